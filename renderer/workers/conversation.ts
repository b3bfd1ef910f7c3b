import { workerUrl } from './trusted-url';

/** A question to a worker that lives for several, in order. */
interface Question {
  readonly call: number;
  readonly method: string;
  readonly args: readonly unknown[];
}
/** What it says to one question: how far it is, then an answer, or what went wrong by name and message. */
type Reply =
  | { readonly call: number; readonly kind: 'step'; readonly done: number; readonly of: number }
  | { readonly call: number; readonly kind: 'answer'; readonly value: unknown }
  | {
      readonly call: number;
      readonly kind: 'error';
      readonly name: string;
      readonly message: string;
    };

export type OnStep = (done: number, of: number) => void;
/** What a worker answers: each takes its progress first. Named in one interface that both sides know. */
type Methods<M> = {
  readonly [K in keyof M]: (onStep: OnStep, ...args: never[]) => Promise<unknown>;
};
type ArgumentsOf<F> = F extends (onStep: OnStep, ...args: infer A) => unknown ? A : never;
type AnswerOf<F> = F extends (...args: never[]) => Promise<infer V> ? V : never;

/** A worker with which one talks until it is ended. */
export interface Conversation<M> {
  /**
   * Asks a question; `move` lists what is handed over and not copied. Null when the conversation is ended first.
   * An error of the worker is thrown here under its name.
   */
  ask<K extends keyof M & string>(
    method: K,
    args: ArgumentsOf<M[K]>,
    options?: { readonly move?: readonly Transferable[]; readonly onStep?: OnStep },
  ): Promise<AnswerOf<M[K]> | null>;
  /** Ends the worker at once, with whatever it does. */
  end(): void;
}

class WorkerError extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Starts a worker that answers `M`. `url` is what `import url from './x-worker?worker&url'` gives. */
export function converse<M extends Methods<M>>(url: string): Conversation<M> {
  const worker = new Worker(workerUrl(url), { type: 'module' });
  const waiting = new Map<number, (reply: Reply | null) => void>();
  let calls = 0;
  let ended = false;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) =>
    waiting.get(data.call)?.(data),
  );
  worker.addEventListener('error', ({ message }) => {
    for (const [call, answer] of waiting)
      answer({ call, kind: 'error', name: 'WorkerError', message });
  });
  return {
    ask: (method, args, { move = [], onStep } = {}) => {
      if (ended) return Promise.resolve(null);
      calls += 1;
      const call = calls;
      return new Promise((resolve, reject) => {
        waiting.set(call, (reply) => {
          if (reply?.kind === 'step') {
            onStep?.(reply.done, reply.of);
            return;
          }
          waiting.delete(call);
          if (reply?.kind === 'error') reject(new WorkerError(reply.name, reply.message));
          else resolve((reply?.value ?? null) as AnswerOf<M[typeof method]> | null);
        });
        const question: Question = { call, method, args };
        worker.postMessage(question, [...move]);
      });
    },
    end: () => {
      ended = true;
      worker.terminate();
      for (const answer of waiting.values()) answer(null);
    },
  };
}

const reply = (message: Reply, move: Transferable[] = []) =>
  self.postMessage(message, { transfer: move });

/** The worker's side: answers every question by its method. */
export function answerCalls<M extends Methods<M>>(methods: M): void {
  const answers = methods as unknown as Readonly<
    Record<string, (onStep: OnStep, ...args: readonly unknown[]) => Promise<unknown>>
  >;
  self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    const { call, method, args } = data;
    const answer = answers[method];
    if (!answer) throw new Error(`Nobody answers ${method}`);
    answer((done, of) => reply({ call, kind: 'step', done, of }), ...args).then(
      // Bytes are handed over: nobody needs them here any more.
      (value) =>
        reply(
          { call, kind: 'answer', value },
          value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
        ),
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        const { inner } = error as { readonly inner?: unknown };
        const within = inner instanceof Error ? ` (${inner.name}: ${inner.message})` : '';
        reply({ call, kind: 'error', name, message: message + within });
      },
    );
  });
}
