import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addDocument } from '../../shared/operations/documents';
import { waysFrom } from '../../shared/recovery/ways';
import type { LostOriginal } from '../../shared/recovery/originals';
import { sha256Hex } from '../../shared/text/hash';
import type { Repository } from '../db/repository';
import { HARBOUR } from '../db/open/test-support';
import { DATABASE_NAME } from '../db/schema';
import { RECOVERY } from '../texts/recovery';
import { Desk } from './desk.cases';
import { keepOriginals } from './keep-originals';

let desk: Desk;
beforeEach(async () => {
  await Dexie.delete(DATABASE_NAME);
  desk = new Desk();
});
afterEach(() => {
  desk.close();
  vi.restoreAllMocks();
});

const FILES = ['harbour.pdf', 'ferry.txt'] as const;
const bytesOf = (name: string) => new TextEncoder().encode(`%PDF ${name} `.repeat(40));

/** Opens an article from each file, as the app does. */
async function addFiles(repository: Repository): Promise<void> {
  for (const name of FILES) {
    const bytes = bytesOf(name);
    const sha256 = await sha256Hex(bytes);
    const original = { name, mediaType: 'text/plain', encoding: 'utf-8', sha256 };

    await repository.apply(
      addDocument({ id: name, title: name, text: { ...HARBOUR, hash: sha256 }, original, bytes }),
    );
  }
  const pending = repository.acknowledged.pending().map(({ entry }) => entry);
  await desk.copies.host.appendJournal(pending);
}

/** Keeps the originals of the open project until nothing is left to do; answers those that are lost. */
async function keepAll(repository: Repository): Promise<readonly LostOriginal[]> {
  const lost: LostOriginal[] = [];
  const kept = keepOriginals({
    repository,
    recovery: desk.host.recovery,
    onLost: (some) => lost.push(...some),
  });
  await kept.settled();
  kept.stop();
  return lost;
}

const hashes = async () => Promise.all(FILES.map((name) => sha256Hex(bytesOf(name))));
const original = async (repository: Repository, name: string) =>
  repository.everything.original(await sha256Hex(bytesOf(name)));

/** The store is thrown away, and what the page recommends is done. */
async function putBack() {
  await desk.throwAway();
  const suspected = await desk.suspected();
  const ways = waysFrom(suspected.findings);
  return { findings: suspected.findings, done: await desk.take(suspected, ways[0]) };
}

it('keeps every original outside the store, and gives them back after the store was lost', async () => {
  const repository = await desk.opened();
  await addFiles(repository);
  expect(await keepAll(repository)).toEqual([]);
  expect([...desk.copies.memory.originals.keys()].toSorted()).toEqual((await hashes()).toSorted());

  const { findings, done } = await putBack();
  expect(findings.originals).toMatchObject({ kept: { count: 2 }, lost: [], unknown: 0 });
  expect(done).toEqual({ said: null, reopened: true });
  const again = await desk.opened();
  expect(await original(again, 'harbour.pdf')).toBeUndefined();
  expect(await keepAll(again)).toEqual([]);
  for (const name of FILES) expect(await original(again, name)).toEqual(bytesOf(name));
});

it('names the ones that are damaged or gone, with their sizes, before and after', async () => {
  const repository = await desk.opened();
  await addFiles(repository);
  await keepAll(repository);
  const [pdf = '', txt = ''] = await hashes();
  for (const [hash, bytes] of [
    [pdf, 'damaged'],
    [txt, null],
  ] as const) {
    const stored = desk.copies.memory.originals.get(hash);
    if (stored) stored.bytes = bytes;
  }
  const lost = [
    { name: 'harbour.pdf', size: bytesOf('harbour.pdf').length, condition: 'damaged' },
    { name: 'ferry.txt', size: bytesOf('ferry.txt').length, condition: 'missing' },
  ];
  const { findings } = await putBack();
  expect(findings.originals).toEqual({
    kept: { count: 0, bytes: 0 },
    lost: expect.arrayContaining(lost) as unknown,
    unknown: 0,
  });
  const said = RECOVERY.originals(findings.originals);
  expect(said).toContain('2 original files (1.3 KB) cannot be brought back');
  expect(said).toContain('harbour.pdf (680 bytes, damaged)');
  const told = await keepAll(await desk.opened());
  expect(told).toHaveLength(2);
  expect(told).toEqual(expect.arrayContaining(lost));
});

it('mends a damaged copy from the store', async () => {
  const repository = await desk.opened();
  await addFiles(repository);
  await keepAll(repository);
  for (const stored of desk.copies.memory.originals.values()) stored.bytes = 'damaged';
  expect(await keepAll(await desk.opened())).toEqual([]);
  const [pdf = ''] = await hashes();
  expect(desk.copies.memory.originals.get(pdf)?.bytes).toEqual(bytesOf('harbour.pdf'));
});

it('makes no copy of what was dropped, and keeps what a deleted article had', async () => {
  const repository = await desk.opened();
  await addFiles(repository);
  const [pdf = '', txt = ''] = await hashes();
  expect(await repository.dropOriginal(pdf)).toBe(true);
  await repository.apply({
    label: { key: 'delete-document', subject: '' },
    writes: [{ type: 'document', id: 'ferry.txt', documentId: null, fields: { deleted: true } }],
  });
  await keepAll(repository);
  expect([...desk.copies.memory.originals.keys()]).toEqual([txt]);
  await repository.undo();
  expect(await keepAll(repository)).toEqual([]);
  expect(await original(repository, 'ferry.txt')).toEqual(bytesOf('ferry.txt'));
});

it('says of articles whose original was never here that it was not', async () => {
  const repository = await desk.opened();
  await addFiles(repository);
  const { findings } = await putBack();
  expect(findings.originals).toEqual({ kept: { count: 0, bytes: 0 }, lost: [], unknown: 2 });
  expect(RECOVERY.originals(findings.originals)).toContain('Of 2 articles no copy');
  expect(await keepAll(await desk.opened())).toEqual([]);
});

it('copies an article that comes while the app is open, and tries the next where one is refused', async () => {
  const repository = await desk.opened();
  const kept = keepOriginals({ repository, recovery: desk.host.recovery, onLost: vi.fn() });
  desk.copies.memory.full = true;
  await addFiles(repository);
  await kept.settled();
  expect(desk.copies.memory.originals.size).toBe(0);
  kept.stop();
  desk.copies.memory.full = false;
  await keepAll(repository);
  expect(desk.copies.memory.originals.size).toBe(2);
});
