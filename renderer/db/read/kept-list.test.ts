import 'fake-indexeddb/auto';
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { attributeQuote } from '../../../shared/operations/attribution';
import { VerbatimDatabase } from '../database';
import { lookAtStore } from '../look-at-store';
import {
  addQuoteAt,
  openFresh,
  quoteElsewhere,
  reopen,
  speakerElsewhere,
} from '../open/test-support';
import type { Repository } from '../repository';

const named = (id: string, name: string) => ({
  label: { key: 'edit-speaker', subject: '' } as const,
  writes: [{ type: 'speaker', id, documentId: null, fields: { name } } as const],
});
const imported = (records: Parameters<Repository['importContent']>[0]['records']) => ({
  label: { key: 'import-file', subject: 'theirs' } as const,
  records,
  unknown: [],
  texts: [],
  project: null,
});
const namesIn = async (repository: Repository) =>
  (await repository.everything.speakers()).map(({ speaker }) => speaker.name);

const listsOf = async ({ everything }: Repository) => [
  await everything.speakers(),
  await everything.documents(),
  await everything.identities(),
];

test('what does not change is the same object, and a list without changes the same list', async () => {
  const { repository } = await openFresh();
  await repository.apply(named('s1', 'Ada Quill'));
  await repository.apply(named('s2', 'Bo Lund'));
  const before = await repository.everything.speakers();
  expect(await repository.shown.speakers()).toBe(before);
  await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
  expect(await repository.everything.speakers()).toBe(before);
  const [quote] = await repository.everything.quotesOf('doc-1');
  if (!quote) throw new Error('no quote');
  const ada = { kind: 'known', id: 's1', name: 'Ada Quill', aliases: [] } as const;
  await repository.apply(attributeQuote(quote, ada, null, false));
  const after = await repository.everything.speakers();
  expect(after.map(({ quotes }) => quotes)).toEqual([1, 0]);
  expect(after[1]).toBe(before[1]);
});

test('after a change only what it touched is read', async () => {
  const { repository } = await openFresh();
  await repository.apply(named('s1', 'Ada Quill'));
  await repository.apply(named('s2', 'Bo Lund'));
  await namesIn(repository);
  const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const one = vi.spyOn(IDBObjectStore.prototype, 'get');
  await repository.apply(named('s2', 'Bo Lind'));
  one.mockClear();
  expect(await namesIn(repository)).toEqual(['Ada Quill', 'Bo Lind']);
  expect(all).not.toHaveBeenCalled();
  expect(one.mock.calls.flat()).not.toContain('s1');
  vi.restoreAllMocks();
});

test('what another connection wrote is read though nothing was heard of it', async () => {
  const { repository, name } = await openFresh();
  await repository.apply(named('s1', 'Ada Quill'));
  expect(await namesIn(repository)).toEqual(['Ada Quill']);
  const state = repository.acknowledged.state();
  // Not by Dexie, which would tell.
  const db = new VerbatimDatabase(name);
  await db.open();
  const writing = db.backendDB().transaction(['speakers', 'meta'], 'readwrite');
  writing.objectStore('speakers').put(speakerElsewhere('s0', 'Zoe Adler'));
  writing
    .objectStore('meta')
    .put({ key: 'state', value: { ...state, revision: state.revision + 1 } });
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  expect(await namesIn(repository)).toEqual(['Zoe Adler', 'Ada Quill']);
  await repository.apply(named('s2', 'Bo Lund'));
  expect(await namesIn(repository)).toEqual(['Zoe Adler', 'Ada Quill', 'Bo Lund']);
});

test('after any history the lists are what a fresh start reads', async () => {
  const step = record({
    kind: constantFrom('name', 'delete', 'quote', 'import', 'undo', 'redo', 'read'),
    of: constantFrom('s1', 's2', 's3', 's4'),
  });
  await assert(
    asyncProperty(array(step, { maxLength: 12 }), async (steps) => {
      const { repository, name } = await openFresh();
      await repository.apply(named('s2', 'Bo Lund'));
      const reads: Promise<unknown>[] = [];
      for (const [at, { kind, of }] of steps.entries()) {
        if (kind === 'name') await repository.apply(named(of, `Name ${at}`));
        if (kind === 'quote')
          await repository.importContent(imported([quoteElsewhere(`q${at}`, 'doc-1', [of])]));
        if (kind === 'import')
          await repository.importContent(imported([speakerElsewhere(of, `Theirs ${at}`)]));
        if (kind === 'undo') await repository.undo();
        if (kind === 'redo') await repository.redo();
        // Not waited for: several read while others write.
        if (kind === 'read')
          reads.push(repository.everything.speakers(), repository.shown.documents());
        const there = (await repository.everything.speakers()).some(
          ({ speaker }) => speaker.id === of,
        );
        if (kind === 'delete' && there) {
          const writes = [
            { type: 'speaker', id: of, documentId: null, fields: { deleted: true } } as const,
          ];
          await repository.apply({ label: { key: 'delete-speaker', subject: '' }, writes });
        }
      }
      await Promise.all(reads);
      const fresh = await reopen(name);
      expect(await listsOf(repository)).toEqual(await listsOf(fresh));
      fresh.close();
      repository.close();
    }),
    { numRuns: 40 },
  );
});

test('counters that the start looked at are not read again, unless something changed since', async () => {
  const { repository, name } = await openFresh();
  await repository.importContent(
    imported([speakerElsewhere('s1', 'Ada Quill'), quoteElsewhere('q1', 'doc-1', ['s1'])]),
  );
  repository.close();
  const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const countersRead = () =>
    all.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'counters').length;
  const quotesNow = async () => {
    const again = await reopen(name);
    all.mockClear();
    const [ada] = await again.everything.speakers();
    return { again, quotes: ada?.quotes, read: countersRead() };
  };
  await lookAtStore(name);
  const seen = await quotesNow();
  expect(seen).toMatchObject({ quotes: 1, read: 0 });
  await seen.again.importContent(imported([quoteElsewhere('q2', 'doc-1', ['s1'])]));
  expect((await seen.again.everything.speakers())[0]?.quotes).toBe(2);
  seen.again.close();
  await lookAtStore(name);
  const other = await reopen(name);
  await other.importContent(imported([quoteElsewhere('q3', 'doc-1', ['s1'])]));
  other.close();
  const later = await quotesNow();
  expect(later).toMatchObject({ quotes: 3, read: 1 });
  later.again.close();
  vi.restoreAllMocks();
});
