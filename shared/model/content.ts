import type { AnyRecord, Project, TextRecord } from './records';

/**
 * Something this version keeps without being able to use it: a record of a type it does not know, or one
 * that a file brought and that was set aside (quarantine). Opaque to all but shared/project-file, which makes
 * it and writes it back; stores key it by `id`, which is unique among these.
 */
export interface UnknownRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Everything a file, a snapshot or the database holds. */
export interface ProjectContent {
  readonly project: Project;
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
  readonly texts: readonly TextRecord[];
}
