import type { ReaderDocument } from './reader-document';
import { nextTask } from './reader-tasks';
import { sectionCount } from './text-layout';

/** A task of loading aims at this many milliseconds, well under what a person feels. */
const TASK = 12;

/**
 * Keeps places for all sections and fills them, in tasks of about 12 ms, from `begin` to the end of the text, then
 * the part before. Resolves true when all are there, false when stopped first.
 */
export async function loadSections(
  document: ReaderDocument,
  begin: number,
  signal: AbortSignal,
): Promise<boolean> {
  const count = sectionCount(document.layout);
  await nextTask();
  if (signal.aborted) return false;
  document.mount();
  const placed = await inTasks(signal, (size) => document.place(size));
  if (!placed) return false;
  let done = 0;
  return inTasks(signal, (size) => {
    const batch = Array.from(
      { length: Math.min(size, count - done) },
      (_, index) => (begin + done + index) % count,
    );
    document.load(batch);
    done += batch.length;
    return batch.length;
  });
}

/** Calls `work` in tasks, each with as much as about {@link TASK} ms take, until it answers that it did nothing. */
async function inTasks(signal: AbortSignal, work: (size: number) => number): Promise<boolean> {
  for (let size = 2; ; ) {
    await nextTask();
    if (signal.aborted) return false;
    const start = performance.now();
    const done = work(size);
    if (done === 0) return true;
    const spent = performance.now() - start;
    size = Math.max(1, Math.min(size * 2, Math.round((done * TASK) / Math.max(spent, 1))));
  }
}
