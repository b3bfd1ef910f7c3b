import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerQuestions, askOnce, converse } from './conversation';
import type { OnStep } from './conversation';

interface Sums {
  add(onStep: OnStep, numbers: readonly number[]): Promise<number>;
  bytes(onStep: OnStep, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  fail(onStep: OnStep): Promise<null>;
  wait(onStep: OnStep): Promise<null>;
}

const sums: Sums = {
  add: async (onStep, numbers) => {
    let sum = 0;
    for (const [index, number] of numbers.entries()) {
      sum += number;
      onStep(index + 1, numbers.length);
    }
    return sum;
  },
  bytes: async (_onStep, bytes) => bytes,
  fail: async () => {
    throw Object.assign(new RangeError('too large'), { inner: new TypeError('no number') });
  },
  wait: () => new Promise(() => undefined),
};

/** A worker whose two sides lie in one process: what passes between them is cloned or handed over as in a browser. */
class WorkerHere extends EventTarget {
  static readonly all: WorkerHere[] = [];
  readonly #inside = new EventTarget();
  readonly url: string;
  isTerminated = false;

  constructor(url: string) {
    super();
    this.url = url;
    WorkerHere.all.push(this);
    vi.stubGlobal('self', {
      addEventListener: this.#inside.addEventListener.bind(this.#inside),
      postMessage: (data: unknown, { transfer }: { transfer: Transferable[] }) =>
        this.#pass(this, data, transfer),
    });
    answerQuestions<Sums>(sums);
  }

  postMessage(data: unknown, transfer: Transferable[]): void {
    this.#pass(this.#inside, data, transfer);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  #pass(to: EventTarget, data: unknown, transfer: Transferable[]): void {
    const event = new MessageEvent('message', { data: structuredClone(data, { transfer }) });
    queueMicrotask(() => {
      if (!this.isTerminated) to.dispatchEvent(event);
    });
  }
}

const start = () => converse<Sums>('/assets/sums-worker.js');

beforeEach(() => {
  WorkerHere.all.length = 0;
  vi.stubGlobal('location', new URL('http://127.0.0.1:4517/'));
  vi.stubGlobal('Worker', WorkerHere);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a conversation with a worker', () => {
  it('starts the worker with the first question, and goes on with the same', async () => {
    const conversation = start();
    expect(WorkerHere.all).toEqual([]);
    expect(await conversation.ask('add', [[1, 2]])).toBe(3);
    expect(await conversation.ask('add', [[3, 4]])).toBe(7);
    expect(WorkerHere.all.map(({ url }) => url)).toEqual([
      'http://127.0.0.1:4517/assets/sums-worker.js',
    ]);
  });

  it('tells the news of each question to who asked it', async () => {
    const conversation = start();
    const heard: string[] = [];
    const ask = (name: string, numbers: readonly number[]) =>
      conversation.ask('add', [numbers], {
        onNews: (done, of) => heard.push(`${name} ${done}/${of}`),
      });
    expect(await Promise.all([ask('a', [5]), ask('b', [1, 1])])).toEqual([5, 2]);
    expect(heard).toEqual(['a 1/1', 'b 1/2', 'b 2/2']);
  });

  it('hands over what is moved, and bytes on the way back', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const back = await start().ask('bytes', [bytes], { move: [bytes.buffer] });
    expect(back).toEqual(Uint8Array.of(1, 2, 3));
    expect(bytes.length).toBe(0);
  });

  it('rejects under the name of the error, with what was within', async () => {
    const conversation = start();
    await expect(conversation.ask('fail', [])).rejects.toMatchObject({
      name: 'RangeError',
      message: 'too large (TypeError: no number)',
    });
    expect(await conversation.ask('add', [[1]])).toBe(1);
  });

  it('answers null when it is ended first, and ever after', async () => {
    const conversation = start();
    const waiting = conversation.ask('wait', []);
    conversation.end();
    expect(await waiting).toBeNull();
    expect(await conversation.ask('add', [[1]])).toBeNull();
    expect(WorkerHere.all.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  it('rejects all questions of a worker that fails, and starts another with the next', async () => {
    const conversation = start();
    const both = [conversation.ask('wait', []), conversation.ask('wait', [])];
    WorkerHere.all[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }));
    for (const waiting of both)
      await expect(waiting).rejects.toMatchObject({ name: 'WorkerError', message: 'no memory' });
    expect(await conversation.ask('add', [[1]])).toBe(1);
    expect(WorkerHere.all.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });
});

describe('one question', () => {
  it('ends its worker', async () => {
    expect(await askOnce(start(), new AbortController().signal, 'add', [[1, 2]])).toBe(3);
    await expect(askOnce(start(), new AbortController().signal, 'fail', [])).rejects.toThrow(
      'too large',
    );
    expect(WorkerHere.all.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('is null when it is cancelled, before or while it is answered', async () => {
    const controller = new AbortController();
    const waiting = askOnce(start(), controller.signal, 'wait', []);
    controller.abort();
    expect(await waiting).toBeNull();
    expect(await askOnce(start(), controller.signal, 'add', [[1]])).toBeNull();
    expect(WorkerHere.all.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });
});
