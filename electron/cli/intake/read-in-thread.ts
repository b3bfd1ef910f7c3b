import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { err } from '../../../shared/lib/result';
import { ARTICLE_KINDS } from '../../../shared/readers/article-kinds';
import { articleKindOf } from '../../../shared/readers/kinds';
import type { ReadingSetup } from '../shell';
import type { ReadingAnswer, ReadingQuestion } from './reading-thread-messages';

/** Reads files one after the other in a thread of their own. */
export interface ThreadReader {
  /** The articles of a file, or why there are none. A reader that hangs or breaks down is ended and named. */
  readonly read: (question: ReadingQuestion) => Promise<ReadingAnswer>;
  /** Ends the thread. */
  readonly end: () => Promise<void>;
}

/** What the thread may hold, apart from bytes (megabytes). One that needs more is ended like one that breaks down. */
const MEMORY = { maxOldGenerationSizeMb: 2048 } as const;

function startThread(program: string): Worker {
  // Nothing that a reader prints goes among the results.
  const worker = new Worker(program, { resourceLimits: MEMORY, stdout: true, stderr: true });
  worker.stdout.resume();
  worker.stderr.resume();
  // Whoever waits for an answer hears of it by the end of the thread.
  worker.on('error', () => undefined);
  return worker;
}

/** What a thread answers; null when it breaks down first, 'late' when it does not answer within `limit` ms. */
async function ask(
  worker: Worker,
  question: ReadingQuestion,
  limit: number,
): Promise<ReadingAnswer | 'late' | null> {
  const over = new AbortController();
  const { signal } = over;
  const answered = once(worker, 'message', { signal }).then(
    ([answer]): ReadingAnswer => answer as ReadingAnswer,
    () => null,
  );
  worker.postMessage(question);
  return Promise.race([
    answered,
    once(worker, 'exit', { signal }).then(() => null),
    setTimeout(limit, 'late' as const, { signal }),
  ]).finally(() => over.abort());
}

/** A reader of files. Its thread starts with the first file, and again after one that had to be ended. */
export function createThreadReader({ thread, patience }: ReadingSetup): ThreadReader {
  let worker: Worker | null = null;
  const end = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  return {
    end,
    async read(question) {
      const { reading, name, bytes } = question;
      const kind = reading.plain === true ? ARTICLE_KINDS.text : articleKindOf(name, bytes);
      const limit = patience(kind);
      const isFresh = worker === null;
      worker ??= startThread(thread);
      let answer = await ask(worker, question, limit);
      if (answer === null && !isFresh) {
        // What is left of the files before may have brought it down.
        await end();
        worker = startThread(thread);
        answer = await ask(worker, question, limit);
      }
      if (answer !== null && answer !== 'late') return answer;
      await end();
      return answer === 'late'
        ? err({ kind: 'too-slow', limit })
        : err({ kind: 'reader-failed', what: kind.name });
    },
  };
}
