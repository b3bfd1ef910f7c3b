import { converse } from '../conversation';
import type { MergeQuestions } from './merge-session';
import workerUrl from './merge-worker?worker&url';

/**
 * The whole project as the bytes of a Verbatim file, read and written away from the window: with 100,000 quotes that
 * takes seconds. `version`: of this app.
 */
export async function takeSnapshot(version: string): Promise<Uint8Array<ArrayBuffer>> {
  const worker = converse<MergeQuestions>(workerUrl);
  try {
    await worker.ask('begin', []);
    const bytes = await worker.ask('snapshot', [version]);
    if (!bytes) throw new Error('The snapshot was ended');
    return bytes;
  } finally {
    worker.end();
  }
}
