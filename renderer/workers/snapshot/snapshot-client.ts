import type { Host } from '../../../shared/host/host';
import type { Id } from '../../../shared/model/ids';
import type { SnapshotReason } from '../../../shared/recovery/survey';
import { converse } from '../conversation';
import type { ProjectAsFile, SnapshotQuestions } from './snapshot-session';
import workerAddress from './snapshot-worker?worker&url';

/**
 * How the keeping of a snapshot ended. `nothing`: no change was made yet. `damaged`: what was read is not what the store
 * says it holds; then none is kept, since it would take the place of a whole one.
 */
export type SnapshotEnd = 'kept' | 'nothing' | 'damaged' | 'not-written';

const listeners = new Set<() => void>();

/** Tells when one more snapshot is kept, until what it answers is called. */
export function whenSnapshotKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the whole project as a snapshot beside the database, read and packed away from the window. */
export async function keepSnapshot(
  host: Pick<Host, 'recovery' | 'version'>,
  annotatorId: Id,
  reason: SnapshotReason,
): Promise<SnapshotEnd> {
  const worker = converse<SnapshotQuestions>(workerAddress);
  try {
    const order = { reason, annotatorId, version: host.version };
    const taken = await worker.ask('take', [order]);
    if (!taken) return 'nothing';
    if (!taken.agrees) return 'damaged';
    const written = await host.recovery.writeSnapshot(taken.mark, taken.packed);
    if (written.outcome === 'failed') return 'not-written';
    for (const listener of listeners) listener();
    return 'kept';
  } catch {
    // It is tried again; what is damaged for good, the check of the whole store finds and tells.
    return 'not-written';
  } finally {
    worker.end();
  }
}

/** The whole project as a Verbatim file, made away from the window; null where none can be made now. */
export async function projectAsFile(version: string): Promise<ProjectAsFile | null> {
  const worker = converse<SnapshotQuestions>(workerAddress);
  try {
    return await worker.ask('asFile', [version]);
  } finally {
    worker.end();
  }
}
