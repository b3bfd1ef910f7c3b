import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRecoverySchedule } from './recovery-schedule';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(snapshot: () => Promise<void> = async () => undefined) {
  const written: string[] = [];
  const schedule = createRecoverySchedule({
    sentinel: async () => {
      written.push('sentinel');
    },
    snapshot: () => {
      written.push('snapshot');
      return snapshot();
    },
  });
  return { schedule, written };
}

test('nothing is written before a change', async () => {
  const { written } = watched();
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(written).toEqual([]);
});

test('the sentinel follows soon, once for a burst', async () => {
  const { schedule, written } = watched();
  schedule.changed();
  schedule.changed();
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(written).toEqual(['sentinel']);
});

test('a snapshot is taken when work has rested for half a minute, and only once', async () => {
  const { schedule, written } = watched();
  schedule.changed();
  await vi.advanceTimersByTimeAsync(20 * SECOND);
  schedule.changed();
  await vi.advanceTimersByTimeAsync(29 * SECOND);
  expect(written).not.toContain('snapshot');
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(written.filter((what) => what === 'snapshot')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(written.filter((what) => what === 'snapshot')).toHaveLength(1);
});

test('unresting work is kept every five minutes', async () => {
  const { schedule, written } = watched();
  for (let second = 0; second < 11 * 60; second += 10) {
    schedule.changed();
    await vi.advanceTimersByTimeAsync(10 * SECOND);
  }
  expect(written.filter((what) => what === 'snapshot')).toHaveLength(2);
});

test('a snapshot that fails is tried again after the next change', async () => {
  const { schedule, written } = watched(() => Promise.reject(new Error('disk full')));
  schedule.changed();
  await vi.advanceTimersByTimeAsync(MINUTE);
  schedule.changed();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(written.filter((what) => what === 'snapshot')).toHaveLength(2);
});

test('two snapshots are never written at once', async () => {
  let finish: (() => void) | undefined;
  const { schedule, written } = watched(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  schedule.changed();
  await vi.advanceTimersByTimeAsync(MINUTE);
  schedule.changed();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(written.filter((what) => what === 'snapshot')).toHaveLength(1);
  finish?.();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(written.filter((what) => what === 'snapshot')).toHaveLength(2);
});

test('stopping leaves nothing behind', async () => {
  const { schedule, written } = watched();
  schedule.changed();
  schedule.stop();
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(written).toEqual([]);
});
