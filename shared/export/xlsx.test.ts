import { assert, property, string } from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '../readers/table/read-workbook';
import { xlsxTable } from './xlsx';

type Row = readonly (string | number | null | readonly string[])[];
const NAMES = ['text', 'title', 'tags'];
const columns = NAMES.map((name, at) => ({ name, cell: (row: Row) => row[at] ?? null }));

const MAPPING = {
  text: 'text',
  title: 'title',
  authors: 'tags',
  published: '',
  publisher: '',
  url: '',
  language: '',
};

/** What the app's own reader finds in the workbook: an article for each row, with what stands in its cells. */
async function readBack(rows: readonly Row[]) {
  const bytes = xlsxTable(columns, rows, 'Quotes');
  const read = await readWorkbook(bytes, 'quotes.xlsx', { mapping: MAPPING });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { columns: read.value.table?.columns, articles: read.value.articles };
}

test.each([
  ['words', 'We never saw the ledger.'],
  ['what would be a formula', '=HYPERLINK("https://x.example","open") & 1'],
  ['a number with a plus', '+44 20 7946 0000'],
  ['marks of XML', 'a < b & "c" > \'d\''],
  ['several lines', 'first\nsecond'],
  ['accents and emoji', 'Zoë, 船, 🚢'],
  ['an escape as text', 'the name _x0041_ stands there'],
])('%s is read back as it was', async (_, text) => {
  const { columns: names, articles } = await readBack([
    [text, 'A title', ['one', 'two']],
    [12, null, []],
  ]);
  expect(names).toEqual(NAMES);
  expect(articles.map((one) => one.text)).toEqual([text, '12']);
  expect(articles[0]?.details).toMatchObject({ title: 'A title', authors: ['one', 'two'] });
});

test('whatever a text is, its sheet holds no formula and is well formed', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const parts = unzipSync(xlsxTable(columns, [[text, `=${text}`, null]], text));
      const sheet = new TextDecoder('utf-8', { fatal: true }).decode(
        parts['xl/worksheets/sheet1.xml'],
      );
      expect(sheet).not.toMatch(/<f[ >]|(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/u);
      expect(sheet.match(/<c /g)?.length).toBe(text === '' ? 4 : 5);
    }),
  );
});

test('the same table is the same file, and a cell that is too long is cut where one sees it', async () => {
  const rows = [['x'.repeat(40_000), 'A title', null]];
  expect(xlsxTable(columns, rows, 'Quotes')).toEqual(xlsxTable(columns, rows, 'Quotes'));
  const cell = (await readBack(rows)).articles[0]?.text ?? '';
  expect(cell).toBe(`${'x'.repeat(32_766)}…`);
});
