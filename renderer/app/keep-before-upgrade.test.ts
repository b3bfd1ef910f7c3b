import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPacked } from '../../shared/recovery/salvage';
import { MIGRATIONS, declareVersions } from '../db/migrations';
import { DATABASE_NAME } from '../db/schema';
import { Desk } from './desk.cases';

const FORMER = join(import.meta.dirname, '../db/former');

interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly object[]>>;
}

/** Lays the stored database of a former version where the app looks for it. */
async function layDown(path: string): Promise<void> {
  const text = readFileSync(join(FORMER, path), 'utf8');
  const { version, stores } = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && '$bytes' in value
      ? new Uint8Array(Buffer.from(String(value.$bytes), 'base64'))
      : value,
  ) as Dump;
  const db = new Dexie(DATABASE_NAME);
  declareVersions(db, MIGRATIONS.slice(0, version - 1));
  await db.open();
  for (const [store, rows] of Object.entries(stores)) await db.table(store).bulkPut([...rows]);
  db.close();
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.throwAway();
});

const taken = async () => {
  const { snapshots } = await desk.copies.host.survey();
  return snapshots.flatMap(({ id, mark }) => (mark?.reason === 'migration' ? [{ id, mark }] : []));
};

it('keeps what a database of a former version holds before it is upgraded, once', async () => {
  await layDown('version-2/all-done.json');
  const repository = await desk.opened();
  const [snapshot, ...others] = await taken();
  expect(others).toEqual([]);
  const packed = snapshot && (await desk.copies.host.readSnapshot(snapshot.id));
  const read = packed && (await readPacked(packed));
  expect(read?.whole).toBe(true);
  expect(snapshot?.mark.state.counts).toEqual(repository.acknowledged.state().counts);
  expect(snapshot?.mark.annotatorId).toBe(repository.annotatorId());
  const { records } = await repository.everything.content('all');
  expect(read?.content.records.map(({ id }) => id).toSorted()).toEqual(
    records.map(({ id }) => id).toSorted(),
  );
  // It is a copy like any other: the next start finds nothing to doubt, and takes none.
  await desk.opened();
  expect(await taken()).toHaveLength(1);
});

it('takes none of a database that is up to date', async () => {
  await desk.work(2);
  await desk.opened();
  expect(await taken()).toEqual([]);
});

it.each(['version-1/all-done.json', 'version-2/half-undone.json'])(
  'upgrades %s whether or not a snapshot can be kept',
  async (path) => {
    await layDown(path);
    vi.spyOn(desk.copies.host, 'writeSnapshot').mockRejectedValue(new Error('no disk'));
    const repository = await desk.opened();
    expect(repository.acknowledged.state().counts.quotes).toBeGreaterThan(0);
  },
);
