import type { AnyRecord, Project, TextRecord } from './records';

/**
 * Everything a file, a snapshot or the database holds. `unknown` are whole records that this version cannot
 * read: of types it does not know, and those it set aside as quarantined. They are kept and written back.
 */
export interface ProjectContent {
  readonly project: Project;
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly Readonly<Record<string, unknown>>[];
  readonly texts: readonly TextRecord[];
}
