import type { Result } from '../../../shared/lib/result';
import type { DecodeProblem, Reading } from '../../../shared/text/decode';
import { readArticle } from '../../../shared/text/read-article';
import type { ReadArticle } from '../../../shared/text/read-article';
import { answerQuestions } from '../conversation';

/** What the worker is asked: one file, and how a person wants it to be read. */
export interface ReaderQuestions {
  read(
    onStep: (done: number) => void,
    bytes: Uint8Array<ArrayBuffer>,
    fileName: string,
    reading: Reading,
  ): Promise<Result<ReadArticle, DecodeProblem>>;
}

answerQuestions<ReaderQuestions>({
  read: (onStep, bytes, fileName, reading) => readArticle(bytes, fileName, reading, onStep),
});
