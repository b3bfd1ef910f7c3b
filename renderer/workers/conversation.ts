import { workerUrl } from './trusted-url';

/** A question as it goes to the worker. `call` numbers the questions of a conversation. */
interface Question {
  readonly call: number;
  readonly method: string;
  readonly args: readonly unknown[];
}
/** What the worker says to one question: news while it works, then an answer, or what went wrong by name and message. */
type Reply =
  | { readonly call: number; readonly kind: 'news'; readonly news: readonly unknown[] }
  | { readonly call: number; readonly kind: 'answer'; readonly value: unknown }
  | {
      readonly call: number;
      readonly kind: 'error';
      readonly name: string;
      readonly message: string;
    };

/** Hears how far some work is. */
export type OnStep = (done: number, of: number) => void;
/**
 * What a worker answers, named in one interface that both sides know. Each method takes first what hears of its news
 * before the answer is there, such as an `OnStep`; what it is called with and what it answers are cloned on the way.
 */
type Methods<M> = {
  readonly [K in keyof M]: (onNews: never, ...args: never[]) => Promise<unknown>;
};
type OnNewsOf<F> = F extends (onNews: infer N, ...args: never[]) => unknown ? N : never;
type ArgumentsOf<F> = F extends (onNews: never, ...args: infer A) => unknown ? A : never;
type AnswerOf<F> = F extends (...args: never[]) => Promise<infer V> ? V : never;

interface AskOptions<F> {
  /** What is handed over and not copied. */
  readonly move?: readonly Transferable[];
  readonly onNews?: OnNewsOf<F>;
}

/** The window's side of a worker, with which one talks until it is ended. */
export interface Conversation<M> {
  /**
   * Asks a question. Null when the conversation is ended first. Rejects with an error of the name and message that the
   * method failed with, and when the worker itself fails; the next question then starts a new worker.
   */
  ask<K extends keyof M & string>(
    method: K,
    args: ArgumentsOf<M[K]>,
    options?: AskOptions<M[K]>,
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

/**
 * A conversation with a worker that answers `M`; the first question starts it. `url` is what
 * `import url from './x-worker?worker&url'` gives: only the client of a job imports it, which lies beside its worker.
 */
export function converse<M extends Methods<M>>(url: string): Conversation<M> {
  const waiting = new Map<number, (reply: Reply | null) => void>();
  let worker: Worker | null = null;
  let calls = 0;
  let ended = false;

  const start = (): Worker => {
    const started = new Worker(workerUrl(url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) =>
      waiting.get(data.call)?.(data),
    );
    started.addEventListener('error', ({ message }) => {
      started.terminate();
      worker = null;
      for (const [call, answer] of waiting)
        answer({ call, kind: 'error', name: 'WorkerError', message });
    });
    return started;
  };

  return {
    ask: (method, args, { move = [], onNews } = {}) => {
      if (ended) return Promise.resolve(null);
      calls += 1;
      const call = calls;
      const hear = onNews as ((...news: readonly unknown[]) => void) | undefined;
      return new Promise((resolve, reject) => {
        waiting.set(call, (reply) => {
          if (reply?.kind === 'news') {
            hear?.(...reply.news);
            return;
          }
          waiting.delete(call);
          if (reply?.kind === 'error') reject(new WorkerError(reply.name, reply.message));
          else resolve((reply?.value ?? null) as AnswerOf<M[typeof method]> | null);
        });
        const question: Question = { call, method, args };
        (worker ??= start()).postMessage(question, [...move]);
      });
    },
    end: () => {
      ended = true;
      worker?.terminate();
      for (const answer of waiting.values()) answer(null);
    },
  };
}

/** Asks one question and ends the conversation. Null when `signal` is aborted first, which ends the work at once. */
export async function askOnce<M, K extends keyof M & string>(
  conversation: Conversation<M>,
  signal: AbortSignal,
  method: K,
  args: ArgumentsOf<M[K]>,
  options?: AskOptions<M[K]>,
): Promise<AnswerOf<M[K]> | null> {
  if (signal.aborted) return null;
  const end = () => conversation.end();
  signal.addEventListener('abort', end, { once: true });
  try {
    return await conversation.ask(method, args, options);
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

const reply = (message: Reply, move: Transferable[] = []) =>
  self.postMessage(message, { transfer: move });

/** The memory of the bytes that an answer is, or has as a member. */
function buffersOf(value: unknown): ArrayBuffer[] {
  const members: readonly unknown[] =
    typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
      ? Object.values(value)
      : [value];
  const buffers = members.flatMap((member) =>
    member instanceof Uint8Array && member.buffer instanceof ArrayBuffer ? member.buffer : [],
  );
  return [...new Set(buffers)];
}

/** The worker's side: answers every question by its method. */
export function answerQuestions<M extends Methods<M>>(methods: M): void {
  const answers = methods as unknown as Readonly<
    Record<
      string,
      (
        onNews: (...news: readonly unknown[]) => void,
        ...args: readonly unknown[]
      ) => Promise<unknown>
    >
  >;
  self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    const { call, method, args } = data;
    const answer = answers[method];
    if (!answer) throw new Error(`Nobody answers ${method}`);
    answer((...news) => reply({ call, kind: 'news', news }), ...args).then(
      // Bytes are handed over: nobody needs them here any more.
      (value) => reply({ call, kind: 'answer', value }, buffersOf(value)),
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        const { inner } = error as { readonly inner?: unknown };
        const within = inner instanceof Error ? ` (${inner.name}: ${inner.message})` : '';
        reply({ call, kind: 'error', name, message: message + within });
      },
    );
  });
}
