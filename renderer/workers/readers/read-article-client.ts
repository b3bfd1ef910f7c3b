import type { OpenedFile } from '../../../shared/host/host';
import { err } from '../../../shared/lib/result';
import type { Result } from '../../../shared/lib/result';
import { articleKindOf, patienceFor } from '../../../shared/readers/kinds';
import type { ReadProblem } from '../../../shared/readers/reader';
import type { ReadAs } from '../../../shared/text/decode';
import type { ReadFile } from '../../../shared/readers/read-articles';
import { noteProblem } from '../../problems/problem-log';
import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { ReaderQuestions } from './read-article-worker';
import workerAddress from './read-article-worker?worker&url';

/** What reading reports to and obeys. */
interface WorkControl {
  readonly signal: AbortSignal;
  readonly onStep: (done: number) => void;
}

/** How long the worker is kept for the next file, in ms: one that has read a file has its libraries at hand. */
const KEPT_FOR = 10_000;

/** The worker that reads, while files come in. */
let kept: Conversation<ReaderQuestions> | null = null;
let farewell: ReturnType<typeof setTimeout> | undefined;

function take(): Conversation<ReaderQuestions> {
  clearTimeout(farewell);
  const taken = kept ?? converse<ReaderQuestions>(workerAddress);
  kept = null;
  return taken;
}

function giveBack(conversation: Conversation<ReaderQuestions>): void {
  kept?.end();
  kept = conversation;
  clearTimeout(farewell);
  farewell = setTimeout(() => {
    kept?.end();
    kept = null;
  }, KEPT_FOR);
}

/**
 * Reads the articles of a file in a worker, which is ended where it does not answer in time or breaks down. Null when it
 * was cancelled.
 */
export async function readFileArticle(
  { name, bytes }: OpenedFile,
  reading: ReadAs,
  { signal, onStep }: WorkControl,
): Promise<Result<ReadFile, ReadProblem> | null> {
  if (signal.aborted) return null;
  const kind = articleKindOf(name, bytes);
  const limit = patienceFor(kind);
  const conversation = take();
  const end = () => conversation.end();
  signal.addEventListener('abort', end, { once: true });
  const timer = setTimeout(end, limit);
  try {
    const read = await conversation.ask('read', [bytes, name, reading], { onNews: onStep });
    if (read === null) return signal.aborted ? null : err({ kind: 'too-slow', limit });
    giveBack(conversation);
    return read;
  } catch (error) {
    // A reader that breaks down is named, and the files behind it are read all the same.
    conversation.end();
    noteProblem('file', error, kind.name);
    return err({ kind: 'reader-failed', what: kind.name });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
