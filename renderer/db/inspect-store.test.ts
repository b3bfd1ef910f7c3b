import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { createId } from '../../shared/model/ids';
import { hashText } from '../../shared/text/hash';
import { VerbatimDatabase } from './database';
import { inspectStore } from './inspect-store';
import { HARBOUR, documentElsewhere, openFresh, quoteElsewhere } from './open/test-support';

afterEach(() => {
  vi.restoreAllMocks();
});

async function stored() {
  const { repository, name } = await openFresh();
  const records = Array.from({ length: 700 }, (_, at) => quoteElsewhere(`q-${at}`, 'doc-1', []));
  await repository.importContent({
    label: { key: 'import-file', subject: '' },
    records: [documentElsewhere('doc-1'), ...records],
    texts: [{ hash: await hashText(HARBOUR.text), text: HARBOUR.text }],
    unknown: [],
    project: null,
  });
  repository.close();
  return { name, db: new VerbatimDatabase(name) };
}

test('a whole store has nothing to be named', async () => {
  const { name } = await stored();
  expect(await inspectStore(name)).toEqual([]);
});

test('a leaf that is gone, one that holds less, and a text that is another are named', async () => {
  const { name, db } = await stored();
  const [first, second] = await db.leaves.toArray();
  if (!first || !second) throw new Error('there are leaves');
  await db.leaves.delete([first.documentId, first.first]);
  await db.leaves.put({ ...second, quotes: second.quotes.slice(1) });
  const [text] = await db.texts.toArray();
  if (!text) throw new Error('there is a text');
  await db.texts.put({ ...text, text: text.text.replace('ledger', 'Ledger') });
  db.close();
  expect(await inspectStore(name)).toEqual([
    'doc-1 leaf 0 is missing',
    'doc-1 leaf 1: size differs',
    `${text.hash}: another text`,
  ]);
});

test('a row that cannot be read is named, and the rest is read all the same', async () => {
  const { name } = await stored();
  failReading('UnknownError', 'Seek failure');
  expect(await inspectStore(name)).toEqual(['doc-1 cannot be read']);
});

test('a full disk is no damage', async () => {
  const { name } = await stored();
  failReading('UnknownError', 'FILE_ERROR_NO_SPACE');
  await expect(inspectStore(name)).rejects.toThrow();
});

test('no store is made where there is none', async () => {
  const name = `inspected ${createId()}`;
  await expect(inspectStore(name)).rejects.toThrow();
  expect(await Dexie.exists(name)).toBe(false);
});

/** Readings of leaves fail with this from now on. */
function failReading(name: string, message: string): void {
  const original: CallableFunction = Object.getOwnPropertyDescriptor(
    IDBObjectStore.prototype,
    'getAll',
  )?.value;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'leaves') throw new DOMException(message, name);
    const request: IDBRequest = Reflect.apply(original, this, args);
    return request;
  });
}
