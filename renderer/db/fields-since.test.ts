import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { addDocument } from '../../shared/operations/documents';
import { tagArticles } from '../../shared/operations/bulk-articles';
import { MIGRATIONS, declareVersions } from './migrations';
import { HARBOUR, openFresh, reopen } from './open/test-support';

const NEW = { id: 'doc-1', title: 'Ledger', text: HARBOUR } as const;
const ORIGINAL = { name: 'ledger.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null };

test('an article that was stored before it could have tags has none, and takes one', async () => {
  const { repository, name } = await openFresh();
  await repository.apply(addDocument({ ...NEW, original: ORIGINAL }));
  repository.close();

  const bare = new Dexie(name);
  declareVersions(bare, MIGRATIONS);
  await bare.open();
  await bare
    .table('documents')
    .toCollection()
    .modify((row: Record<string, unknown>) => {
      delete row['tags'];
      delete row['collections'];
    });
  expect(Object.keys(await bare.table('documents').get('doc-1'))).not.toContain('tags');
  bare.close();

  const again = await reopen(name);
  const [shown] = await again.shown.documents();
  expect(shown?.document).toMatchObject({ title: 'Ledger', tags: [], collections: [] });
  const document = await again.everything.document('doc-1');
  expect(document).toMatchObject({ tags: [], collections: [] });
  const { records } = await again.everything.content('all');
  expect(records.find(({ id }) => id === 'doc-1')).toMatchObject({ tags: [], collections: [] });
  if (!document) throw new Error('It is there');
  await again.apply(tagArticles([{ document }], { id: 't1', name: 'port' }));
  expect((await again.shown.documents())[0]?.document.tags).toEqual(['t1']);
  await again.undo();
  expect((await again.shown.documents())[0]?.document.tags).toEqual([]);
  again.close();
});
