import { expect, it } from 'vitest';
import { columnOf, pdfOf, type PlacedWords } from './pdf.cases';
import { readPdf } from './read-pdf';

async function read(pages: Parameters<typeof pdfOf>[0], options?: Parameters<typeof pdfOf>[1]) {
  const found = await readPdf(pdfOf(pages, options), 'a_file', {});
  const [article] = found.ok ? found.value.articles : [];
  if (!article) throw new Error('no article');
  return article;
}

/** Lines of 40 letters each, the last one shorter. */
const LINES = [
  'The harbour was quiet on Monday when the',
  'dredgers came back from the outer bank a',
  'day early, and nobody had expected these',
  'men before the spring tide, as they said',
  'to the harbour master.',
];
const asOne = (lines: readonly string[]) => lines.join(' ');

it('goes on behind a box that stands beside the text and is written first', async () => {
  const box = columnOf(320, 700, ['Harbour of Silt', 'Founded in 1850', 'Masters: two'], 9);
  const beside = columnOf(60, 700, LINES.slice(0, 4));
  const below = columnOf(60, 652, [
    'to the harbour master, who had not been there since the old company left it',
    'and who had no winch of his own. All who were asked about it said the same,',
    'and there was no other way to the outer bank.',
  ]);
  const { text } = await read([[...box, ...beside, ...below]]);
  expect(text).toBe(
    `${asOne(LINES.slice(0, 4))} ${asOne(below.map(([, , , words]) => words))}\n\nHarbour of Silt Founded in 1850 Masters: two`,
  );
});

it('goes on behind notes at the foot of a page, also with a name', async () => {
  const notes = columnOf(60, 100, ['1 A note about the dredgers.'], 7);
  const first = [...LINES.slice(0, 4), 'on the outer bank, where the old harbour'];
  const second = [
    'Lindqvist had not been seen on any day a',
    'ship came in from the north, nor later',
  ];
  const { text } = await read([
    [...columnOf(60, 700, first), ...notes],
    columnOf(60, 700, [...second, 'than that.']),
  ]);
  expect(text).toContain(`${asOne([...first, ...second])} than that.`);
});

it('knows lines that are set wider than others of their page', async () => {
  const wide = LINES.map((words, at): PlacedWords => [60, 700 - at * 20, 10, words]);
  const items = [0, 1, 2].flatMap((item) =>
    columnOf(60, 560 - item * 70, [`${item + 1}. ${LINES[0]}`, ...LINES.slice(1)]),
  );
  const { text } = await read([[...wide, ...items]]);
  expect(text.split('\n\n')).toEqual([
    asOne(LINES),
    ...[1, 2, 3].map((number) => `${number}. ${asOne(LINES)}`),
  ]);
});

it('hangs the lines of an item below its words', async () => {
  const items = [0, 1].flatMap((item): PlacedWords[] =>
    LINES.map((words, at) => [
      at === 0 ? 60 : 78,
      700 - item * 80 - at * 12,
      10,
      at === 0 ? `${item + 1}. ${words}` : words,
    ]),
  );
  const { text } = await read([[...columnOf(60, 780, [...LINES, ...LINES].slice(0, 4)), ...items]]);
  expect(text.split('\n\n').slice(1)).toEqual([`1. ${asOne(LINES)}`, `2. ${asOne(LINES)}`]);
});

it('takes the numbers of lines out and says so', async () => {
  const testimony = [...LINES, ...LINES];
  const page = testimony.flatMap((words, at): PlacedWords[] => [
    [at < 9 ? 46 : 40, 700 - at * 24, 10, String(at + 1)],
    [80, 700 - at * 24, 10, words],
  ]);
  const { text, losses } = await read([page]);
  expect(text).toBe(`${asOne(LINES)}\n\n${asOne(LINES)}`);
  expect(losses).toEqual([{ kind: 'left-out', what: 'line-number', count: 10 }]);
});

it('puts names with a capital inside together where the document has them whole', async () => {
  const { text } = await read([
    columnOf(60, 700, ['They called it Harbour-', 'Watch, and HarbourWatch it is.']),
  ]);
  expect(text).toBe('They called it HarbourWatch, and HarbourWatch it is.');
});

it('reads what was filled into a form, and counts remarks', async () => {
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (who) /V (Nora Lindqvist) /Rect [160 697 300 711] /DA (/F1 10 Tf) >>';
  const box =
    '<< /Type /Annot /Subtype /FreeText /Contents (Put here) /Rect [60 600 300 620] /DA (/F1 10 Tf) >>';
  const remark = '<< /Type /Annot /Subtype /Text /Contents (Why?) /Rect [400 700 420 720] >>';
  const hidden =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /F 2 /T (no) /V (unseen) /Rect [120 500 300 520] >>';
  const { text, losses } = await read([[[60, 700, 10, 'Harbour master:']]], {
    page: `/Annots [${field} ${box} ${remark} ${hidden}]`,
  });
  expect(text).toBe('Harbour master: Nora Lindqvist\n\nPut here');
  expect(losses).toEqual([{ kind: 'left-out', what: 'comment', count: 1 }]);
});
