import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { addQuoteAt, openFresh } from './open/test-support';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Readings of this store are never answered; writings are refused as on a full disk when `full`. */
function silence(full: boolean): void {
  const { get, getAll, put } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
  for (const [method, original] of [
    ['get', get.value],
    ['getAll', getAll.value],
    ['put', put.value],
  ] as const)
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: readonly unknown[]
    ) {
      if (method === 'put' && full) throw new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError');
      if (method !== 'put' && this.name === 'manifests') return new EventTarget() as IDBRequest;
      const request: IDBRequest = Reflect.apply(original as CallableFunction, this, args);
      return request;
    });
}

async function readInSilence(full: boolean) {
  const { repository } = await openFresh();
  await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
  const heard: string[] = [];
  repository.saving.subscribe(() => heard.push(JSON.stringify(repository.saving.current())));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  silence(full);
  let answered = false;
  const answer = () => {
    answered = true;
  };
  repository.everything.quote('doc-1', 'q1').then(answer, answer);
  await vi.advanceTimersByTimeAsync(4900);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  await vi.waitUntil(() => heard.length > 1);
  expect(answered).toBe(false);
  return heard;
}

test('a reading that goes unanswered on a full disk is told as a full disk', async () => {
  expect(await readInSilence(true)).toEqual([
    '{"state":"saving"}',
    '{"state":"failed","reason":"disk-full"}',
  ]);
});

test('a reading that is slow while storage writes is no trouble', async () => {
  expect(await readInSilence(false)).toEqual(['{"state":"saving"}', '{"state":"saved"}']);
});
