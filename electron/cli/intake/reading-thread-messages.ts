import type { TextSignature } from '../../../shared/intake/text-signature';
import type { Result } from '../../../shared/lib/result';
import type { ReadFile } from '../../../shared/readers/read-articles';
import type { ReadProblem } from '../../../shared/readers/reader';
import type { ReadAs } from '../../../shared/text/decode';

/** What the thread that reads is asked: one file at a time. */
export interface ReadingQuestion {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly reading: ReadAs;
}

/** What it answers: the articles of the file, and the signature of each. */
export type ReadingAnswer = Result<
  { readonly file: ReadFile; readonly signatures: readonly TextSignature[] },
  ReadProblem
>;
