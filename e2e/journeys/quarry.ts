/**
 * An invented news article with ten quotations of five speakers: verbs before and after, pronouns, a quotation that
 * goes on, a union that speaks as such, and one (the last) whose speaker cannot be told from the words around it.
 */
export const QUARRY = {
  name: 'quarry.txt',
  content: `Quarry at Stennet to Close After Ninety Years

By Ola Fenwick
Stennet Gazette, 9 May 2021

STENNET — The limestone quarry above the town will close in September, its owners said on Monday.

“We have looked at every way of keeping it open, and there is none,” said Henrik Dahl, the director of Stennet Stone. He told reporters that “the last blast will be on a Friday in autumn.”

“My father worked that face for thirty years,” said Moira Quill, who represents the quarrymen. “Nobody came to tell us.”

The mayor, Agnes Toller, called the decision “a blow we did not see coming.” She said the town would fight it. “We will ask for every paper they have,” she added.

According to Peter Ilves, a geologist at the university, the rock “would last another forty years.”

Mr. Dahl disagreed. “The rock is there, but the buyers are not,” he said.

The Stennet Traders’ Association said in a statement: “A town without its quarry is a town without its Fridays.”

Ms. Quill has called a meeting for Thursday. “Bring your lamps,” she said.

On the gate, where Agnes Toller stood for the photographers, somebody had painted a line: “Ninety years and not one thank you.”
`,
} as const;

/** The quotations in order, with their speakers; '' for the words on the gate, which nobody said. */
export const QUARRY_QUOTES: readonly (readonly [words: string, speaker: string])[] = [
  ['We have looked at every way of keeping it open, and there is none', 'Henrik Dahl'],
  ['the last blast will be on a Friday in autumn', 'Henrik Dahl'],
  ['My father worked that face for thirty years', 'Moira Quill'],
  ['Nobody came to tell us', 'Moira Quill'],
  ['a blow we did not see coming', 'Agnes Toller'],
  ['We will ask for every paper they have', 'Agnes Toller'],
  ['would last another forty years', 'Peter Ilves'],
  ['The rock is there, but the buyers are not', 'Henrik Dahl'],
  ['A town without its quarry is a town without its Fridays', 'Stennet Traders’ Association'],
  ['Bring your lamps', 'Moira Quill'],
  ['Ninety years and not one thank you', ''],
];
