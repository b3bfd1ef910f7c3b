import type { CopyWritten } from '../../../shared/host/recovery';
import type { OriginalRead, StoredOriginal } from '../../../shared/recovery/originals';
import type { RecoverySurvey, SnapshotMark } from '../../../shared/recovery/survey';

/** What the worker that keeps the second copy answers: `RecoveryHost`, as questions. */
export interface CopyQuestions {
  survey(onNews: () => void): Promise<RecoverySurvey>;
  appendJournal(onNews: () => void, entries: readonly string[]): Promise<CopyWritten>;
  readJournal(onNews: () => void, after: number): Promise<readonly string[]>;
  writeSnapshot(
    onNews: () => void,
    mark: SnapshotMark,
    packed: Uint8Array<ArrayBuffer>,
  ): Promise<CopyWritten>;
  readSnapshot(onNews: () => void, id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  originals(onNews: () => void, checked: boolean): Promise<readonly StoredOriginal[]>;
  keepOriginal(
    onNews: () => void,
    sha256: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<CopyWritten>;
  readOriginal(onNews: () => void, sha256: string): Promise<OriginalRead>;
  dropOriginal(onNews: () => void, sha256: string): Promise<CopyWritten>;
  forget(onNews: () => void): Promise<CopyWritten>;
  freeSpace(onNews: () => void): Promise<number | null>;
}
