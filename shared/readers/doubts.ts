import type { ReadAs } from '../text/decode';
import { joinedWords } from './joined-words';
import { looksCut } from './looks-cut';
import type { ArticlesInFile, DetailName, LeftOut, Loss } from './reader';

/** What a person may want to look at before a file is taken, as a reader had to guess it or left it out. */
export type Doubt = { readonly stops: boolean } & (
  | { readonly kind: 'encoding'; readonly encoding: string }
  /** Pages whose order is a guess, by their labels. */
  | { readonly kind: 'order'; readonly pages: readonly string[] }
  | { readonly kind: 'table'; readonly columns: number }
  | { readonly kind: 'articles'; readonly count: number }
  | { readonly kind: 'tracked-changes'; readonly count: number }
  /** The text seems to end where a page asks its reader to pay. */
  | { readonly kind: 'cut' }
  /** The text is what the page carries as data, not what it shows. */
  | { readonly kind: 'page-data' }
  /** Words put together at the end of a line that the document has nowhere else. */
  | { readonly kind: 'hyphens'; readonly count: number }
  | { readonly kind: 'left-out'; readonly parts: readonly LeftOutPart[] }
  | { readonly kind: 'lines'; readonly count: number }
  /** Which details are guesses; of a file with several articles, those that are in any of them. */
  | { readonly kind: 'details'; readonly details: readonly DetailName[] }
);

export type DoubtKind = Doubt['kind'];

/** So many parts of a sort that were left out. */
export interface LeftOutPart {
  readonly what: LeftOut;
  readonly count: number;
}

/**
 * Readers, without their version, that divide a file by what its format says: no guess. What divides a file in any other
 * way, such as an archive of whole sites, is a list to choose from.
 */
const DIVIDED_BY_FORMAT: ReadonlySet<string> = new Set([
  'news-page',
  'factiva-xml',
  'ris',
  'mailbox',
  'email',
  'plain-text',
  'docx',
  'rtf',
]);
/** Readers of pages of the web, where a text may end at a wall. */
const PAGES: ReadonlySet<string> = new Set(['html', 'mhtml', 'webarchive', 'warc']);
/** Details that are cited, so that a wrong one would be a wrong word about somebody. The others are shown and never cited. */
const CITED: readonly DetailName[] = ['title', 'authors', 'published'];

/**
 * What is in doubt of a file that was read as `asked`, the gravest first. Those that stop it could make every quote of it
 * wrong, and a person alone can tell: the wrong letters, order, columns, articles, a text that was still being changed or is not
 * whole. The others stay marked in the text or shown as a guess, so that nobody is asked for each of many files. What a
 * person has asked for is no doubt any more.
 */
export function doubtsOf(file: ArticlesInFile, asked: ReadAs = {}): readonly Doubt[] {
  const reader = file.reader.split('@')[0] ?? '';
  const losses = file.articles.flatMap((article) => article.losses);
  const count = file.articles.length;
  const doubts: Doubt[] = [];
  if (!file.certain) doubts.push({ kind: 'encoding', stops: true, encoding: file.encoding });
  if (file.table && asked.mapping === undefined)
    doubts.push({ kind: 'table', stops: true, columns: file.table.columns.length });
  if (count > 1) {
    const stops = !file.table && !DIVIDED_BY_FORMAT.has(reader);
    doubts.push({ kind: 'articles', stops, count });
  }
  const pages = losses.flatMap((loss) => (loss.kind === 'guessed-order' ? loss.pages : []));
  if (pages.length > 0 && asked.singleColumn === undefined)
    doubts.push({ kind: 'order', stops: true, pages });
  const left = leftOutOf(losses);
  const tracked = left.find(({ what }) => what === 'tracked-deletion');
  if (tracked) doubts.push({ kind: 'tracked-changes', stops: true, count: tracked.count });
  if (PAGES.has(reader) && count === 1 && looksCut(file.articles[0]?.text ?? ''))
    doubts.push({ kind: 'cut', stops: true });
  if (losses.some(({ kind }) => kind === 'page-data'))
    doubts.push({ kind: 'page-data', stops: true });
  const hyphens = file.articles
    .flatMap(({ text, marks }) => joinedWords(text, marks))
    .filter(({ proof }) => proof === null).length;
  if (hyphens > 0) doubts.push({ kind: 'hyphens', stops: false, count: hyphens });
  const parts = left.filter(({ what }) => what !== 'tracked-deletion');
  if (parts.length > 0) doubts.push({ kind: 'left-out', stops: false, parts });
  const lines = countOf(losses, 'joined-lines');
  if (lines > 0) doubts.push({ kind: 'lines', stops: false, count: lines });
  const details = CITED.filter((name) =>
    file.articles.some(({ findings }) => findings[name]?.stated === false),
  );
  if (details.length > 0) doubts.push({ kind: 'details', stops: false, details });
  return doubts;
}

/** Whether a person should look at a file before it is taken. */
export const needsLook = (doubts: readonly Doubt[]): boolean => doubts.some(({ stops }) => stops);

function leftOutOf(losses: readonly Loss[]): readonly LeftOutPart[] {
  const counts = new Map<LeftOut, number>();
  for (const loss of losses)
    if (loss.kind === 'left-out') counts.set(loss.what, (counts.get(loss.what) ?? 0) + loss.count);
  return [...counts].map(([what, count]) => ({ what, count }));
}

const countOf = (losses: readonly Loss[], kind: 'joined-lines'): number =>
  losses.reduce((sum, loss) => sum + (loss.kind === kind ? loss.count : 0), 0);
