import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StoreLost } from '../failures';
import { PATIENCE, WriteQueue } from './write-queue';
import type { Job } from './write-queue';

const storageError = (name: string, message = '') => Object.assign(new Error(message), { name });
const job = <T>(run: Job<T>['run'], keep = true): Job<T> => ({ keep, patience: PATIENCE, run });
const nothing = () => Promise.resolve();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the queue', () => {
  test('runs one job at a time, in order', async () => {
    const queue = new WriteQueue(nothing, nothing);
    const log: string[] = [];
    const slow = (name: string) =>
      job(async () => {
        log.push(`${name} begins`);
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
        log.push(`${name} ends`);
      });
    const both = Promise.all([queue.add(slow('a')), queue.add(slow('b'))]);
    await vi.advanceTimersByTimeAsync(300);
    await both;
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('a job added at the moment the last one ends is run', async () => {
    const queue = new WriteQueue(nothing, nothing);
    await queue.add(job(nothing));
    const second = queue.add(job(() => Promise.resolve(2)));
    expect(await second).toEqual({ outcome: 'done', value: 2 });
    expect(queue.current()).toEqual({ state: 'saved' });
  });

  test('a sign of life puts the end of patience off', async () => {
    const queue = new WriteQueue(nothing, nothing);
    const working = queue.add(
      job(async (_, alive) => {
        for (let turn = 0; turn < 5; turn += 1) {
          await new Promise((resolve) => {
            setTimeout(resolve, PATIENCE - 1);
          });
          alive();
        }
        return 'long';
      }),
    );
    await vi.advanceTimersByTimeAsync(PATIENCE * 6);
    expect(await working).toEqual({ outcome: 'done', value: 'long' });
  });

  test('a failure that says nothing is a lost store where the database is gone', async () => {
    const gone = vi.fn<() => Promise<void>>(() => Promise.reject(new StoreLost('gone')));
    gone.mockRejectedValueOnce(storageError('UnknownError'));
    const queue = new WriteQueue(gone, nothing);
    const write = queue.add(
      job(() => Promise.reject(storageError('UnknownError', 'Internal error'))),
    );
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await write).toEqual({ outcome: 'failed', reason: 'store-lost' });
    expect(queue.current()).toEqual({ state: 'failed', reason: 'store-lost' });
  });

  test('silence aborts the job', async () => {
    const queue = new WriteQueue(nothing, nothing);
    let aborted = false;
    const hanging = queue.add(
      job((signal) => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
        return new Promise(() => undefined);
      }),
    );
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(await hanging).toEqual({ outcome: 'failed', reason: 'timed-out' });
    expect(aborted).toBe(true);
  });

  test('the connection is opened again before the first try after a failure, and only then', async () => {
    const reopen = vi.fn<() => Promise<void>>(nothing);
    const queue = new WriteQueue(reopen, nothing);
    let broken = true;
    const flaky = job(() =>
      broken ? Promise.reject(storageError('NotAllowedError')) : Promise.resolve(),
    );
    expect(await queue.add(flaky)).toEqual({ outcome: 'failed', reason: 'denied' });
    expect(reopen).not.toHaveBeenCalled();
    broken = false;
    expect((await queue.retry()).outcome).toBe('done');
    await queue.add(job(nothing));
    expect(reopen).toHaveBeenCalledOnce();
  });

  test('what a full disk says next is still the full disk', async () => {
    const queue = new WriteQueue(nothing, nothing);
    const errors = [
      storageError('UnknownError', 'FILE_ERROR_NO_SPACE'),
      storageError('InvalidStateError'),
    ];
    const failing = job(() => Promise.reject(errors.shift() ?? new Error('too often')));
    await queue.add(failing);
    expect(await queue.retry()).toEqual({ outcome: 'failed', reason: 'disk-full' });
  });

  test.each([
    ['a full disk that only keeps silent is told as one, within 3 s', 4096, 'disk-full'],
    ['silence with room left is silence', 10 ** 9, 'timed-out'],
    ['silence where nobody can tell is silence', null, 'timed-out'],
  ])('%s', async (_, free, reason) => {
    const queue = new WriteQueue(nothing, nothing, () => Promise.resolve(free));
    const hanging = queue.add(job(() => new Promise(() => undefined)));
    await vi.advanceTimersByTimeAsync(2999);
    expect(await hanging).toEqual({ outcome: 'failed', reason });
  });

  test('who is asked about the room and does not answer does not hold the queue up', async () => {
    const queue = new WriteQueue(nothing, nothing, () => new Promise(() => undefined));
    const hanging = queue.add(job(() => new Promise(() => undefined)));
    await vi.advanceTimersByTimeAsync(2999);
    expect(await hanging).toEqual({ outcome: 'failed', reason: 'timed-out' });
  });

  test('after a loss nothing is tried any more, also what was kept', async () => {
    const reopen = vi.fn<() => Promise<void>>(() =>
      Promise.reject(new StoreLost('the database is gone')),
    );
    const queue = new WriteQueue(reopen, nothing);
    const lost = { outcome: 'failed', reason: 'evicted' };
    const tried = vi.fn<() => Promise<never>>(() =>
      Promise.reject(storageError('UnknownError', 'FILE_ERROR_NO_SPACE')),
    );
    expect(await queue.add(job(tried))).toEqual({ outcome: 'failed', reason: 'disk-full' });
    expect(await queue.retry()).toEqual(lost);
    expect(await queue.retry()).toEqual(lost);
    expect(await queue.aside(job(nothing))).toEqual(lost);
    expect(reopen).toHaveBeenCalledOnce();
    expect(tried).toHaveBeenCalledOnce();
  });

  test('what is not kept is gone after a failure; what waits behind it is not', async () => {
    const queue = new WriteQueue(nothing, nothing);
    const ran: string[] = [];
    let broken = true;
    const named = (name: string, keep: boolean) =>
      job(async () => {
        if (broken) throw storageError('UnknownError');
        ran.push(name);
        return Promise.resolve();
      }, keep);
    await Promise.all([queue.add(named('undo', false)), queue.add(named('edit', true))]);
    broken = false;
    await queue.retry();
    expect(ran).toEqual(['edit']);
  });

  test.each([
    ['what is kept', true],
    ['whether storage takes anything', false],
  ])('%s is tried again by itself, and the failure stays in sight meanwhile', async (_, keep) => {
    const probe = vi.fn<() => Promise<void>>(nothing);
    const queue = new WriteQueue(nothing, probe);
    const states: string[] = [];
    queue.subscribe(() => states.push(queue.current().state));
    let full = true;
    const run = vi.fn<() => Promise<void>>(() =>
      full ? Promise.reject(storageError('QuotaExceededError')) : Promise.resolve(),
    );
    probe.mockImplementation(run);
    await queue.add(job(run, keep));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(run).toHaveBeenCalledTimes(4);
    expect(states).toEqual(['saving', 'failed']);
    full = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states).toEqual(['saving', 'failed', 'saved']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(run).toHaveBeenCalledTimes(5);
  });

  test('a bug rejects, and the next job runs', async () => {
    const queue = new WriteQueue(nothing, nothing);
    const bug = queue.add(job(() => Promise.reject(new TypeError('bug'))));
    const next = queue.add(job(() => Promise.resolve('next')));
    await expect(bug).rejects.toThrow('bug');
    expect(await next).toEqual({ outcome: 'done', value: 'next' });
    expect(queue.current()).toEqual({ state: 'saved' });
  });

  test('when shut, everything fails with its reason, also what was running', async () => {
    const queue = new WriteQueue(nothing, nothing);
    const running = queue.add(job(() => new Promise(() => undefined)));
    queue.shut('newer-version');
    expect(await running).toEqual({ outcome: 'failed', reason: 'newer-version' });
    expect(await queue.add(job(nothing))).toEqual({ outcome: 'failed', reason: 'newer-version' });
    expect(await queue.aside(job(nothing))).toEqual({ outcome: 'failed', reason: 'newer-version' });
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(queue.current()).toEqual({ state: 'failed', reason: 'newer-version' });
  });
});
