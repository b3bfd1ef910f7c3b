import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OwnFile, OwnFileState, OwnFileWritten } from '../../shared/host/own-file';
import type { StoreState } from '../../shared/recovery/store-state';
import { OwnFileKeeper } from './keep-own-file';

const NAME = 'harbour (copy).verbatim.json';

/** A desk whose project is its revision as a text. */
class Desk {
  readonly written: string[] = [];
  readonly #listeners = new Set<() => void>();
  revision = 3;
  readable = true;
  answer: OwnFileWritten = { outcome: 'written', name: NAME };
  state: OwnFileState = { state: 'open', name: NAME };
  /** How long a writing takes, in ms. */
  takes = 0;

  readonly file: OwnFile = {
    state: async () => this.state,
    choose: async (name) => (this.state = { state: 'open', name }),
    leave: async () => {
      this.state = { state: 'none' };
    },
    write: async (bytes) => {
      if (this.takes > 0) await new Promise((resolve) => setTimeout(resolve, this.takes));
      if (this.answer.outcome === 'written') this.written.push(new TextDecoder().decode(bytes));
      return this.answer;
    },
  };

  readonly keeper = new OwnFileKeeper({
    file: this.file,
    acknowledged: {
      state: () => ({ revision: this.revision }) as StoreState,
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    },
    make: async () =>
      this.readable
        ? { bytes: new TextEncoder().encode(String(this.revision)), projectId: 'p' }
        : null,
    now: () => Date.now(),
  });

  change(): void {
    this.revision += 1;
    for (const listener of this.#listeners) listener();
  }
}

let desk: Desk;
beforeEach(() => {
  vi.useFakeTimers();
  desk = new Desk();
});
afterEach(() => {
  desk.keeper.stop();
  vi.useRealTimers();
});

test('a file of an earlier visit is brought up to date at once, and half a minute after a change', async () => {
  await desk.keeper.begin();
  expect(desk.written).toEqual(['3']);
  expect(desk.keeper.status()).toMatchObject({ kind: 'current', name: NAME });
  desk.change();
  expect(desk.keeper.status()).toEqual({ kind: 'behind', name: NAME });
  desk.change();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(desk.written).toEqual(['3']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(desk.written).toEqual(['3', '5']);
  expect(desk.keeper.status()).toMatchObject({ kind: 'current' });
});

test('nothing is written where there is no file, and once one is chosen everything is', async () => {
  desk.state = { state: 'none' };
  await desk.keeper.begin();
  desk.change();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(desk.written).toEqual([]);
  await desk.keeper.choose('mine.verbatim.json');
  expect(desk.written).toEqual(['4']);
  expect(desk.keeper.status()).toMatchObject({ kind: 'current', name: 'mine.verbatim.json' });
  await desk.keeper.leave();
  desk.change();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(desk.written).toEqual(['4']);
});

test('what changes while the file is written is written after it', async () => {
  desk.takes = 6_000;
  const begun = desk.keeper.begin();
  await vi.advanceTimersByTimeAsync(1_000);
  desk.change();
  await vi.advanceTimersByTimeAsync(5_000);
  await begun;
  expect(desk.keeper.status()).toEqual({ kind: 'behind', name: NAME });
  // A file that takes long is written less often.
  await vi.advanceTimersByTimeAsync(59_000);
  expect(desk.written).toEqual(['3']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(desk.written).toEqual(['3', '4']);
});

test('closing writes what is missing, and nothing where nothing is', async () => {
  await desk.keeper.begin();
  await desk.keeper.write();
  expect(desk.written).toEqual(['3']);
  desk.change();
  await desk.keeper.write();
  expect(desk.written).toEqual(['3', '4']);
});

test('a full disk is told, and tried again', async () => {
  await desk.keeper.begin();
  desk.answer = { outcome: 'failed', name: NAME, problem: { kind: 'disk-full' } };
  desk.change();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(desk.keeper.status()).toEqual({
    kind: 'failed',
    name: NAME,
    problem: { kind: 'disk-full' },
  });
  desk.answer = { outcome: 'written', name: NAME };
  await vi.advanceTimersByTimeAsync(30_000);
  expect(desk.written).toEqual(['3', '4']);
  expect(desk.keeper.status()).toMatchObject({ kind: 'current' });
});

test.each(['other-content', 'changed-elsewhere'] as const)(
  'a file with %s is left alone until the person chooses another',
  async (kind) => {
    desk.answer = { outcome: 'failed', name: NAME, problem: { kind } };
    await desk.keeper.begin();
    desk.answer = { outcome: 'written', name: NAME };
    desk.change();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(desk.written).toEqual([]);
    expect(desk.keeper.status()).toMatchObject({ kind: 'failed', problem: { kind } });
    await desk.keeper.choose('mine.verbatim.json');
    expect(desk.written).toEqual(['4']);
  },
);

test('a file that the browser asks for is written as soon as it is allowed', async () => {
  desk.state = { state: 'asks', name: NAME };
  await desk.keeper.begin();
  expect(desk.keeper.status()).toEqual({ kind: 'asks', name: NAME });
  desk.change();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(desk.written).toEqual([]);
  await desk.keeper.choose(NAME);
  expect(desk.written).toEqual(['4']);
});

test('what cannot be read as a whole is not written over a whole copy', async () => {
  await desk.keeper.begin();
  desk.readable = false;
  desk.change();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(desk.written).toEqual(['3']);
  expect(desk.keeper.status()).toEqual({ kind: 'behind', name: NAME });
});
