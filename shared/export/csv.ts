/**
 * The one writer of tables for spreadsheets: `csvTable(columns, rows): string`. What a cell holds and how its words are
 * had back is told in docs/csv.md.
 */

/** A text, a number, nothing, or a list of texts. */
export type CsvCell = string | number | null | readonly string[];

/** A column: its name, which never depends on the data, and what a row has in it. */
export interface CsvColumn<Row> {
  readonly name: string;
  readonly cell: (row: Row) => CsvCell;
}

/** The last column of every table: the names of the columns in which this row is not written as it is. */
export const ESCAPED_COLUMN =
  "escaped cells (\\n = line break, \\\\ = backslash, ' in front = to be dropped)";

/** Signs with which a spreadsheet begins a formula, full-width and small forms too. */
const SIGN = String.raw`[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]`;
/** What programs drop before they look at a cell: white space, and characters that are not seen. */
const UNSEEN = String.raw`\s\p{Cf}\p{Default_Ignorable_Code_Point}`;
/** What is not to begin a cell. An apostrophe is among it, so that one in front is always ours. */
const GUARDED = new RegExp(String.raw`^(?:'|["${UNSEEN}]*${SIGN})`, 'u');
/** Programs of many countries cut rows at semicolons: what would then begin a cell with a formula. */
const CUT_FORMULA = new RegExp(String.raw`;(?=["${UNSEEN}]*${SIGN})`, 'gu');
/** Line breaks of any kind, all other controls, halves of characters; and the backslash, which writes them. */
const UNFIT = /[\\\p{Cc}\p{Cs}\u2028\u2029]/gu;
const SHORT: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
const byNumber = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text on one line that no program runs. Reversible: see docs/csv.md. */
function escapeText(text: string): string {
  const line = text
    .replaceAll(UNFIT, (character) => SHORT[character] ?? byNumber(character))
    .replaceAll(CUT_FORMULA, byNumber);
  return GUARDED.test(line) ? `'${line}` : line;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return escapeText(cell);
  // A semicolon within a member is written as a number: what stands before a blank parts members.
  return cell.map((member) => escapeText(member).replaceAll(';', byNumber)).join('; ');
}

const plainText = (cell: CsvCell): string =>
  Array.isArray(cell) ? cell.join('; ') : String(cell ?? '');

const delimited = (cells: readonly string[]): string =>
  cells
    .map((cell) => (/[",;]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');

/**
 * A table as RFC 4180 has it: a row for each record, each on one physical line that ends with CR LF, as many cells in
 * each, names in the first. It begins with a byte order mark, without which spreadsheets misread accents. No cell
 * begins as a formula, and none holds a line break: both are escaped, and the last column says where.
 */
export function csvTable<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const cells = columns.map(({ cell }) => cell(row));
    const texts = cells.map(cellText);
    const escaped = columns.filter((_, at) => texts[at] !== plainText(cells[at] ?? null));
    return delimited([...texts, escaped.map(({ name }) => name).join('; ')]);
  });
  const head = delimited([...columns.map(({ name }) => name), ESCAPED_COLUMN]);
  return `\uFEFF${[head, ...lines].map((line) => `${line}\r\n`).join('')}`;
}

/** The same for the clipboard: cells parted by tabs, escaped alike, and no last column; programs make cells of it. */
export const tsvTable = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ cell }) => cellText(cell(row)))),
  ]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('');
