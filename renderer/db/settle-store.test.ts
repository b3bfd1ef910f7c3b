import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { createId } from '../../shared/model/ids';
import { sampleContent } from '../../shared/project-file/sample.cases';
import { countContent } from '../../shared/recovery/counters';
import { checkStorage } from './check-storage';
import { VerbatimDatabase } from './database';
import { lookAtStore } from './look-at-store';
import { canonicalDump, openFresh, quoteElsewhere, reopen } from './open/test-support';
import { salvageStore } from './salvage-store';
import { keepStoreAsItIs, removeStore } from './settle-store';

const AT = '2026-02-03T04:05:06.007Z';
const LABEL = { key: 'import-file', subject: '' } as const;

async function stored() {
  const { repository, name } = await openFresh();
  const sample = await sampleContent();
  const many = Array.from({ length: 700 }, (_, at) => quoteElsewhere(`many-${at}`, 'doc-9', []));
  await repository.importContent({
    label: LABEL,
    ...sample,
    records: [...sample.records, ...many],
  });
  return { repository, name };
}

test('a store whose counters and state do not agree is taken as it is, above all that was seen', async () => {
  const { repository, name } = await stored();
  const before = await canonicalDump(repository);
  const { records } = await repository.everything.content('all');
  repository.close();
  const db = new VerbatimDatabase(name);
  await db.counters.clear();
  await db.meta.delete('state');
  db.close();
  expect(await lookAtStore(name)).toMatchObject({ kind: 'read', agrees: false });
  const kept = await keepStoreAsItIs({ above: 90, at: AT }, name);
  expect(kept).toMatchObject({
    ok: true,
    value: { revision: 91, at: AT, ...countContent(records) },
  });
  expect(await lookAtStore(name)).toMatchObject({ kind: 'read', agrees: true });
  expect(await checkStorage(name)).toEqual([]);
  const again = await reopen(name);
  expect(await canonicalDump(again)).toBe(before);
  expect(again.acknowledged.pending().map(({ revision }) => revision)).toEqual([91]);
  again.close();
});

test('one that is not there is not made', async () => {
  const name = `settled ${createId()}`;
  expect(await keepStoreAsItIs({ above: 1, at: AT }, name)).toMatchObject({ ok: false });
  expect(await salvageStore(name)).toBeNull();
  expect(await Dexie.exists(name)).toBe(false);
});

test('one that is removed is gone', async () => {
  const { repository, name } = await stored();
  repository.close();
  expect(await removeStore(name)).toBe(true);
  expect(await lookAtStore(name)).toEqual({ kind: 'absent' });
});

test('what can be read of a damaged store is read, and what cannot is named', async () => {
  const { repository, name } = await stored();
  const { records, texts } = await repository.everything.content('all');
  const state = repository.acknowledged.state();
  repository.close();
  expect(await salvageStore(name)).toMatchObject({ state, unread: [] });
  const db = new VerbatimDatabase(name);
  const [first] = await db.leaves.toArray();
  db.close();
  if (!first) throw new Error('there are leaves');
  const damaged = [first.documentId, first.first];
  breakReading('getAll', ({ name: store }) => store === 'leaves');
  breakReading(
    'get',
    ({ name: store }, key) => store === 'leaves' && indexedDB.cmp(key, damaged) === 0,
  );
  const salvaged = await salvageStore(name);
  vi.restoreAllMocks();
  expect(salvaged?.unread).toEqual([`leaves ${JSON.stringify(damaged)}`]);
  expect(salvaged?.content.records).toHaveLength(records.length - first.quotes.length);
  expect(salvaged?.content.texts).toEqual(texts);
});

/** Lets a reading end its transaction, as a block that does not check does. */
function breakReading(
  method: 'get' | 'getAll',
  isBroken: (store: IDBObjectStore, key: unknown) => boolean,
): void {
  const original: CallableFunction = Object.getOwnPropertyDescriptor(
    IDBObjectStore.prototype,
    method,
  )?.value;
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...args: readonly unknown[]
  ) {
    const request: IDBRequest = Reflect.apply(original, this, args);
    if (isBroken(this, args[0])) this.transaction.abort();
    return request;
  });
}
