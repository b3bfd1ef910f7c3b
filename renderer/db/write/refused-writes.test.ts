import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { editQuote } from '../../../shared/operations/quotes';
import { checkStorage } from '../check-storage';
import type { Repository } from '../repository';
import { addQuoteAt, canonicalDump, openFresh } from '../open/test-support';

/** As measured in Chromium on a full disk. */
const NO_SPACE = 'Connection is closing because of: IO error: FILE_ERROR_NO_SPACE';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** From now on, every write to a store of records throws. */
function refuseWrites(message: string, name: string) {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException(message, name);
  });
}

/** From now on, opening a transaction for writing answers, but what is put never comes to an end. */
function hangWrites() {
  return vi
    .spyOn(IDBObjectStore.prototype, 'put')
    .mockImplementation(() => new EventTarget() as IDBRequest);
}

/** A transaction for writing that commits while nobody is told, as soon as `lose` was called. */
function losableAcknowledgements() {
  let losing = false;
  let committed = false;
  const original: CallableFunction = Object.getOwnPropertyDescriptor(
    IDBDatabase.prototype,
    'transaction',
  )?.value;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    const made: IDBTransaction = Reflect.apply(original, this, args);
    if (losing && args[1] === 'readwrite') {
      losing = false;
      made.abort = () => undefined;
      made.addEventListener('complete', (event) => {
        event.stopImmediatePropagation();
        committed = true;
      });
    }
    return made;
  });
  return {
    lose: () => {
      losing = true;
    },
    committed: () => committed,
  };
}

async function started() {
  const { repository, name } = await openFresh();
  await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
  return { repository, name };
}

const noteOf = async (repository: Repository) =>
  (await repository.everything.quote('doc-1', 'q1'))?.note;

async function edit(repository: Repository, note: string) {
  const quote = await repository.everything.quote('doc-1', 'q1');
  if (!quote) throw new Error('no quote');
  return repository.apply(editQuote(quote, { note }));
}

describe('a write that fails', () => {
  test('is told, changes nothing, and is done by a retry', async () => {
    const { repository, name } = await started();
    const before = await canonicalDump(repository);
    const refusal = refuseWrites(NO_SPACE, 'UnknownError');
    expect(await edit(repository, 'kept')).toEqual({ outcome: 'failed', reason: 'disk-full' });
    expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'disk-full' });
    expect(await canonicalDump(repository)).toBe(before);
    expect(await repository.saving.retry()).toEqual({ outcome: 'failed', reason: 'disk-full' });
    refusal.mockRestore();
    expect(await repository.saving.retry()).toEqual({ outcome: 'written' });
    expect(repository.saving.current()).toEqual({ state: 'saved' });
    expect(await noteOf(repository)).toBe('kept');
    expect(await repository.changes()).toBe(2);
    expect(await checkStorage(name)).toEqual([]);
  });

  test('does not overtake: later changes wait behind it and follow in order', async () => {
    const { repository } = await started();
    const refusal = refuseWrites(NO_SPACE, 'UnknownError');
    const outcomes = await Promise.all([edit(repository, 'one'), edit(repository, 'two')]);
    expect(outcomes).toEqual([
      { outcome: 'failed', reason: 'disk-full' },
      { outcome: 'failed', reason: 'disk-full' },
    ]);
    refusal.mockRestore();
    expect(await edit(repository, 'three')).toEqual({ outcome: 'written' });
    expect(await noteOf(repository)).toBe('three');
    await repository.undo();
    expect(await noteOf(repository)).toBe('two');
    await repository.undo();
    expect(await noteOf(repository)).toBe('one');
  });

  test('undo that fails answers null, is not kept, and the state says so until storage answers', async () => {
    const { repository } = await started();
    const refusal = refuseWrites('broken', 'UnknownError');
    expect(await repository.undo()).toBeNull();
    expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'unknown' });
    refusal.mockRestore();
    expect(await repository.saving.retry()).toEqual({ outcome: 'written' });
    expect(await repository.everything.quotesOf('doc-1')).toHaveLength(1);
  });

  test('a draft or setting that fails shows', async () => {
    const { repository } = await started();
    refuseWrites(NO_SPACE, 'UnknownError');
    await repository.putDraft('note', { text: 'text', of: null });
    expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'disk-full' });
  });

  test('one that never ends is given up after 3 s', async () => {
    const { repository } = await started();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hanging = hangWrites();
    const writing = edit(repository, 'late');
    await vi.waitUntil(() => hanging.mock.calls.length > 0, { interval: 1 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(repository.saving.current()).toEqual({ state: 'saving' });
    await vi.advanceTimersByTimeAsync(1100);
    expect(await writing).toEqual({ outcome: 'failed', reason: 'timed-out' });
    hanging.mockRestore();
    vi.useRealTimers();
    expect(await repository.saving.retry()).toEqual({ outcome: 'written' });
    expect(await noteOf(repository)).toBe('late');
  });

  test('one that was given up but came through after all is not done twice', async () => {
    const acknowledgements = losableAcknowledgements();
    const { repository } = await started();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    acknowledgements.lose();
    const writing = edit(repository, 'came through');
    await vi.waitUntil(acknowledgements.committed, { interval: 1 });
    await vi.advanceTimersByTimeAsync(3100);
    expect(await writing).toEqual({ outcome: 'failed', reason: 'timed-out' });
    vi.useRealTimers();
    expect(await noteOf(repository)).toBe('came through');
    expect(await repository.saving.retry()).toEqual({ outcome: 'written' });
    expect(await repository.changes()).toBe(2);
    await repository.undo();
    expect(await noteOf(repository)).toBe('');
  });

  test('listeners hear of saving, failing and being saved again', async () => {
    const { repository } = await started();
    const heard: string[] = [];
    const stop = repository.saving.subscribe(() => {
      heard.push(repository.saving.current().state);
    });
    const refusal = refuseWrites(NO_SPACE, 'UnknownError');
    await edit(repository, 'one');
    refusal.mockRestore();
    await repository.saving.retry();
    stop();
    await edit(repository, 'two');
    expect(heard).toEqual(['saving', 'failed', 'saving', 'saved']);
  });
});
