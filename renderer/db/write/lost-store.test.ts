import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { VerbatimDatabase } from '../database';
import { lookAtStore } from '../look-at-store';
import type { Repository } from '../repository';
import { evict, watchConnections } from '../open/evict.cases';
import { addQuoteAt, openFresh } from '../open/test-support';
import { ImportConnection } from './import-connection';

const LOST = { outcome: 'failed', reason: 'store-lost' };

/** A project of two quotes, and the connections that are open to it. */
async function started() {
  const connections = watchConnections();
  const { repository, name } = await openFresh();
  await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
  await repository.apply(addQuoteAt(repository, 'q2', 0, 10));
  vi.restoreAllMocks();
  return { repository, name, connections };
}

async function expectShut(repository: Repository, name: string): Promise<void> {
  const before = await lookAtStore(name);
  expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'store-lost' });
  expect(await repository.saving.retry()).toEqual(LOST);
  expect(await repository.apply(addQuoteAt(repository, 'q4', 0, 10))).toEqual(LOST);
  expect(await repository.undo()).toBeNull();
  expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'store-lost' });
  expect(await lookAtStore(name)).toEqual(before);
}

describe('under an open window', () => {
  test('a database that vanished is not made anew, by a write, a draft, a retry or a reading', async () => {
    const { repository, name, connections } = await started();
    await evict(name, connections);
    await expect(repository.everything.quotesOf('doc-1')).rejects.toThrow();
    expect(await Dexie.exists(name)).toBe(false);
    expect(await repository.apply(addQuoteAt(repository, 'q3', 0, 10))).toEqual(LOST);
    await expectShut(repository, name);
    await repository.putSetting('theme', 'dark');
    await repository.putDraft('note', { text: 'text', of: null });
    expect(await Dexie.exists(name)).toBe(false);
  });

  test('one that vanished is noticed though nothing is written, and one that somebody made anew is', async () => {
    for (const anew of [false, true]) {
      const { repository, name, connections } = await started();
      for (const connection of connections) connection.close();
      await Dexie.delete(name);
      if (anew) await new VerbatimDatabase(name, { make: true }).open();
      // The browser tells of it when it is done.
      for (const connection of connections) connection.onclose?.(new Event('close'));
      await vi.waitFor(() =>
        expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'store-lost' }),
      );
    }
  });

  test('one that lost changes is not written to, and what could not be saved is kept', async () => {
    const { repository, name } = await started();
    const db = new VerbatimDatabase(name);
    const before = await db.meta.get('state');
    if (!before) throw new Error('there is a state');
    await repository.apply(addQuoteAt(repository, 'q3', 0, 10));
    await db.meta.put(before);
    const late = addQuoteAt(repository, 'q5', 0, 10);
    expect(await repository.apply(late)).toEqual(LOST);
    await expectShut(repository, name);
    expect(repository.acknowledged.unsaved().map(({ change }) => change)).toContain(late);
    expect(await db.revision()).toBe(2);
    db.close();
  });

  test('one that holds as many changes and something else is not written to', async () => {
    const { repository, name } = await started();
    const db = new VerbatimDatabase(name);
    const state = repository.acknowledged.state();
    await db.meta.put({ key: 'state', value: { ...state, digest: 'f'.repeat(16) } });
    db.close();
    expect(await repository.apply(addQuoteAt(repository, 'q3', 0, 10))).toEqual(LOST);
    await expectShut(repository, name);
  });

  test('a worker does not make one either', async () => {
    const name = 'never made';
    await expect(new ImportConnection(name).read()).rejects.toThrow();
    expect(await Dexie.exists(name)).toBe(false);
  });
});
