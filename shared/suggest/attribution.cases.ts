/** One quotation (the first) of a text of our own, who said it, and the rule that tells so. */
export interface AttributionCase {
  readonly name: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly rule: string;
}

export const ATTRIBUTION_CASES: readonly AttributionCase[] = [
  {
    name: 'inverted after the quotation',
    text: '“The quay is closed,” said Tomas Arvelo, the harbour master.',
    speaker: 'Tomas Arvelo',
    rule: 'cue-after',
  },
  {
    name: 'subject and verb after the quotation',
    text: '“The quay is closed,” Ines Okafor told the council.',
    speaker: 'Ines Okafor',
    rule: 'cue-after',
  },
  {
    name: 'an explanation between subject and verb',
    text: '“The quay is closed,” Ines Okafor, a pilot from Port Hale, said on Monday.',
    speaker: 'Ines Okafor',
    rule: 'cue-after',
  },
  {
    name: 'a full stop inside the marks',
    text: '“The quay is closed.” Arvelo has said.',
    speaker: 'Arvelo',
    rule: 'cue-after',
  },
  {
    name: 'a question and an attribution',
    text: '“Is the quay closed?” Arvelo asked.',
    speaker: 'Arvelo',
    rule: 'cue-after',
  },
  {
    name: 'before the quotation, with a colon',
    text: 'Ines Okafor told the council: “The quay is closed.”',
    speaker: 'Ines Okafor',
    rule: 'cue-before',
  },
  {
    name: 'a title before the name',
    text: 'In a letter, Port Commissioner Ines Okafor wrote, “The quay is closed.”',
    speaker: 'Ines Okafor',
    rule: 'cue-before',
  },
  {
    name: 'words of a sentence',
    text: 'Mr. Arvelo said that the quay was “a danger to everyone” in winter.',
    speaker: 'Arvelo',
    rule: 'same-sentence',
  },
  {
    name: 'a participle takes the main subject',
    text: 'Tomas Arvelo attacked the plan, calling it “a gift to the lobby.”',
    speaker: 'Tomas Arvelo',
    rule: 'cue-before',
  },
  {
    name: 'according to',
    text: 'The quay is “unsafe,” according to Ines Okafor.',
    speaker: 'Ines Okafor',
    rule: 'according-to',
  },
  {
    name: 'a possessive before a noun of saying',
    text: 'The council met after Okafor’s claim that the quay was “unsafe” for all.',
    speaker: 'Okafor',
    rule: 'same-sentence',
  },
  {
    name: 'an unnamed source',
    text: '“Nobody asked us,” a senior official said.',
    speaker: 'a senior official',
    rule: 'cue-after',
  },
  {
    name: 'introduced by the paragraph before',
    text: 'Ines Okafor put it plainly:\n\n“The quay is closed.”',
    speaker: 'Ines Okafor',
    rule: 'introduced',
  },
  {
    name: 'a pronoun leads to the last subject of its gender',
    text: 'Mr. Arvelo met Ms. Okafor. “The quay is closed,” he said.',
    speaker: 'Arvelo',
    rule: 'cue-after',
  },
  {
    name: 'nobody is named',
    text: 'It had been a long day.\n\n“The quay is closed to everyone.”',
    speaker: null,
    rule: 'no-attribution',
  },
];
