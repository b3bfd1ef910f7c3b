import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createId } from '../../../shared/model/ids';
import { VerbatimDatabase } from '../database';
import { MIGRATIONS, versionAfter, type Migration } from '../migrations';
import { openRepository } from './open-repository';
import { addQuoteAt, openFresh } from './test-support';

const freshName = () => `open ${createId()}`;
const nothing = () => undefined;

afterEach(() => {
  vi.restoreAllMocks();
});

/** The migrations of a version to come. */
const ONE_MORE: readonly Migration[] = [
  ...MIGRATIONS,
  { to: versionAfter(MIGRATIONS) + 1, stores: {}, upgrade: () => Promise.resolve() },
];

async function stored(name: string): Promise<number | undefined> {
  const databases = await indexedDB.databases();
  return databases.find((database) => database.name === name)?.version;
}

describe('opening', () => {
  test('a newer database is refused and not touched', async () => {
    const name = freshName();
    const newer = new Dexie(name);
    newer.version(7).stores({ meta: 'key', future: 'id' });
    await newer.table('future').put({ id: 'kept' });
    newer.close();
    const opened = await openRepository({ recovery: null, onVersionChange: nothing, name });
    expect(opened).toEqual({
      ok: false,
      error: { kind: 'newer-version', found: 7, known: versionAfter(MIGRATIONS) },
    });
    expect(await stored(name)).toBe(70);
    await newer.open();
    expect(newer.tables.map((table) => table.name).toSorted()).toEqual(['future', 'meta']);
    expect(await newer.table('future').toArray()).toEqual([{ id: 'kept' }]);
    newer.close();
  });

  test('an absent database that should hold changes is reported and not made', async () => {
    const name = freshName();
    const opened = await openRepository({
      recovery: { changes: 12 },
      onVersionChange: nothing,
      name,
    });
    expect(opened).toEqual({ ok: false, error: { kind: 'data-missing', changes: 12 } });
    expect(await stored(name)).toBeUndefined();
  });

  test('an empty database that should hold changes is reported', async () => {
    const { repository, name } = await openFresh();
    repository.close();
    const opened = await openRepository({
      recovery: { changes: 3 },
      onVersionChange: nothing,
      name,
    });
    expect(opened).toEqual({ ok: false, error: { kind: 'data-missing', changes: 3 } });
  });

  test('a wiped database is no lost one', async () => {
    const { repository, name } = await openFresh();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await repository.wipe();
    const changes = await repository.changes();
    repository.close();
    const opened = await openRepository({ recovery: { changes }, onVersionChange: nothing, name });
    expect(opened.ok).toBe(true);
  });

  test.each([
    {
      what: 'a full disk',
      message: 'Internal error opening backing store: IO error: FILE_ERROR_NO_SPACE',
      error: { kind: 'disk-full' },
    },
    {
      what: 'a damaged file',
      message: 'Seek failure',
      error: { kind: 'unreadable', reason: 'UnknownError: Seek failure' },
    },
  ])('$what is named', async ({ message, error }) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(message, 'UnknownError');
    });
    const opened = await openRepository({
      recovery: null,
      onVersionChange: nothing,
      name: freshName(),
    });
    expect(opened).toEqual({ ok: false, error });
  });

  test('an older window that does not let go blocks an upgrade, and nothing is changed', async () => {
    const name = freshName();
    const holder = new VerbatimDatabase(name, { make: true });
    holder.on('versionchange', () => false);
    await holder.open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const opening = openRepository({
      recovery: null,
      onVersionChange: nothing,
      name,
      migrations: ONE_MORE,
    });
    await vi.waitUntil(() => warned.mock.calls.length > 0, { interval: 1 });
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    const opened = await opening;
    expect(opened).toEqual({ ok: false, error: { kind: 'blocked' } });
    holder.close();
  });

  test('when another window upgrades, this one lets go, says so, and writes no more', async () => {
    const name = freshName();
    const onVersionChange = vi.fn<() => void>();
    const opened = await openRepository({ recovery: null, onVersionChange, name });
    if (!opened.ok) throw new Error('not opened');
    const newer = new VerbatimDatabase(name, { migrations: ONE_MORE });
    await newer.open();
    expect(onVersionChange).toHaveBeenCalledOnce();
    expect(opened.value.saving.current()).toEqual({ state: 'failed', reason: 'newer-version' });
    expect(await opened.value.apply(addQuoteAt(opened.value, 'q1', 0, 10))).toEqual({
      outcome: 'failed',
      reason: 'newer-version',
    });
    expect(await newer.leaves.count()).toBe(0);
    newer.close();
  });

  test('a window that lets go stays as it is while it has changes that the disk has not', async () => {
    const name = freshName();
    const onVersionChange = vi.fn<() => void>();
    const opened = await openRepository({ recovery: null, onVersionChange, name });
    if (!opened.ok) throw new Error('not opened');
    const { acknowledged, saving } = opened.value;
    const refusal = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    const change = addQuoteAt(opened.value, 'q1', 0, 10);
    expect((await opened.value.apply(change)).outcome).toBe('failed');
    refusal.mockRestore();
    await Dexie.delete(name);
    expect(onVersionChange).not.toHaveBeenCalled();
    expect(acknowledged.unsaved().map((one) => one.change)).toEqual([change]);
    expect(saving.current()).toEqual({ state: 'failed', reason: 'closed-elsewhere' });
  });

  test('durability is strict', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { repository } = await openFresh();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.length).toBeGreaterThan(0);
    for (const [, , options] of writing) expect(options).toEqual({ durability: 'strict' });
  });
});
