import type { OpenedFile } from '../../../shared/host/host';
import type { Result } from '../../../shared/lib/result';
import type { ReadProblem } from '../../../shared/readers/reader';
import type { ReadAs } from '../../../shared/text/decode';
import { readArticles } from '../../../shared/readers/read-articles';
import type { ReadFile } from '../../../shared/readers/read-articles';
import { askOnce, converse } from '../conversation';
import type { ReaderQuestions } from './read-article-worker';
import workerAddress from './read-article-worker?worker&url';

/** What reading reports to and obeys. */
interface WorkControl {
  readonly signal: AbortSignal;
  readonly onStep: (done: number) => void;
}

/** Below this a worker takes longer to start than the work itself (bytes). */
const WORKER_FROM = 256 * 1024;

/** Reads a file into an article, large ones in a worker. Null when it was cancelled. */
export async function readFileArticle(
  { name, bytes }: OpenedFile,
  reading: ReadAs,
  { signal, onStep }: WorkControl,
): Promise<Result<ReadFile, ReadProblem> | null> {
  if (signal.aborted) return null;
  if (bytes.length < WORKER_FROM) return readArticles(bytes, name, reading, onStep);
  const conversation = converse<ReaderQuestions>(workerAddress);
  return askOnce(conversation, signal, 'read', [bytes, name, reading], { onNews: onStep });
}
