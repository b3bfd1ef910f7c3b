import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { MergeQuestions } from './merge-session';
import workerAddress from './merge-worker?worker&url';

/** The worker of one merge. */
export type MergeConversation = Conversation<MergeQuestions>;

/** A worker for one merge: it reads the project itself. */
export const startMerger = (): MergeConversation => converse(workerAddress);

/**
 * The whole project as the bytes of a Verbatim file, read and written away from the window: with 100,000 quotes that
 * takes seconds. `version`: of this app.
 */
export async function writeSnapshot(version: string): Promise<Uint8Array<ArrayBuffer>> {
  const merger = startMerger();
  try {
    await merger.ask('begin', []);
    const bytes = await merger.ask('snapshot', [version]);
    if (!bytes) throw new Error('The snapshot was ended');
    return bytes;
  } finally {
    merger.end();
  }
}
