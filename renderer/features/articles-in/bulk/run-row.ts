import type { FileProblem, OpenedFile, RefusedFile } from '../../../../shared/host/host';
import type { Id } from '../../../../shared/model/ids';
import type { ReadArticle, ReadFile } from '../../../../shared/readers/read-articles';
import type { ReadProblem } from '../../../../shared/readers/reader';

/** What can become of a file that comes in with others, those first that wait for a person. */
export const RUN_OUTCOMES = [
  'look',
  'alike',
  'refused',
  'added',
  'present',
  'left-out',
  'cancelled',
  'waiting',
] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** A file that is to be read when its turn comes. */
export interface RunSource {
  /** Never the same for two of them. */
  readonly id: string;
  readonly name: string;
  /** The folders or the archive it lies in; '' for one that was chosen itself. */
  readonly folder: string;
  /** By which the host knows it after a restart: its own or that of the archive it lies in; null for none. */
  readonly waitingId: string | null;
  /** The archive it lies in. */
  readonly archive: Pick<RunSource, 'name' | 'folder'> | null;
  readonly read: () => Promise<OpenedFile | UnreadFile>;
}

/** A file that could not be opened, or not be unpacked. */
export interface UnreadFile {
  readonly name: string;
  readonly problem: FileProblem | { readonly kind: 'packed'; readonly problem: ReadProblem };
}

/** An article that is in the project. */
export interface AddedArticle {
  readonly documentId: Id;
  readonly title: string;
}

/** An article that was read and waits, since it looks like one that is here. */
export interface HeldArticle {
  readonly article: ReadArticle;
  readonly file: Omit<ReadFile, 'articles'>;
  readonly like: AddedArticle;
  /** The share of stretches of words that both have: 0 to 1. */
  readonly likeness: number;
}

/** What came of reading a file. Sentences are for the person; `reason` is short, `sentence` says what to do. */
export type TakenFile =
  | {
      readonly kind: 'added';
      readonly articles: readonly AddedArticle[];
      readonly reason: string;
      readonly sentence: string;
      /** Those of its articles that wait for an answer. */
      readonly held: readonly HeldArticle[];
    }
  | { readonly kind: 'present'; readonly articles: readonly AddedArticle[] }
  | { readonly kind: 'look'; readonly reason: string }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      readonly sentence: string;
      /** It may be read as text all the same, when a person looks at it. */
      readonly readable: boolean;
    }
  /** Files that were packed into one. */
  | {
      readonly kind: 'archive';
      readonly members: readonly RunSource[];
      readonly refused: readonly RefusedFile[];
      readonly pageParts: number;
    }
  /** A Verbatim file: what it brings is settled elsewhere. */
  | { readonly kind: 'project'; readonly file: OpenedFile; readonly reason: string }
  /** It was read, but storage took nothing: the files behind it would fare the same. */
  | { readonly kind: 'not-kept' };

/** One file of a run. Never changed: what becomes of it is a new one. */
export interface RunRow {
  readonly id: string;
  readonly source: RunSource;
  readonly outcome: RunOutcome;
  /** Why, in a few words; kept while it is tried again. */
  readonly reason: string;
  /** The same in full, with what to do; '' where the reason says it all. */
  readonly sentence: string;
  readonly readable: boolean;
  readonly articles: readonly AddedArticle[];
  readonly held: readonly HeldArticle[];
  /** Its place in its group: rows stand in the order in which they got there, and none moves. */
  readonly place: number;
}

/** How many files are in each group. */
export type RunCounts = Readonly<Record<RunOutcome, number>>;

/** A run of files as it is kept for the next start. */
export interface SavedRun {
  readonly title: string;
  readonly rows: readonly SavedRow[];
}
export interface SavedRow
  extends Pick<RunRow, 'outcome' | 'reason' | 'sentence' | 'articles'>,
    Pick<RunSource, 'name' | 'folder' | 'waitingId'> {}

/** Who waits for a person, and who is done with: nothing more happens to the latter by itself. */
export const isSettled = (outcome: RunOutcome): boolean =>
  outcome === 'added' || outcome === 'present' || outcome === 'left-out' || outcome === 'cancelled';

/** The ending of a file's name as people know its kind: “PDF”. */
export function kindOf(name: string): string {
  const ending = /\.([\p{L}\p{N}]{1,8})$/u.exec(name)?.[1] ?? '';
  return ending.toUpperCase().slice(0, 5);
}

export function countRows(rows: readonly RunRow[]): RunCounts {
  const counts = Object.fromEntries(RUN_OUTCOMES.map((one) => [one, 0])) as Record<
    RunOutcome,
    number
  >;
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isOutcome = (value: unknown): value is RunOutcome =>
  RUN_OUTCOMES.some((one) => one === value);
const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function parseArticle(value: unknown): AddedArticle[] {
  const { documentId, title } = membersOf(value);
  return isText(documentId) && isText(title) ? [{ documentId, title }] : [];
}

function parseRow(value: unknown): SavedRow[] {
  const { name, folder, waitingId, outcome, reason, sentence, articles } = membersOf(value);
  if (!isText(name) || !isText(folder) || !isOutcome(outcome)) return [];
  return [
    {
      name,
      folder,
      outcome,
      waitingId: isText(waitingId) ? waitingId : null,
      reason: isText(reason) ? reason : '',
      sentence: isText(sentence) ? sentence : '',
      articles: Array.isArray(articles) ? articles.flatMap(parseArticle) : [],
    },
  ];
}

/** A run as it was kept; null where nothing can be made of it. Rows that cannot be understood are left out. */
export function parseSavedRun(stored: unknown): SavedRun | null {
  const { title, rows } = membersOf(stored);
  if (!isText(title) || !Array.isArray(rows)) return null;
  return { title, rows: rows.flatMap(parseRow) };
}
