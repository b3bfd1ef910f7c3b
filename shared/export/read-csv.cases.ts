/** Readers of CSV for tests, written apart from the writer: by RFC 4180, and line by line as simple programs do. */

/** The cells of each row by RFC 4180, its two line ends and a byte order mark admitted. Throws on what it forbids. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close < 0) throw new Error('A quoted cell has no end.');
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    } else {
      while (at < text.length && !',\r\n'.includes(text[at] ?? '')) {
        if (text[at] === '"') throw new Error('A quotation mark stands in a cell without them.');
        cell += text[at];
        at += 1;
      }
    }
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (at < text.length && text[at] !== '\n' && text.slice(at, at + 2) !== '\r\n')
      throw new Error(`Something stands behind a quoted cell at ${at}.`);
    at += text[at] === '\r' ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Rows by the names of the columns. */
export function readTable(text: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

const ENDS = [0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029];
const LINE_END = new RegExp(`\r\n|[${String.fromCharCode(...ENDS)}]`, 'u');

/** Lines as programs may see them: every character that some program takes for a line end parts them. */
export const physicalLines = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(LINE_END)
    .slice(0, -1);

/** Whether a program may take a text for a formula, also after what it trims and what is not seen. */
export const beginsAsFormula = (text: string): boolean =>
  /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]/u.test(text) ||
  /^[\t\r]/.test(text);

/** The words of a cell, by docs/csv.md. */
export function restore(cell: string): string {
  const bare = cell.replace(/^'/, '');
  return bare.replaceAll(/\\(?:u([0-9a-f]{4})|(.))/gsu, (_all, code?: string, short = '') =>
    code === undefined
      ? ({ n: '\n', r: '\r', t: '\t', '\\': '\\' }[short as string] ?? '?')
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The members of a cell that holds a list. */
export const restoreList = (cell: string): string[] =>
  cell === '' ? [] : cell.split('; ').map(restore);
