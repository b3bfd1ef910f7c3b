import type { TableMapping } from '../../model/table-mapping';

/** A table that was read by a mapping, and what else could have been chosen. */
export interface MappedTable {
  readonly columns: readonly string[];
  readonly mapping: TableMapping;
  /** The beginnings of the cells of its first rows, to tell the columns by. */
  readonly sample: readonly (readonly string[])[];
}

/** The rows of a table under the names of its columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NAMES: Readonly<Record<keyof TableMapping, readonly string[]>> = {
  text: 'text,body,content,fulltext,articletext,maintext,articlebody,bodytext,article,story,storytext,document,transcript,speech,message,post,comment,answer,response,freetext,inhalt,volltext,texte,texto,testo,tekst,текст'.split(
    ',',
  ),
  title:
    'title,headline,heading,head,subject,titel,titre,titulo,titolo,überschrift,заголовок'.split(
      ',',
    ),
  authors:
    'author,authors,byline,creator,writer,speaker,autor,autoren,auteur,autore,from,автор'.split(
      ',',
    ),
  published:
    'date,published,publishedat,publicationdate,datepublished,pubdate,datetime,timestamp,created,createdat,day,datum,fecha,data,дата'.split(
      ',',
    ),
  publisher:
    'publisher,publication,source,outlet,newspaper,media,medium,journal,site,sourcename,domain,quelle,zeitung,fuente,testata'.split(
      ',',
    ),
  url: 'url,link,address,uri,href,permalink,articleurl,sourceurl,weburl'.split(','),
  language: 'language,lang,sprache,langue,idioma,lingua'.split(','),
};
const ROLES = Object.keys(NAMES) as (keyof TableMapping)[];

/** Cells of a column that are looked at. */
const SAMPLE = 200;
/** On average a text has so many words and letters, unless the table is one of codes and numbers. */
const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 20;
/** A column that no name gives away is one of texts from so many letters on. */
const LONG = 100;
/** Where no column holds texts of that length, one that is named as texts are holds short ones: some words, no codes. */
const SHORT_LETTERS = 3;
const TEXTS = new Set([
  'text',
  'body',
  'content',
  'message',
  'comment',
  'post',
  'speech',
  'answer',
]);

/** The mapping that the names of the columns and the length of their cells suggest; null when no column holds texts. */
export function guessMapping(table: Table): TableMapping | null {
  const taken = new Set<string>();
  const found: Record<keyof TableMapping, string> = {
    text: '',
    title: '',
    authors: '',
    published: '',
    publisher: '',
    url: '',
    language: '',
  };
  for (const role of ROLES) {
    const column =
      role === 'text' ? textColumn(table) : namedColumn(table.columns, NAMES[role], taken);
    if (role === 'text' && column === '') return null;
    found[role] = column;
    taken.add(column);
  }
  return found;
}

const bare = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

function namedColumn(
  columns: readonly string[],
  names: readonly string[],
  taken: ReadonlySet<string>,
): string {
  const free = columns.filter((column) => !taken.has(column));
  for (const name of names) {
    const column = free.find((one) => bare(one) === name);
    if (column !== undefined) return column;
  }
  return '';
}

/** The column of texts: by its name where its cells are texts, else the one with the longest cells. */
function textColumn({ columns, rows }: Table): string {
  const sizes = columns.map((_, at) => sizeOf(rows, at));
  const isText = (at: number): boolean =>
    (sizes[at]?.words ?? 0) >= FEWEST_WORDS && (sizes[at]?.letters ?? 0) >= FEWEST_LETTERS;
  for (const name of NAMES.text) {
    const at = columns.findIndex((column) => bare(column) === name);
    if (at !== -1 && isText(at)) return columns[at] ?? '';
  }
  const longest = sizes.reduce(
    (best, { letters }, at) => (letters > (sizes[best]?.letters ?? 0) ? at : best),
    0,
  );
  if (isText(longest) && (sizes[longest]?.letters ?? 0) >= LONG) return columns[longest] ?? '';
  return (
    columns.find(
      (column, at) => TEXTS.has(bare(column)) && (sizes[at]?.letters ?? 0) >= SHORT_LETTERS,
    ) ?? ''
  );
}

/** How many words and letters the cells of a column have on average, those that hold something. */
function sizeOf(
  rows: readonly (readonly string[])[],
  at: number,
): { readonly words: number; readonly letters: number } {
  const cells = rows
    .slice(0, SAMPLE)
    .map((row) => row[at]?.trim() ?? '')
    .filter((cell) => cell !== '');
  if (cells.length === 0) return { words: 0, letters: 0 };
  const words = cells.reduce((sum, cell) => sum + (cell.match(/\p{L}+/gu)?.length ?? 0), 0);
  const letters = cells.reduce((sum, cell) => sum + (cell.match(/\p{L}/gu)?.length ?? 0), 0);
  const isAddresses = cells.every((cell) => /^https?:\/\/\S+$/u.test(cell));
  return isAddresses
    ? { words: 0, letters: 0 }
    : { words: words / cells.length, letters: letters / cells.length };
}

/**
 * The table in rows of cells whose first row may be its head: names are short, all different, and no numbers. Columns
 * without a name get the number of their place.
 */
export function tableOf(cells: readonly (readonly string[])[]): Table {
  const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const [first = [], ...others] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const names = first.map((name) => name.trim());
  const isHead =
    others.length > 0 &&
    names.some((name) => name !== '') &&
    names.every((name) => name.length <= 60 && !/^[\d.,%-]+$/u.test(name)) &&
    new Set(names.filter((name) => name !== '')).size ===
      names.filter((name) => name !== '').length;
  const columns = Array.from({ length: width }, (_, at) => (isHead && names[at]) || String(at + 1));
  return { columns, rows: isHead ? others : rows };
}
