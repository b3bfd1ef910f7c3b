import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { addDocument, deleteDocument } from '../../../shared/operations/documents';
import { restoreDeleted } from '../../../shared/operations/restore-deleted';
import type { Repository } from '../repository';
import { deleteArticle } from '../write/delete-article';
import { ReviewReader } from './review-reader';
import { VerbatimDatabase } from '../database';
import { NO_FILTER } from '../../../shared/review/queue';
import { addQuoteAt, HARBOUR, openFresh } from '../open/test-support';

const original = { name: 'harbour.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null };

/** Three people opened one text; two of them marked a quote in it, each in a record of their own. */
async function opened(): Promise<{ repository: Repository; name: string }> {
  const held = await openFresh();
  const { repository } = held;
  for (const [id, title] of [
    ['doc-2', 'Harbour'],
    ['doc-1', 'Port Chief Presses'],
    ['doc-3', 'Harbour'],
  ] as const)
    await repository.apply(addDocument({ id, title, text: HARBOUR, original }));
  await repository.apply(addQuoteAt(repository, 'quote-1', 0, 26));
  const [write] = addQuoteAt(repository, 'quote-2', 4, 12).writes;
  if (write?.type !== 'quote') throw new Error('a quote is written');
  await repository.apply({
    label: { key: 'add-quote', subject: '' },
    writes: [
      {
        ...write,
        documentId: 'doc-3',
        fields: { ...write.fields, documentId: 'doc-3', layer: 'ben' },
      },
    ],
  });
  return held;
}
const idsOf = async (repository: Repository, documentId: string) =>
  (await repository.shown.quotesOf(documentId)).map(({ id }) => id);

describe('one text that several opened', () => {
  test('is one article with all its quotes, under whichever record it is opened', async () => {
    const { repository } = await opened();
    expect(await repository.shown.documents()).toMatchObject([
      {
        document: { id: 'doc-1' },
        counts: { quotes: 2 },
        also: [{ id: 'doc-2', title: 'Harbour' }, { id: 'doc-3' }],
      },
    ]);
    for (const id of ['doc-1', 'doc-2', 'doc-3'])
      expect(await idsOf(repository, id)).toEqual(['quote-1', 'quote-2']);
    // The same list as long as nothing changed, by which views tell.
    expect(await repository.shown.quotesOf('doc-2')).toBe(await repository.shown.quotesOf('doc-2'));
    expect((await repository.everything.quote('doc-1', 'quote-2'))?.documentId).toBe('doc-3');
    expect(await repository.everything.quote('doc-1', 'none')).toBeUndefined();
  });

  test('is found when its file is opened again, and exported whole', async () => {
    const { repository } = await opened();
    // What opening a file asks: the first is the one that is shown.
    expect((await repository.everything.documentsWithText(HARBOUR.hash))[0]?.id).toBe('doc-1');
    const { records } = await repository.everything.content(['doc-2']);
    expect(records.filter(({ type }) => type === 'quote').map(({ id }) => id)).toEqual([
      'quote-1',
      'quote-2',
    ]);
  });

  test('is followed live: a quote that is made under any of its records is seen', async () => {
    const { repository } = await opened();
    const listener = vi.fn<(quotes: readonly { id: string }[]) => void>();
    const live = liveQuery(() => repository.shown.quotesOf('doc-2')).subscribe(listener);
    await vi.waitUntil(() => listener.mock.calls.length > 0);
    await repository.apply(addQuoteAt(repository, 'quote-3', 30, 40));
    await vi.waitUntil(() => listener.mock.lastCall?.[0].length === 3);
    live.unsubscribe();
  });

  test('nothing is rewritten: deleting and bringing back is exact', async () => {
    const { repository } = await opened();
    const before = await repository.everything.content('all');
    const [article] = await repository.shown.documents();
    if (!article) throw new Error('there is an article');
    const deletion = await deleteArticle(repository.everything, article.document);
    await repository.apply(deletion);
    expect(await repository.everything.documents()).toEqual([]);
    expect(await idsOf(repository, 'doc-3')).toEqual([]);
    await repository.undo();
    expect(before.records.map(({ id }) => id)).toEqual(
      (await repository.everything.content('all')).records.map(({ id }) => id),
    );
    expect(await idsOf(repository, 'doc-2')).toEqual(['quote-1', 'quote-2']);
    await repository.apply(deletion);
    await repository.apply(restoreDeleted(deletion));
    expect(await idsOf(repository, 'doc-2')).toEqual(['quote-1', 'quote-2']);
  });

  test('is one article in Review, and what one of them deleted is not', async () => {
    const { repository, name } = await opened();
    const desk = new ReviewReader(new VerbatimDatabase(name));
    expect((await desk.overview(NO_FILTER)).documents).toEqual({ 'doc-1': 1 });
    const document = (await repository.everything.documentsWithText(HARBOUR.hash))[0];
    if (!document) throw new Error('there is an article');
    await repository.apply(deleteDocument(document, await repository.everything.quotesOf('doc-1')));
    expect(await repository.shown.documents()).toMatchObject([{ document: { id: 'doc-2' } }]);
    expect(await idsOf(repository, 'doc-2')).toEqual(['quote-2']);
  });
});
