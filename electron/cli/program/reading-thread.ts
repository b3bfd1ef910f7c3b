/** The thread that reads files for the command line (`node:worker_threads`), so that one that hangs can be ended. */
import { parentPort } from 'node:worker_threads';
import { textSignature } from '../../../shared/intake/text-signature';
import { ok } from '../../../shared/lib/result';
import { readArticles } from '../../../shared/readers/read-articles';
import type { ReadingAnswer, ReadingQuestion } from '../intake/reading-thread-messages';

async function answer({ bytes, name, reading }: ReadingQuestion): Promise<ReadingAnswer> {
  const read = await readArticles(bytes, name, reading, () => undefined);
  if (!read.ok) return read;
  const signatures = read.value.articles.map(({ text }) => textSignature(text));
  return ok({ file: read.value, signatures });
}

// What throws ends the thread, and whoever asked hears of it.
parentPort?.on('message', (question: ReadingQuestion) => {
  void answer(question).then((told) => parentPort?.postMessage(told));
});
