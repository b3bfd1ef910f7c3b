/** Quotes as a table for spreadsheets. `quotesCsv(content): string`. */
import type { ProjectContent } from '../model/content';
import { NORMALISATION } from '../texts/normalisation';
import { timeWords } from '../texts/places';
import { toAnnotatedQuotes } from './annotated-quotes';
import type { AnnotatedQuote } from './annotated-quotes-schema';
import { csvTable, type CsvColumn } from './csv';

/** Somebody or something by id and name; `identity` is what all ids taken as the same share. */
interface Named {
  readonly id: string;
  readonly identity?: string;
  readonly name: string | null;
}
const idOf = ({ id, identity = id }: Named): string => identity;

/** Each once: two ids taken as the same are one. */
const eachOnce = (list: readonly Named[]): readonly Named[] => [
  ...new Map(list.map((one) => [idOf(one), one])).values(),
];
const nameOf = ({ id, name }: Named): string => name ?? (id === '' ? 'unknown' : `unknown (${id})`);
const names = (list: readonly Named[]): readonly string[] => eachOnce(list).map(nameOf);
const ids = (list: readonly Named[]): readonly string[] => eachOnce(list).map(idOf);

/** “14”, or “14–15” where a quote begins on one page and ends on another. */
const spanned = (pages: readonly string[]): string => [...new Set(pages)].join('–');

/** The columns in their order. Offsets count from 0, ends exclusive. */
const COLUMNS: readonly CsvColumn<AnnotatedQuote>[] = [
  { name: 'quote', cell: ({ quote }) => quote.text },
  { name: 'speakers', cell: ({ speakers }) => names(speakers) },
  { name: 'attribution', cell: ({ attribution }) => attribution },
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'events', cell: ({ events }) => names(events) },
  { name: 'tags', cell: ({ tags }) => names(tags) },
  { name: 'cue', cell: ({ cue }) => cue?.text ?? null },
  { name: 'mention', cell: ({ mention }) => mention?.text ?? null },
  { name: 'note', cell: ({ note }) => note },
  { name: 'check', cell: ({ check }) => check.status },
  { name: 'check note', cell: ({ check }) => check.note },
  { name: 'annotator', cell: ({ annotator }) => nameOf(annotator) },
  { name: 'conflicts', cell: ({ conflicts }) => conflicts.map(({ field }) => field) },
  { name: 'sentence', cell: ({ sentence }) => sentence?.text ?? null },
  { name: 'article', cell: ({ article }) => article.title },
  { name: 'publisher', cell: ({ article }) => article.publisher },
  { name: 'published', cell: ({ article }) => article.published },
  { name: 'url', cell: ({ article }) => article.url },
  { name: 'article tags', cell: ({ article }) => names(article.tags) },
  { name: 'collections', cell: ({ article }) => article.collections },
  { name: 'page', cell: ({ location }) => spanned(location?.pages ?? []) },
  {
    name: 'time',
    cell: ({ location }) => (location?.time == null ? null : timeWords(location.time)),
  },
  { name: 'section', cell: ({ location }) => location?.section ?? null },
  { name: 'speaker label', cell: ({ location }) => location?.speakers ?? [] },
  { name: 'cited as', cell: ({ location }) => location?.words ?? null },
  { name: 'place', cell: ({ quote }) => quote.place },
  { name: 'start (UTF-16)', cell: ({ quote }) => quote.utf16?.start ?? null },
  { name: 'end (UTF-16)', cell: ({ quote }) => quote.utf16?.end ?? null },
  { name: 'start (code points)', cell: ({ quote }) => quote.codePoints?.start ?? null },
  { name: 'end (code points)', cell: ({ quote }) => quote.codePoints?.end ?? null },
  { name: 'stated start', cell: ({ quote }) => quote.stated?.start ?? null },
  { name: 'stated end', cell: ({ quote }) => quote.stated?.end ?? null },
  { name: 'cue place', cell: ({ cue }) => cue?.place ?? null },
  { name: 'mention place', cell: ({ mention }) => mention?.place ?? null },
  { name: 'text sha256', cell: ({ textHash }) => textHash },
  { name: 'file', cell: ({ article }) => article.original?.name ?? null },
  { name: 'file sha256', cell: ({ article }) => article.original?.sha256 ?? null },
  { name: 'file encoding', cell: ({ article }) => article.original?.encoding ?? null },
  {
    name: 'offsets count in',
    cell: ({ article }) => NORMALISATION.countIn(article.original?.unchanged ?? null),
  },
  { name: 'quote id', cell: ({ id }) => id },
  { name: 'article id', cell: ({ article }) => article.id },
  { name: 'annotator id', cell: ({ annotator }) => annotator.id },
  { name: 'speaker ids', cell: ({ speakers }) => ids(speakers) },
  { name: 'event ids', cell: ({ events }) => ids(events) },
  { name: 'tag ids', cell: ({ tags }) => ids(tags) },
  { name: 'article tag ids', cell: ({ article }) => ids(article.tags) },
];

/**
 * The living quotes as a table ({@link csvTable}), a row each. Two speakers or events taken as the same are one, by the name
 * of the one that stands for both; ids tell apart what has one name.
 */
export function quotesCsv(content: ProjectContent): string {
  return csvTable(COLUMNS, toAnnotatedQuotes(content).quotes);
}
