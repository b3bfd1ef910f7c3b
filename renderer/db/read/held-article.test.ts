import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { mergeContents } from '../../../shared/merge/merged-plainly.cases';
import { deleteDocument } from '../../../shared/operations/documents';
import { keepDocument } from '../../../shared/operations/documents';
import { editQuote } from '../../../shared/operations/quotes';
import { annotatedQuotes } from '../../../shared/export/annotated-quotes';
import type { Repository } from '../repository';
import { HARBOUR, addQuoteAt, openFresh } from '../open/test-support';

const original = { name: 'h.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null };

async function take(repository: Repository, from: Repository): Promise<void> {
  const { records, texts } = mergeContents(
    await repository.everything.content('all'),
    await from.everything.content('all'),
  );
  await repository.importContent({
    label: { key: 'import-file', subject: 'other' },
    records,
    unknown: [],
    texts,
    project: null,
  });
}
const there = async (repository: Repository, id: string) => {
  const document = await repository.everything.document(id);
  if (!document) throw new Error('no article');
  return document;
};

/** Two copies of a project with an article and a quote. */
async function twoCopies() {
  const { repository: one } = await openFresh();
  const { repository: other } = await openFresh();
  const fields = { title: 'Harbour', textHash: HARBOUR.hash, original };
  await one.apply({
    label: { key: 'add-document', subject: 'Harbour' },
    writes: [{ type: 'document', id: 'doc-1', documentId: null, fields }],
    texts: [HARBOUR],
  });
  await one.apply(addQuoteAt(one, 'q1', 0, 10));
  await take(other, one);
  return { one, other };
}

const deleteIt = async (repository: Repository) =>
  repository.apply(
    deleteDocument(await there(repository, 'doc-1'), await repository.everything.quotesOf('doc-1')),
  );
const editIt = async (repository: Repository) => {
  const quote = await repository.everything.quote('doc-1', 'q1');
  if (quote) await repository.apply(editQuote(quote, { note: 'Checked.' }));
};
const addTo = (repository: Repository) => repository.apply(addQuoteAt(repository, 'q2', 12, 20));

describe.each([
  ['edited', editIt, 'q1'],
  ['added', addTo, 'q2'],
])('an article deleted here while a quote in it was %s elsewhere', (_how, goOn, left) => {
  async function merged(direction: 'in' | 'out') {
    const { one, other } = await twoCopies();
    await deleteIt(one);
    await goOn(other);
    await (direction === 'in' ? take(one, other) : take(other, one));
    return direction === 'in' ? one : other;
  }

  test.each(['in', 'out'] as const)('is there with it, whoever merges (%s)', async (direction) => {
    const repository = await merged(direction);
    expect(
      (await repository.everything.documents()).map(({ document, counts }) => [
        document.id,
        counts.quotes,
      ]),
    ).toEqual([['doc-1', 1]]);
    expect((await there(repository, 'doc-1')).deleted).toBe(true);
    expect((await repository.everything.quotesOf('doc-1')).map(({ id }) => id)).toEqual([left]);
    expect(
      (await repository.everything.documentsWithText(HARBOUR.hash)).map(({ id }) => id),
    ).toEqual(['doc-1']);
    const content = await repository.everything.content(['doc-1']);
    expect(content.records.map(({ id }) => id)).toContain('doc-1');
    expect(annotatedQuotes(content)).toContain('"title":"Harbour"');
  });

  test('comes back when it is kept, and goes when it is deleted again', async () => {
    const kept = await merged('in');
    await kept.apply(keepDocument(await there(kept, 'doc-1')));
    expect((await there(kept, 'doc-1')).deleted).toBe(false);

    const dropped = await merged('in');
    await deleteIt(dropped);
    expect(await dropped.everything.document('doc-1')).toBeUndefined();
    expect(await dropped.everything.documents()).toEqual([]);
    await dropped.undo();
    expect((await dropped.everything.quotesOf('doc-1')).map(({ id }) => id)).toEqual([left]);
    expect((await there(dropped, 'doc-1')).deleted).toBe(true);
  });
});

test('an article that is deleted with all its quotes is gone', async () => {
  const { one, other } = await twoCopies();
  await deleteIt(one);
  await take(other, one);
  expect(await other.everything.documents()).toEqual([]);
  expect(await other.everything.document('doc-1')).toBeUndefined();
  expect((await other.everything.content(['doc-1'])).records).toEqual([]);
});
