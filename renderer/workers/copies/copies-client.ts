import type { CopyWritten, RecoveryHost } from '../../../shared/host/recovery';
import type { RecoverySurvey } from '../../../shared/recovery/survey';
import { converse } from '../conversation';
import workerAddress from './copies-worker?worker&url';
import type { CopyQuestions } from './copy-questions';

/** Where there is no place for copies, as in some private windows. */
const NOTHING: RecoverySurvey = {
  available: false,
  sentinel: { state: null, damaged: false },
  journal: { last: null, from: null, claimed: null, damagedLines: 0, broken: false },
  snapshots: [],
  setAside: [],
};
const ENDED: CopyWritten = {
  outcome: 'failed',
  problem: { kind: 'unwritable', reason: 'The worker has ended' },
};

async function hasPlace(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return true;
  } catch {
    return false;
  }
}

/** The second copy in the browser, kept by a worker as long as the window is open. */
export function browserCopies(): RecoveryHost {
  const worker = converse<CopyQuestions>(workerAddress);
  return {
    survey: async () =>
      (await hasPlace()) ? ((await worker.ask('survey', [])) ?? NOTHING) : NOTHING,
    appendJournal: async (entries) => (await worker.ask('appendJournal', [entries])) ?? ENDED,
    readJournal: async (after) => (await worker.ask('readJournal', [after])) ?? [],
    writeSnapshot: async (mark, packed) =>
      (await worker.ask('writeSnapshot', [mark, packed])) ?? ENDED,
    readSnapshot: (id) => worker.ask('readSnapshot', [id]),
    originals: async (checked) =>
      (await hasPlace()) ? ((await worker.ask('originals', [checked])) ?? []) : [],
    keepOriginal: async (sha256, bytes) =>
      (await worker.ask('keepOriginal', [sha256, bytes])) ?? ENDED,
    readOriginal: async (sha256) =>
      (await worker.ask('readOriginal', [sha256])) ?? { state: 'missing' },
    dropOriginal: async (sha256) => (await worker.ask('dropOriginal', [sha256])) ?? ENDED,
    setAsideStore: () => Promise.resolve(null),
    moveStoreAway: () => Promise.resolve(false),
    forget: async () => (await worker.ask('forget', [])) ?? ENDED,
    freeSpace: () => worker.ask('freeSpace', []),
  };
}
