import type { OriginalRead, StoredOriginal } from '../recovery/originals';
import type { RecoverySurvey, SnapshotMark } from '../recovery/survey';
import type { SaveProblem } from './save-problem';

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
  /**
   * The copies of files that articles were read from. `checked`: every one is read and held against its hash; else its
   * size has to do.
   */
  originals(checked: boolean): Promise<readonly StoredOriginal[]>;
  /** Keeps such a file under the SHA-256 of its bytes: written once, flushed and read back. */
  keepOriginal(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<CopyWritten>;
  /** The bytes of such a file, held against their hash. */
  readOriginal(sha256: string): Promise<OriginalRead>;
  /** Gives the room of such a copy back. */
  dropOriginal(sha256: string): Promise<CopyWritten>;
  /** Copies the files of the store as they lie, where the host can reach them. Null where it cannot. */
  setAsideStore(): Promise<string | null>;
  /**
   * Moves the store's own files to what was set aside, for a store that neither opens nor can be deleted, so that
   * another can be made. False where the host cannot reach them.
   */
  moveStoreAway(): Promise<boolean>;
  /** Removes every copy, stores that were set aside included: only for who asked that nothing be left. */
  forget(): Promise<CopyWritten>;
  /** Bytes free where the copies lie; null where nobody can tell. */
  freeSpace(): Promise<number | null>;
}
