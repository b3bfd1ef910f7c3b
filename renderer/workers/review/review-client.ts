import type { NumberedAnswer, ReviewQuestion, ReviewQuestions } from './review-protocol';
import workerAddress from './review-worker?worker&url';
import { workerUrl } from '../trusted-url';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The window's side of the review worker, which is started with the first question. */
export class ReviewClient {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #asked = 0;

  /** Rejects when storage failed in the worker; it can be asked again. */
  ask<Q extends keyof ReviewQuestions>(
    question: { readonly ask: Q } & ReviewQuestions[Q]['request'],
  ): Promise<ReviewQuestions[Q]['answer']>;
  ask(question: ReviewQuestion): Promise<unknown> {
    const worker = (this.#worker ??= this.#start());
    this.#asked += 1;
    const number = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      worker.postMessage({ number, question });
    });
  }

  /** Ends the worker and frees what it holds. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#fail('closed');
  }

  #start(): Worker {
    const worker = new Worker(workerUrl(workerAddress), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<NumberedAnswer>) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ('failed' in data) waiting?.reject(new Error(data.failed));
      else waiting?.resolve(data.answer);
    });
    worker.addEventListener('error', ({ message }) => {
      this.#worker = null;
      this.#fail(message);
    });
    return worker;
  }

  #fail(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }
}
