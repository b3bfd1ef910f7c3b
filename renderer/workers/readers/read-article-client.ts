import type { OpenedFile } from '../../../shared/host/host';
import { err } from '../../../shared/lib/result';
import type { Result } from '../../../shared/lib/result';
import { articleKindOf, patienceFor } from '../../../shared/readers/kinds';
import type { ReadProblem } from '../../../shared/readers/reader';
import type { ReadAs } from '../../../shared/text/decode';
import { readArticles } from '../../../shared/readers/read-articles';
import type { ReadFile } from '../../../shared/readers/read-articles';
import { noteProblem } from '../../problems/problem-log';
import { askOnce, converse } from '../conversation';
import type { ReaderQuestions } from './read-article-worker';
import workerAddress from './read-article-worker?worker&url';

/** What reading reports to and obeys. */
interface WorkControl {
  readonly signal: AbortSignal;
  readonly onStep: (done: number) => void;
}

/** Below this a worker takes longer to start than reading plain text (bytes). */
const WORKER_FROM = 256 * 1024;

/**
 * Reads the articles of a file. Only plain text that is short is read in the window; a worker reads everything else, and is
 * ended where it does not answer in time or breaks down. Null when it was cancelled.
 */
export async function readFileArticle(
  { name, bytes }: OpenedFile,
  reading: ReadAs,
  { signal, onStep }: WorkControl,
): Promise<Result<ReadFile, ReadProblem> | null> {
  if (signal.aborted) return null;
  const kind = articleKindOf(name, bytes);
  if (kind.isPlain === true && bytes.length < WORKER_FROM)
    return readArticles(bytes, name, reading, onStep);
  const limit = patienceFor(kind);
  const ending = new AbortController();
  const end = () => ending.abort();
  signal.addEventListener('abort', end, { once: true });
  const timer = setTimeout(end, limit);
  try {
    const conversation = converse<ReaderQuestions>(workerAddress);
    const asked = askOnce(conversation, ending.signal, 'read', [bytes, name, reading], {
      onNews: onStep,
    });
    const read = await asked;
    if (read !== null || signal.aborted) return read;
    return err({ kind: 'too-slow', limit });
  } catch (error) {
    // A reader that breaks down is named, and the files behind it are read all the same.
    noteProblem('file', error, kind.name);
    return err({ kind: 'reader-failed', what: kind.name });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
