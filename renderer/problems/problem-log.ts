import { describeError } from './describe-error';
import type { ErrorFacts } from './describe-error';

/** Where a problem came up. */
export type ProblemKind =
  /** An error that nobody caught. */
  | 'unforeseen'
  /** Storage refused a write. */
  | 'write'
  /** A step of the person came to no write. */
  | 'step'
  /** Storage did not answer a reading, which is tried once more. */
  | 'reading'
  /** A file could not be read because its reader broke down. */
  | 'file'
  /** The database could not be opened. */
  | 'opening'
  /** The window could not be drawn. */
  | 'drawing';

/** A problem as it is kept: without any text of a person. `at`: ms since the app began. */
export interface Problem extends ErrorFacts {
  readonly at: number;
  readonly kind: ProblemKind;
  /** What was said of it in the window, such as `disk-full`; null when nothing was. */
  readonly reason: string | null;
}

/** What is timed: the start of the app, the opening of an article, a write. */
export type Timed = 'start' | 'article' | 'write';

/** How something went lately, in ms. */
export interface Timing {
  readonly at: number;
  readonly ms: number;
}

/** So many problems are kept, and so many timings of each kind; the oldest go first. */
export const KEPT_PROBLEMS = 50;
export const KEPT_TIMINGS = 20;

const problems: Problem[] = [];
const timings: Record<Timed, Timing[]> = { start: [], article: [], write: [] };
/** An error that is thrown on comes by in several places. */
const noted = new WeakSet<object>();

const now = (): number => Math.round(performance.now());

function keep<T>(list: T[], item: T, most: number): void {
  list.push(item);
  if (list.length > most) list.splice(0, list.length - most);
}

/** The names of the app's files that were loaded: others are not told. */
const loadedFiles = (): ReadonlySet<string> =>
  new Set(
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /\/assets\/([\w.-]+\.js)$/.exec(name)?.[1] ?? []),
  );

/**
 * Takes note of a problem for a report, and tells the console of it, which has the error itself. `reason` is a word of
 * ours for it. What nobody caught is in the console already.
 */
export function noteProblem(kind: ProblemKind, error: unknown, reason: string | null = null): void {
  if (typeof error === 'object' && error !== null) {
    if (noted.has(error)) return;
    noted.add(error);
  }
  if (kind !== 'unforeseen' && kind !== 'drawing') console.warn(`${kind}:`, error);
  const problem = { at: now(), kind, reason, ...describeError(error, loadedFiles()) };
  keep(problems, problem, KEPT_PROBLEMS);
}

/** Takes note of how long something took. */
export const noteTiming = (what: Timed, ms: number): void =>
  keep(timings[what], { at: now(), ms: Math.round(ms) }, KEPT_TIMINGS);

/** The latest problems, oldest first. */
export const latestProblems = (): readonly Problem[] => [...problems];

/** The latest timings of each kind, oldest first. */
export const latestTimings = (): Readonly<Record<Timed, readonly Timing[]>> => ({
  start: [...timings.start],
  article: [...timings.article],
  write: [...timings.write],
});
