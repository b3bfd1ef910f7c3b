/** What every worker of ours says: steps done, then the one answer. A worker lives for one question. */
export type WorkerReply<Value> =
  | { readonly kind: 'step'; readonly done: number }
  | { readonly kind: 'answer'; readonly value: Value };

type Work<Request, Value> = (request: Request, onStep: (done: number) => void) => Promise<Value>;

/** The worker's side: answers the one question it is asked. What the work throws is thrown in the worker, as a bug. */
export function answerInWorker<Request, Value>(work: Work<Request, Value>): void {
  const reply = (message: WorkerReply<Value>) => self.postMessage(message);
  self.addEventListener('message', (event: MessageEvent<Request>) => {
    work(event.data, (done) => reply({ kind: 'step', done })).then(
      (value) => reply({ kind: 'answer', value }),
      (error: unknown) => {
        setTimeout(() => {
          throw error;
        });
      },
    );
  });
}
