import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPacked } from '../../shared/recovery/salvage';
import { evict, watchConnections } from '../db/open/evict.cases';
import { canonicalDump } from '../db/open/test-support';
import { DATABASE_NAME } from '../db/schema';
import { APP } from '../texts/app';
import { Desk } from './desk.cases';
import { putBack } from './put-back';

let desk: Desk;
let connections: ReadonlySet<IDBDatabase>;

beforeEach(async () => {
  await Dexie.delete(DATABASE_NAME);
  desk = new Desk();
  connections = watchConnections();
});
afterEach(() => {
  desk.close();
  vi.restoreAllMocks();
});

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
    await evict(DATABASE_NAME, connections);
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
  await evict(DATABASE_NAME, connections);
  await repository.apply(change('Petra Lindholm'));
  expect(await putBack(desk.host, repository, readPacked)).toBe(APP.notPutTogether);
  expect(await Dexie.exists(DATABASE_NAME)).toBe(false);
});

test('where there is no room it says so, and works once there is', async () => {
  await desk.work(2);
  const repository = await desk.opened();
  await evict(DATABASE_NAME, connections);
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
