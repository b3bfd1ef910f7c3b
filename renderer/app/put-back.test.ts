import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPacked } from '../../shared/recovery/salvage';
import { canonicalDump } from '../db/open/test-support';
import { DATABASE_NAME } from '../db/schema';
import { APP } from '../texts/app';
import { Desk } from './desk.cases';
import { putBack } from './put-back';

let desk: Desk;
const connections = new Set<IDBDatabase>();

beforeEach(async () => {
  await Dexie.delete(DATABASE_NAME);
  desk = new Desk();
  connections.clear();
  const original: CallableFunction = Object.getOwnPropertyDescriptor(
    IDBDatabase.prototype,
    'transaction',
  )?.value;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    connections.add(this);
    const made: IDBTransaction = Reflect.apply(original, this, args);
    return made;
  });
});
afterEach(() => {
  desk.close();
  vi.restoreAllMocks();
});

/** As a browser does on a full disk: connections are closed, and nobody is asked. */
async function evict(): Promise<void> {
  for (const connection of connections)
    forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await Dexie.delete(DATABASE_NAME);
}

const change = (name: string) => ({
  label: { key: 'edit-speaker', subject: '' } as const,
  writes: [{ type: 'speaker', id: name, documentId: null, fields: { name } } as const],
});

test.each(['with a snapshot', 'with the journal alone'])(
  'all that was acknowledged comes back, and what storage refused, %s',
  async (which) => {
    await desk.work(2);
    if (which === 'with a snapshot') await desk.takeSnapshot();
    await desk.work(2);
    const repository = await desk.opened();
    await repository.putSetting('theme', 'dark');
    // The journal has not got this one yet.
    await repository.apply(change('Amos Greer'));
    const { revision } = repository.acknowledged.state();
    await evict();
    expect(await repository.apply(change('Ilse Barend'))).toMatchObject({ outcome: 'failed' });
    expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'store-lost' });
    expect(await putBack(desk.host, repository, readPacked)).toBeNull();

    const again = await desk.opened();
    const names = (await again.shown.speakers()).map(({ speaker }) => speaker.name);
    expect(names).toHaveLength(6);
    expect(names).toEqual(expect.arrayContaining(['Amos Greer', 'Ilse Barend']));
    expect(await again.setting('theme')).toBe('dark');
    expect(await again.changes()).toBeGreaterThan(revision + 1);
    const { snapshots } = await desk.host.recovery.survey();
    expect(snapshots[0]?.mark).toMatchObject({
      reason: 'restore',
      state: { revision: await again.changes() },
    });
    const dump = await canonicalDump(again);
    expect(await canonicalDump(await desk.opened())).toBe(dump);
  },
);

test('what cannot be put together whole is not put back as if it were', async () => {
  await desk.work(2);
  const repository = await desk.opened();
  // A change that the window takes for kept, and that the journal has lost.
  await repository.apply(change('Amos Greer'));
  repository.acknowledged.confirm(repository.acknowledged.state().revision);
  await repository.apply(change('Ilse Barend'));
  await evict();
  await repository.apply(change('Petra Lindholm'));
  expect(await putBack(desk.host, repository, readPacked)).toBe(APP.notPutTogether);
  expect(await Dexie.exists(DATABASE_NAME)).toBe(false);
});

test('where there is no room it says so, and works once there is', async () => {
  await desk.work(2);
  const repository = await desk.opened();
  await evict();
  await repository.apply(change('Ilse Barend'));
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError');
  });
  expect(await putBack(desk.host, repository, readPacked)).toContain('the disk is full');
  expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'store-lost' });
  open.mockRestore();
  expect(await putBack(desk.host, repository, readPacked)).toBeNull();
  expect(await (await desk.opened()).shown.speakers()).toHaveLength(3);
});
