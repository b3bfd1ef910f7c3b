import { readArticle } from './read-article';

/** What the page asks of this worker: one file. The worker lives for one question. */
export interface ReadRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly declared: string | undefined;
}
export type ReadReply =
  | { readonly kind: 'step'; readonly done: number }
  | { readonly kind: 'read'; readonly result: Awaited<ReturnType<typeof readArticle>> };

const reply = (message: ReadReply) => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  const { bytes, fileName, declared } = event.data;
  readArticle(bytes, fileName, declared, (done) => reply({ kind: 'step', done })).then(
    (result) => reply({ kind: 'read', result }),
    // A bug: thrown where the page hears it as the worker's error event.
    (error: unknown) => {
      setTimeout(() => {
        throw error;
      });
    },
  );
});
