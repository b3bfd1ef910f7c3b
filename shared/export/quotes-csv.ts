/** Quotes as a table for spreadsheets. `quotesCsv(content): string`. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { ProjectContent } from '../model/content';
import { toAnnotatedQuotes } from './annotated-quotes';
import type { AnnotatedQuote } from './annotated-quotes-schema';

type Cell = string | number | null;
const names = (list: readonly { readonly id: string; readonly name: string | null }[]): string =>
  list.map(({ id, name }) => name ?? `unknown (${id})`).join('; ');

/** The columns in their order. Offsets count from 0, ends exclusive. */
const COLUMNS: Readonly<Record<string, (quote: AnnotatedQuote) => Cell>> = {
  quote: ({ quote }) => quote.text,
  speakers: ({ speakers }) => names(speakers),
  attribution: ({ attribution }) => attribution,
  kind: ({ kind }) => kind,
  events: ({ events }) => names(events),
  tags: ({ tags }) => names(tags),
  cue: ({ cue }) => cue?.text ?? '',
  mention: ({ mention }) => mention?.text ?? '',
  note: ({ note }) => note,
  check: ({ check }) => check.status,
  'check note': ({ check }) => check.note,
  annotator: ({ annotator }) => annotator.name ?? annotator.id,
  conflicts: ({ conflicts }) => conflicts.map(({ field }) => field).join('; '),
  sentence: ({ sentence }) => sentence?.text ?? '',
  article: ({ article }) => article.title,
  publisher: ({ article }) => article.publisher,
  published: ({ article }) => article.published,
  url: ({ article }) => article.url,
  'start (UTF-16)': ({ quote }) => quote.utf16.start,
  'end (UTF-16)': ({ quote }) => quote.utf16.end,
  'start (code points)': ({ quote }) => quote.codePoints?.start ?? null,
  'end (code points)': ({ quote }) => quote.codePoints?.end ?? null,
  'text sha256': ({ textHash }) => textHash,
  'quote id': ({ id }) => id,
  'article id': ({ article }) => article.id,
};

/**
 * The living quotes as CSV (RFC 4180: CRLF, quotes doubled), a row each, names in the first. UTF-8 with a BOM, which
 * spreadsheets need to read accents. A cell that a spreadsheet would run as a formula (it begins with =, +, -, @, a tab
 * or a return, full-width ones too) gets an apostrophe in front, and its column says so: "… (' before formulas)".
 */
export function quotesCsv(content: ProjectContent): string {
  const { quotes } = toAnnotatedQuotes(content);
  const rows = quotes.map((quote) => Object.values(COLUMNS).map((column) => column(quote)));
  const guarded = new Set<number>();
  for (const row of rows)
    for (const [index, cell] of row.entries())
      if (typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/u.test(cell)) guarded.add(index);
  const header = Object.keys(COLUMNS).map((name, index) =>
    guarded.has(index) ? `${name} (' before formulas)` : name,
  );
  return stringify([header, ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
