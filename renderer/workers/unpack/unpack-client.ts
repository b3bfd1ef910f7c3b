import { readPacked } from '../../../shared/recovery/salvage';
import type { ReadPacked } from '../../../shared/recovery/salvage';
import { askOnce, converse } from '../conversation';
import type { UnpackQuestions } from './unpack-worker';
import workerAddress from './unpack-worker?worker&url';

/** Below this a worker takes longer to start than the work itself, in packed bytes: about 1,000 quotes. */
const WORKER_FROM = 200_000;

/** Reads a snapshot, or what is left of it; a large one in a worker, so that the window stays awake. */
export async function unpackSnapshot(packed: Uint8Array<ArrayBuffer>): Promise<ReadPacked | null> {
  if (packed.length < WORKER_FROM) return readPacked(packed);
  try {
    const conversation = converse<UnpackQuestions>(workerAddress);
    return await askOnce(conversation, new AbortController().signal, 'unpack', [packed]);
  } catch {
    // Where no worker starts, the way back to the project must not end.
    return readPacked(packed);
  }
}
