import type { Id, Instant } from './ids';

/**
 * The time of a write of which nobody knows when it was, as in files of programs that do not say: an instant, because
 * the file asks for one. Never shown as a day; see {@link knownTime}.
 */
export const NO_TIME: Instant = '1970-01-01T00:00:00.000Z';

/** A time as it may be told to people and programs: '' where it is not known, or is no time. */
export const knownTime = (at: Instant): string =>
  at === NO_TIME || Number.isNaN(Date.parse(at)) ? '' : at;

/**
 * One write: the `n`-th of a session, by an annotator. `[session, n]` is its stamp and decides in merging;
 * `at` is only shown. All fields written by one operation share its stamp.
 */
export interface Write {
  readonly session: string;
  readonly n: number;
  readonly at: Instant;
  readonly by: Id;
}

/** One of several values of a field in conflict. */
export interface Sibling extends Write {
  readonly value: unknown;
}

/**
 * What merging needs to know of a record.
 * `created` stamps every field that `fields` and `conflicts` do not name. A field in `conflicts` has two or
 * more siblings; the record's own plain value is then the one displayed (the newest), never written back.
 */
export interface Revision {
  /** Highest `n` seen of each session. */
  readonly seen: Readonly<Record<string, number>>;
  readonly created: Write;
  readonly fields: Readonly<Record<string, Write>>;
  readonly conflicts: Readonly<Record<string, readonly Sibling[]>>;
}
