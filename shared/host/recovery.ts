import type { Id } from '../model/ids';
import type { StoreState } from '../recovery/store-state';
import type { SaveProblem } from './host';

/** Why a snapshot was taken. `set-aside`: what could be read of a store that was found damaged. */
export type SnapshotReason =
  | 'working'
  | 'start'
  | 'close'
  | 'import'
  | 'merge'
  | 'migration'
  | 'restore'
  | 'update'
  | 'opened-as-is'
  | 'set-aside'
  /** Kept by a version before there was a journal. */
  | 'former';

/** What is known of a snapshot without unpacking it. */
export interface SnapshotMark {
  /** Its name among the snapshots: letters, digits and hyphens. */
  readonly id: string;
  readonly reason: SnapshotReason;
  /** The project it holds. */
  readonly state: StoreState;
  readonly projectName: string;
  /** Who worked at this desk, so that after a restoration their quotes are still theirs. */
  readonly annotatorId: Id;
  /** When it was taken: ISO 8601, UTC. */
  readonly takenAt: string;
  /** Of the packed bytes as stored. */
  readonly bytes: number;
  readonly sha256: string;
}

/** A snapshot as it lies on disk. `mark` is null where that cannot be read; the packed bytes may still be whole. */
export interface StoredSnapshot {
  readonly id: string;
  readonly mark: SnapshotMark | null;
  /** `unchecked`: the sizes agree, the digest was not computed yet. */
  readonly condition: 'whole' | 'unchecked' | 'damaged' | 'missing';
}

/** What the journal holds, every line checked. */
export interface JournalSurvey {
  /** The state after the last line of the unbroken chain; null when there is none. */
  readonly last: StoreState | null;
  /** The first revision from which the chain is unbroken up to `last`; null when there is none. */
  readonly from: number | null;
  /** The state that the last readable line tells of, even where lines before it are damaged or missing. */
  readonly claimed: StoreState | null;
  /** Lines that cannot be read, or that a gap or a wrong hash cuts off from the chain. */
  readonly damagedLines: number;
  /** Whether a file of the journal is missing or was cut. */
  readonly broken: boolean;
}

/** A sentinel: what the database was last known to be. */
export interface SentinelSurvey {
  /** The newest readable one. */
  readonly state: StoreState | null;
  /** Whether one was there and could not be read. */
  readonly damaged: boolean;
}

/** All that lies outside the database, as found. Looking changes nothing. */
export interface RecoverySurvey {
  /** False where this host has no place of its own for copies (some private windows). */
  readonly available: boolean;
  readonly sentinel: SentinelSurvey;
  readonly journal: JournalSurvey;
  /** Newest first, by revision. */
  readonly snapshots: readonly StoredSnapshot[];
  /** Stores that were set aside, newest first. */
  readonly setAside: readonly {
    readonly id: string;
    readonly at: string;
    readonly bytes: number;
  }[];
}

export type CopyWritten =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'failed'; readonly problem: SaveProblem };

/**
 * The second copy of the project, outside the database: an append-only journal, snapshots and a sentinel. On the
 * desktop these are files of the main process in the app's data folder; in the browser they lie in the origin's
 * private file system. Everything here answers in its turn, and nothing here ever opens the database.
 */
export interface RecoveryHost {
  survey(): Promise<RecoverySurvey>;
  /**
   * Appends entries, each as the JSON of a {@link JournalEntry}, in order of revision, and answers when the disk has
   * them. Entries whose revision the journal has already are skipped, so that sending them again is safe. The
   * sentinel follows the last of them.
   */
  appendJournal(entries: readonly string[]): Promise<CopyWritten>;
  /** The JSON of the entries after a revision, in order, up to the first break in the chain. */
  readJournal(after: number): Promise<readonly string[]>;
  /**
   * Keeps a snapshot: written, flushed, read back and compared before an older one may go. A new file of the journal
   * begins after it.
   */
  writeSnapshot(mark: SnapshotMark, packed: Uint8Array<ArrayBuffer>): Promise<CopyWritten>;
  /** The packed bytes, also of a damaged snapshot; null when the file is missing. */
  readSnapshot(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Copies the files of the store as they lie, where the host can reach them. Null where it cannot. */
  setAsideStore(): Promise<string | null>;
  /** Bytes free where the copies lie; null where nobody can tell. */
  freeSpace(): Promise<number | null>;
}
