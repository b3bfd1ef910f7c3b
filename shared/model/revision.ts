import type { Id, Instant } from './ids';

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
