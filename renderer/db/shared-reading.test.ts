import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { addQuoteAt, openFresh } from './open/test-support';
import { SharedReading } from './shared-reading';

test('is read once for all who listen, and again after a change', async () => {
  const { repository } = await openFresh();
  const query = vi.fn(async () => (await repository.everything.quotesOf('doc-1')).length);
  const shared = new SharedReading(query);
  const [one, other] = [vi.fn<(value: number) => void>(), vi.fn<(value: number) => void>()];
  const first = shared.subscribe(one);
  const second = shared.subscribe(other);
  await vi.waitFor(() => expect(other).toHaveBeenLastCalledWith(0));
  expect(one).toHaveBeenLastCalledWith(0);
  expect(query).toHaveBeenCalledTimes(1);
  await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
  await vi.waitFor(() => expect(one).toHaveBeenLastCalledWith(1));
  expect(query).toHaveBeenCalledTimes(2);
  // Who comes later has the answer at once.
  expect(shared.hasValue()).toBe(true);
  expect(shared.getValue()).toBe(1);
  const late = vi.fn<(value: number) => void>();
  shared.subscribe(late).unsubscribe();
  expect(late).toHaveBeenCalledWith(1);
  first.unsubscribe();
  second.unsubscribe();
});

test('forgets what it said when nobody has listened for a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const shared = new SharedReading(() => Promise.resolve('said'));
  const heard = vi.fn<(value: string) => void>();
  const subscription = shared.subscribe(heard);
  await vi.waitUntil(() => heard.mock.calls.length > 0, { interval: 1 });
  subscription.unsubscribe();
  expect(shared.hasValue()).toBe(true);
  vi.runAllTimers();
  vi.useRealTimers();
  expect(shared.hasValue()).toBe(false);
});

test('a failure is told to all, and who asks later tries again', async () => {
  const query = vi.fn(() => Promise.reject<string>(new Error('storage')));
  const shared = new SharedReading(query);
  const failed = vi.fn<(error: unknown) => void>();
  shared.subscribe(undefined, failed);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  query.mockResolvedValue('said');
  const heard = vi.fn<(value: string) => void>();
  const later = shared.subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('said'));
  later.unsubscribe();
});
