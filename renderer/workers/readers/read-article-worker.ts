import { answerInWorker } from '../protocol';
import type { Reading } from '../../../shared/text/decode';
import { readArticle } from '../../../shared/text/read-article';

/** One file, and how a person wants it to be read. */
export interface ReadRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly reading: Reading;
}

answerInWorker(({ bytes, fileName, reading }: ReadRequest, onStep) =>
  readArticle(bytes, fileName, reading, onStep),
);
