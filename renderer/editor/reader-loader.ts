import type { ReaderDocument } from './reader-document';
import { nextTask } from './reader-tasks';
import { sectionCount } from './text-layout';

/** A task of loading aims at this many milliseconds, well under what a person feels. */
const TASK = 12;

/**
 * Fills all sections in tasks of about 12 ms, from `begin` to the end of the text, then the part before.
 * Resolves true when all are there, false when stopped first.
 */
export async function loadSections(
  document: ReaderDocument,
  begin: number,
  signal: AbortSignal,
): Promise<boolean> {
  const count = sectionCount(document.layout);
  let size = 2;
  for (let done = 0; done < count; ) {
    await nextTask();
    if (signal.aborted) return false;
    const batch = Array.from(
      { length: Math.min(size, count - done) },
      (_, index) => (begin + done + index) % count,
    );
    const start = performance.now();
    document.load(batch);
    const spent = performance.now() - start;
    done += batch.length;
    size = Math.max(1, Math.min(size * 2, Math.round((batch.length * TASK) / Math.max(spent, 1))));
  }
  return true;
}
