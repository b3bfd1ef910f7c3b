import { expect } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';

/** An invented article for journeys: five quotations, two people and an organisation, curly marks and an astral sign. */
export const HARBOUR_ARTICLE = {
  name: 'harbour.txt',
  content: `Ferry to Skerry Island Is Halved

By Jon Halloran
Harrow Bay Courier, 12 June 2019

HARROW BAY — The ferry to Skerry Island will sail once a day from July, the council decided on Tuesday.

“Nobody asked the people who need it,” said Petra Lindholm, who runs the island’s school. The council’s chairman, Amos Greer, called the cut “a pause, not an end.”

“We counted eleven passengers in a week,” he said. Mr. Greer held up a sign reading ⛴ 𝟙𝟙 as he spoke.

The Skerry Traders’ Union said that “a pause of that length is an end.” Ms. Lindholm put it more plainly: “Call it what it is.”
`,
} as const;

/** The quotations of the article in its order, each with who said it. */
export const HARBOUR_QUOTES: readonly (readonly [words: string, speaker: string])[] = [
  ['Nobody asked the people who need it', 'Petra Lindholm'],
  ['a pause, not an end', 'Amos Greer'],
  ['We counted eleven passengers in a week', 'Amos Greer'],
  ['a pause of that length is an end', 'Skerry Traders’ Union'],
  ['Call it what it is', 'Petra Lindholm'],
];

/** Everything a person does to the article, by keys alone. */
export async function annotateHarbour(verbatim: Verbatim): Promise<void> {
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  const panel = new QuotePanelPage(page);
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  for (const [words, speaker] of HARBOUR_QUOTES) {
    await reader.press('q');
    await expect(panel.root.getByText(words)).toBeVisible();
    await panel.attribute(speaker);
  }
  await reader.press('k');
  await expect(panel.root.getByText('Quote 4 of 5')).toBeVisible();
  await panel.linkEvent('Council meeting, 11 June 2019');
  await expect(
    panel.root.getByRole('button', { name: 'Open the event Council meeting' }),
  ).toBeVisible();
  await panel.tag('ferry');
  await panel.writeNote('Answers the chairman in his own words.');
  await reader.has(5, 5);
}
