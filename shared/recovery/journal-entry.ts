import type { UnknownRecord } from '../model/content';
import type { Id } from '../model/ids';
import type { AnyRecord, Project, TextRecord } from '../model/records';
import type { RecordType } from '../records/record-types';
import type { StoreState } from './store-state';

/** The place of a record. */
export interface RecordPlace {
  readonly type: RecordType;
  readonly id: Id;
}

/**
 * What one change did to the project, as values: replaying entries in order on the snapshot before them gives the
 * project after the last of them. A value that was put stands for the whole record.
 */
export interface JournalChange {
  readonly kind: 'change';
  readonly puts: readonly AnyRecord[];
  /** Records that are gone without a tombstone: an import that was undone. */
  readonly removed: readonly RecordPlace[];
  readonly texts: readonly TextRecord[];
  readonly removedTexts: readonly string[];
  readonly unknown: readonly UnknownRecord[];
  readonly removedUnknown: readonly string[];
  /** The project's name or identity, where it changed. */
  readonly project?: Project;
  /** Who works at this desk, where it changed. */
  readonly annotatorId?: Id;
  /** True where everything before was removed first: a wipe. */
  readonly cleared?: boolean;
}

/**
 * A change too large for a line, such as an import of 100,000 quotes: what it did stands in the snapshot of the same
 * revision, which is written right after it. Without that snapshot the journal reaches only to the entry before.
 */
export interface JournalBulk {
  readonly kind: 'bulk';
  /** How many records it touched. */
  readonly records: number;
}

/** One acknowledged change. Lines of a journal file are these entries, chained by hash (see journal-lines.ts). */
export interface JournalEntry {
  /** The project after the change. */
  readonly state: StoreState;
  readonly change: JournalChange | JournalBulk;
}
