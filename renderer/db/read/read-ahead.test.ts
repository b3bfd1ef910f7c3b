import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../shared/review/queue';
import { VerbatimDatabase } from '../database';
import { inspectStore } from '../inspect-store';
import { documentElsewhere, openFresh, quoteElsewhere } from '../open/test-support';
import { ImportConnection } from '../write/import-connection';
import { LeafTallies } from './leaf-tallies';
import { ReadAhead } from './read-ahead';
import { ReviewReader } from './review-reader';

const ARTICLES = 90;
const label = { key: 'import-file', subject: '' } as const;
const numbered = (prefix: string, at: number) => `${prefix}-${String(at).padStart(3, '0')}`;
const textOf = (at: number) => ({ hash: String(at).padStart(64, '0'), text: `The tide, ${at}.` });

async function stored() {
  const { repository, name } = await openFresh();
  const articles = Array.from({ length: ARTICLES }, (_, at) => at);
  await repository.importContent({
    label,
    records: articles.flatMap((at) => [
      documentElsewhere(numbered('d', at)),
      quoteElsewhere(numbered('q', at), numbered('d', at), []),
    ]),
    texts: articles.map(textOf),
    unknown: [],
    project: null,
  });
  return { repository, name, db: new VerbatimDatabase(name) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** How many leaves and texts each transaction read that was begun during some work. */
async function readIn(work: () => Promise<unknown>): Promise<readonly number[]> {
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'get'),
    vi.spyOn(IDBObjectStore.prototype, 'getAll'),
  ];
  await work();
  const read = new Map<IDBTransaction, number>();
  for (const { value } of spies.flatMap(({ mock }) => mock.results)) {
    const { source, transaction, result } = value as IDBRequest<unknown>;
    if (!transaction || !('name' in source) || !['leaves', 'texts'].includes(source.name)) continue;
    const rows = Array.isArray(result) ? result.length : 1;
    read.set(transaction, (read.get(transaction) ?? 0) + rows);
  }
  return [...read.values()];
}

test('what is written between reading ahead and the transaction is read as it is now', async () => {
  const { repository, db } = await stored();
  const ahead = await ReadAhead.of(db);
  await repository.apply({
    label: { key: 'edit-quote', subject: '' },
    writes: [{ type: 'quote', id: 'q-003', documentId: 'd-003', fields: { note: 'later' } }],
  });
  await repository.importContent({
    label,
    records: [documentElsewhere('c-new'), quoteElsewhere('q-new', 'c-new', [])],
    removed: [{ type: 'quote', id: 'q-007', documentId: 'd-007' }],
    texts: [textOf(999)],
    unknown: [],
    project: null,
  });
  await db.transaction('r', db.manifests, db.leaves, db.texts, async () => {
    expect(await ahead.leaves()).toEqual(await db.leaves.toArray());
    expect(await ahead.texts()).toEqual(await db.texts.toArray());
  });
  const leaves = await db.leaves.toArray();
  expect(leaves.map(({ documentId }) => documentId)).toContain('c-new');
  expect(leaves).toHaveLength(ARTICLES);
});

test.each([
  ['the content of a file', ({ repository }) => repository.everything.content('all')],
  ['a snapshot, an export or a merge', ({ name }) => new ImportConnection(name).read()],
  ['the search for versions', ({ name }) => new ImportConnection(name).readArticles()],
  ['the review', ({ db }) => new ReviewReader(db).overview(NO_FILTER)],
  ['counting by annotator', ({ db }) => new LeafTallies(db).read()],
  ['the check of the whole store', ({ name }) => inspectStore(name)],
] satisfies [string, (of: Awaited<ReturnType<typeof stored>>) => Promise<unknown>][])(
  'no write waits until %s has read the whole project',
  async (_, reads) => {
    const there = await stored();
    await there.db.open();
    const rows = await readIn(() => reads(there));
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(ARTICLES);
    expect(Math.max(...rows)).toBeLessThanOrEqual(50);
  },
);
