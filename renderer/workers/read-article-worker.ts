import { answerInWorker } from './protocol';
import { readArticle } from '../../shared/text/read-article';

/** One file, and the encoding a person chose for it. */
export interface ReadRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly declared: string | undefined;
}

answerInWorker(({ bytes, fileName, declared }: ReadRequest, onStep) =>
  readArticle(bytes, fileName, declared, onStep),
);
