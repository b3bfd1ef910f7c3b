import type { Result } from '../../../shared/lib/result';
import type { ReadProblem } from '../../../shared/readers/reader';
import type { ReadAs } from '../../../shared/text/decode';
import { readArticles } from '../../../shared/readers/read-articles';
import type { ReadFile } from '../../../shared/readers/read-articles';
import { answerQuestions } from '../conversation';

/** What the worker is asked: one file, and how a person wants it to be read. */
export interface ReaderQuestions {
  read(
    onStep: (done: number) => void,
    bytes: Uint8Array<ArrayBuffer>,
    fileName: string,
    reading: ReadAs,
  ): Promise<Result<ReadFile, ReadProblem>>;
}

answerQuestions<ReaderQuestions>({
  read: (onStep, bytes, fileName, reading) => readArticles(bytes, fileName, reading, onStep),
});
