import type { OpenedFile } from '../../../shared/host/host';
import type { Result } from '../../../shared/lib/result';
import type { DecodeProblem, Reading } from '../../../shared/text/decode';
import { askWorker } from '../../workers/ask-worker';
import type { WorkControl } from '../../workers/ask-worker';
import { readArticle } from '../../../shared/text/read-article';
import type { ReadArticle } from '../../../shared/text/read-article';
import readerUrl from '../../workers/readers/read-article-worker?worker&url';
import type { ReadRequest } from '../../workers/readers/read-article-worker';

/** Below this a worker takes longer to start than the work itself (bytes). */
const WORKER_FROM = 256 * 1024;

/** Reads a file into an article, large ones in a worker. Null when it was cancelled. */
export async function readFileArticle(
  { name, bytes }: OpenedFile,
  reading: Reading,
  control: WorkControl,
): Promise<Result<ReadArticle, DecodeProblem> | null> {
  if (control.signal.aborted) return null;
  if (bytes.length < WORKER_FROM) return readArticle(bytes, name, reading, control.onStep);
  const request: ReadRequest = { bytes, fileName: name, reading };
  return askWorker(readerUrl, request, control);
}
