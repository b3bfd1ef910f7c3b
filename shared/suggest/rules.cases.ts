import type { SIEVE } from './sieve';
import type { SuggestionRule } from './suggestion';

/** A text of our own, words of one of its quotations, and who said them by the rule; null for nobody. */
export interface RuleCase {
  readonly text: string;
  readonly words: string;
  readonly speaker: string | null;
}

/** Every rule that a suggestion can give as its reason, with a case. */
export const RULE_CASES: Readonly<Record<SuggestionRule, readonly RuleCase[]>> = {
  'cue-after': [
    { text: '“The quay is closed,” said Ada Pell.', words: 'The quay', speaker: 'Ada Pell' },
    { text: '“The quay is closed,” Ada Pell said.', words: 'The quay', speaker: 'Ada Pell' },
    {
      text: '“Closed?” asked former Governor and Quay Committee Chairman Ed Rook.',
      words: 'Closed',
      speaker: 'Ed Rook',
    },
    {
      text: '“It is late,” Speaker of the House Rep. Paul Rook (Hale) said.',
      words: 'It is late',
      speaker: 'Paul Rook',
    },
    { text: 'Pell sat. “Is it?” Rook shot back.', words: 'Is it', speaker: 'Rook' },
    {
      text: '“The stalls stay,” the Quay Traders’ Association said.',
      words: 'The stalls',
      speaker: 'Quay Traders’ Association',
    },
    {
      text: 'The World Tide Organization (WTO) met. “Stay away,” the WTO said.',
      words: 'Stay away',
      speaker: 'World Tide Organization',
    },
    {
      text: 'Ada Dahl met the widow Terry Pell. “It is late,” Terry Pell said. “We must go,” she added.',
      words: 'We must go',
      speaker: 'Terry Pell',
    },
  ],
  'cue-before': [
    { text: 'Ada Pell said: “The quay is closed.”', words: 'The quay', speaker: 'Ada Pell' },
    {
      text: 'Quay pilot Ada Pell rose, adding that it would take “two winters.”',
      words: 'two winters',
      speaker: 'Ada Pell',
    },
  ],
  'according-to': [
    {
      text: 'The quay is “unsafe,” according to Ada Pell.',
      words: 'unsafe',
      speaker: 'Ada Pell',
    },
    {
      text: 'According to Ada Pell, the quay was never “really safe” in winter.',
      words: 'really safe',
      speaker: 'Ada Pell',
    },
  ],
  transcript: [
    { text: 'ADA PELL: “The quay is closed.”', words: 'The quay', speaker: 'ADA PELL' },
    { text: '“PELL: Was it closed?”', words: 'Was it closed', speaker: 'PELL' },
    {
      text: 'The old quay and the new one – Ada Pell: “The quay is closed.”',
      words: 'The quay',
      speaker: 'Ada Pell',
    },
  ],
  'same-sentence': [
    {
      text: 'Ada Pell said that the quay was “a danger to everyone” in winter.',
      words: 'a danger',
      speaker: 'Ada Pell',
    },
    {
      text: 'A group of ten pilots this week published a letter about the “leaning crane of Port Hale.”',
      words: 'leaning crane',
      speaker: 'A group of ten pilots',
    },
    {
      text: 'Asked by Ben Rook whether the quay was “safe at all” in winter, Pell left.',
      words: 'safe at all',
      speaker: 'Ben Rook',
    },
  ],
  introduced: [
    {
      text: 'Ada Pell put it plainly:\n\n“The quay is closed.”',
      words: 'The quay',
      speaker: 'Ada Pell',
    },
  ],
  'next-in-paragraph': [
    {
      text: '“The quay is closed. Nobody may enter.” It was raining. “We will mend it,” said Ada Pell.',
      words: 'Nobody may enter',
      speaker: 'Ada Pell',
    },
  ],
  continued: [
    {
      text: '“The quay is closed,” said Ada Pell. “Nobody may enter.\n\n“We will mend it in spring.”',
      words: 'We will mend it',
      speaker: 'Ada Pell',
    },
  ],
  'same-speaker': [
    {
      text: '“The quay is closed,” said Ada Pell. “Nobody may enter.”',
      words: 'Nobody may enter',
      speaker: 'Ada Pell',
    },
  ],
  'paragraph-before': [
    {
      text: '“The quay is closed,” said Ada Pell.\n\n“Nobody may enter until spring.”',
      words: 'Nobody may enter',
      speaker: 'Ada Pell',
    },
  ],
  'sentence-before': [
    {
      text: 'On Monday Ada Pell announced the end of the old quay. “Nobody may enter until spring.”',
      words: 'Nobody may enter',
      speaker: 'Ada Pell',
    },
  ],
  signature: [
    { text: '“The quay was my garden.”\n— Ada Pell', words: 'The quay', speaker: 'Ada Pell' },
    { text: '“The quay was my garden.” – Ada Pell, pilot', words: 'The quay', speaker: 'Ada Pell' },
  ],
  subject: [
    {
      text: 'Ada Pell wants a harbour that is forever “open to all the boats of the coast.”',
      words: 'open to all',
      speaker: 'Ada Pell',
    },
  ],
  term: [
    {
      text: 'The so-called “Friday fleet” has moved to the basin.',
      words: 'Friday',
      speaker: null,
    },
  ],
  title: [
    { text: 'The film “The Long Tide” was shot on the quay.', words: 'The Long', speaker: null },
  ],
  'no-attribution': [
    {
      text: 'It had been a long day.\n\n“The quay is closed to everyone.”',
      words: 'The quay',
      speaker: null,
    },
  ],
};

/** Every rule of the sieve, with a text on whose first quotation no surer rule says anything. */
export const SIEVE_CASES: Readonly<Record<keyof typeof SIEVE, string>> = {
  accordingAfter: 'The quay is “unsafe,” according to Ada Pell.',
  cueAfter: '“The quay is closed,” said Ada Pell.',
  cueBefore: 'Ada Pell told the council: “The quay is closed.”',
  anyVerbAfter: '“The quay is closed,” Ada Pell giggled.',
  nameAndColon: 'Ada Pell: “The quay is closed.”',
  askedBy: 'Asked by Ben Rook whether the quay was “safe at all” in winter, Pell left.',
  sameSentence: 'Ada Pell said that the quay was “a danger to everyone” in winter.',
  attributionLater: 'The quay was “a danger to everyone” in winter, Ada Pell said.',
  accordingInSentence: 'According to Ada Pell, the quay was never “really safe” in winter.',
  nounOfSaying: 'The council met after Ada Pell’s statement about the “leaning crane” of Hale.',
};
