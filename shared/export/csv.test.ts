import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { csvTable, ESCAPED_COLUMN } from './csv';
import { beginsAsFormula, physicalLines, readCsv, restore, restoreList } from './read-csv.cases';

// Thousands of generated cases take their time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

/** What tears rows, or runs: line ends of every kind, marks, separators, signs of formulas, and what is not seen. */
const HARD = [
  ...Array.from('\n\r\t\v\f\0\u0085\u2028\u2029\u001c\u001d\u001e'),
  '\r\n',
  ...Array.from('"\',;|\\=+-@＝＋－＠﹦﹢﹣﹫ '),
  ...Array.from('\u00a0\u3000\u200b\u200d\u2060\ufeff\u00ad\ufe0f\u202e\u115f'),
  '\\n',
  '\\u000a',
  "'=",
  '=HYPERLINK("http://x.example","t")',
  "=cmd|'/c calc'!A1",
  'a',
  '“Sí,”',
  '😀',
  '\ud83d',
  '\ude00',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

const COLUMNS = [
  { name: 'words', cell: ([words = '']: readonly string[]) => words },
  { name: 'list', cell: ([, ...list]: readonly string[]) => list },
];

it('any text in any cell gives whole rows, for careful and for simple readers, and is had back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      (rows) => {
        const written = csvTable(COLUMNS, rows);
        const [head, ...read] = readCsv(written);
        expect(head).toEqual(['words', 'list', ESCAPED_COLUMN]);
        expect(read).toHaveLength(rows.length);
        for (const [at, cells] of read.entries()) {
          const [words = '', ...list] = rows[at] ?? [];
          expect(cells).toHaveLength(3);
          expect(restore(cells[0] ?? '')).toBe(words);
          expect(restoreList(cells[1] ?? '')).toEqual(
            list.join('') === '' && list.length < 2 ? [] : list,
          );
          for (const cell of cells) expect(beginsAsFormula(cell), JSON.stringify(cell)).toBe(false);
          const escaped = [
            ...(cells[0] === words ? [] : ['words']),
            ...(cells[1] === list.join('; ') ? [] : ['list']),
          ];
          expect(cells[2]).toBe(escaped.join('; '));
        }
        // The bytes that are saved hold the same: no half of a character is in them.
        expect(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(written)),
        ).toBe(written);
        const lines = physicalLines(written);
        expect(lines).toHaveLength(rows.length + 1);
        for (const line of lines) expect(beginsAsFormula(line), JSON.stringify(line)).toBe(false);
        // A program that cuts at semicolons runs nothing either.
        for (const line of lines)
          for (const cut of line.split(';'))
            expect(beginsAsFormula(cut.replace(/^[\s"]+/u, '')), JSON.stringify(cut)).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});

it.each([
  [
    'a line break of any kind',
    'one\ntwo\r\nthree\rfour\u2028five',
    String.raw`one\ntwo\r\nthree\rfour\u2028five`,
  ],
  ['a backslash', String.raw`C:\new`, String.raw`C:\\new`],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula behind blanks that are not seen', ' \u200b＝1', "' \u200b＝1"],
  ['an apostrophe before a formula', "'=1+1", "''=1+1"],
  ['an apostrophe of the words, told from ours', "'tis", "''tis"],
  ['a dash of dialogue', '- Hola', "'- Hola"],
  ['a long dash', '— Hola', '— Hola'],
  ['a list in a language with semicolons', 'a; b', 'a; b'],
  ['what would be a formula behind one', 'a;=1', String.raw`a\u003b=1`],
])('%s', (_name, words, cell) => {
  expect(readCsv(csvTable(COLUMNS, [[words]]))[1]?.[0]).toBe(cell);
});

it('numbers stay numbers, and nothing is an empty cell', () => {
  const columns = [
    { name: 'n', cell: () => -0.5 },
    { name: 'none', cell: () => null },
  ];
  expect(csvTable(columns, [0])).toBe(`\uFEFFn,none,"${ESCAPED_COLUMN}"\r\n-0.5,,\r\n`);
});
