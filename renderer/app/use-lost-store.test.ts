import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { UnsavedChange } from '../../shared/copies/unsaved-changes';
import type { SavingState } from '../db/repository';
import { doubtStore } from './doubt';
import { watchLostStore } from './use-lost-store';

vi.mock(import('./doubt'), () => ({ doubtStore: vi.fn<() => void>() }));

const CHANGE: UnsavedChange = {
  change: { label: { key: 'edit-annotator', subject: 'Ada' }, writes: [] },
  at: '2026-11-26T12:00:00.000Z',
  by: 'ada',
};
const ROOM = 1e9;

/** An open project on a disk with so many free bytes, and what it does next. */
function open(free: number) {
  let state: SavingState = { state: 'saved' };
  const listeners: (() => void)[] = [];
  const disk = { free, unsaved: [] as readonly UnsavedChange[], surveys: 0 };
  const recovery = {
    survey: () => {
      disk.surveys += 1;
      return Promise.reject(new Error('the copies are not asked what they hold'));
    },
    freeSpace: () => Promise.resolve(disk.free),
  };
  const stop = watchLostStore(
    { recovery },
    {
      saving: {
        current: () => state,
        subscribe: (listener: () => void) => {
          listeners.push(listener);
          return () => undefined;
        },
      },
      acknowledged: { unsaved: () => disk.unsaved },
    },
  );
  const fails = (reason: 'store-lost' | 'disk-full') => {
    state = { state: 'failed', reason };
    for (const listener of listeners) listener();
  };
  return { disk, stop, fails };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(doubtStore).mockClear();
});
afterEach(() => vi.useRealTimers());

test('a lost store is left at once, after its copies were put back', async () => {
  const { disk, fails } = open(ROOM);
  fails('disk-full');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(doubtStore).not.toHaveBeenCalled();
  fails('store-lost');
  await vi.advanceTimersByTimeAsync(10);
  expect(disk.surveys).toBe(1);
  expect(doubtStore).toHaveBeenCalledOnce();
});

test('not while the disk is full, nor while only this window has a change', async () => {
  const { disk, fails } = open(0);
  fails('store-lost');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(doubtStore).not.toHaveBeenCalled();
  disk.free = ROOM;
  disk.unsaved = [CHANGE];
  await vi.advanceTimersByTimeAsync(20_000);
  expect(doubtStore).not.toHaveBeenCalled();
  disk.unsaved = [];
  await vi.advanceTimersByTimeAsync(10_000);
  expect(doubtStore).toHaveBeenCalledOnce();
});

test('nor once the project is closed', async () => {
  const { stop, fails } = open(ROOM);
  fails('store-lost');
  stop();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(doubtStore).not.toHaveBeenCalled();
});
