/** Name under which the sample is added; its details are guessed from the text like those of any file. */
export const SAMPLE_NAME = 'Port Chief Presses for a Seat at Dredging Talks.txt';

/**
 * An invented article, written for Verbatim: quotations by five named speakers, an unnamed official and an
 * organisation, a scare quote and two events. Small enough to be attributed in a few minutes.
 */
export const SAMPLE_ARTICLE_TEXT = `Port Chief Presses for a Seat at Dredging Talks

By Nora Lindqvist
Harrow Bay Courier, 3 April 2018

HARROW BAY — The port authority sought on Tuesday to move past last week’s quarrel with the fishing fleet, pressing the county for an early meeting on the dredging plan that both sides say they want and neither has scheduled.

The harbour master, Tomas Arvelo, said that the county executive had offered to host the talks in person. “It is a welcome idea, and we intend to take her up on it,” he said. The executive, Ines Okafor, told reporters that a meeting was among “several things on the calendar” but named no date.

It was not clear whether the fleet would attend. Within the hour its spokeswoman, Dalia Brandt, called the harbour master’s account “generous to the point of fiction,” and said that no invitation had arrived.

Some on the committee see the offer as theatre. “You announce the handshake so that nobody asks about the silt,” said Marit Vance, a former harbour engineer who now teaches at the polytechnic. Others blamed a “consultation season” that never seems to end.

The plan would deepen the outer channel by two metres over three summers. In a statement, the Harrow Bay Pilots’ Association said it supported the work, adding that “every winter without it costs the town a ship it cannot name.” The association did not say how it had arrived at the figure.

A county official, who was not authorised to speak about the talks and asked not to be named, said the delay was a matter of money. “Nobody will sit down before the bond vote, because nobody knows what there is to share,” the official said. The council deferred that vote on Sunday, for the second time this spring.

Ms. Okafor disputed that the two were connected. She said the vote would go ahead in May, and that the talks would be held whether or not it passed.

The last such meeting, the Harbour Conference of 2015, ended without a statement. Its chairman, Edvard Nilsen, left the room before the others did; asked about it on Tuesday, he said only that he had been “short of breath and shorter of patience.”

Mr. Arvelo said he hoped that this one would be different: “I would like us to leave with one page that everyone has signed.”
`;
