import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { finishedId, POLICY_ID } from '../../../shared/model/derived-ids';
import { finishersOf } from '../../../shared/visibility/finished';
import { mergeContents } from '../../../shared/merge/merged-plainly.cases';
import type { ProjectContent } from '../../../shared/model/content';
import type { AnyRecord } from '../../../shared/model/records';
import { agreeOnBlind, finishArticle, reopenArticle } from '../../../shared/operations/finishing';
import { judgeIdentity, partIdentity } from '../../../shared/operations/identities';
import { deleteQuote } from '../../../shared/operations/quotes';
import { attributeQuote } from '../../../shared/operations/attribution';
import { rejectionWrite } from '../../../shared/operations/suggestions';
import type { Repository } from '../repository';
import { HARBOUR, addQuoteAt, openFresh } from '../open/test-support';

const SPAN = { start: 0, end: 5 };
const label = { key: 'reject-suggestion', subject: '' } as const;

async function doc(repository: Repository) {
  const document = await repository.everything.document('doc-1');
  if (!document) throw new Error('no article');
  return document;
}

/** A project with one article, in which much was done and then taken back: all of it before that, and the article after. */
async function takenBack(): Promise<{ before: ProjectContent; sent: ProjectContent }> {
  const { repository } = await openFresh();
  const me = repository.annotatorId();
  const original = { name: 'h.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null };
  const fields = { title: 'Harbour', textHash: HARBOUR.hash, original };
  await repository.apply({
    label: { key: 'add-document', subject: 'Harbour' },
    writes: [{ type: 'document', id: 'doc-1', documentId: null, fields }],
    texts: [HARBOUR],
  });
  await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
  await repository.apply(addQuoteAt(repository, 'q2', 12, 20));
  const quote = await repository.everything.quote('doc-1', 'q1');
  const other = await repository.everything.quote('doc-1', 'q2');
  if (!quote || !other) throw new Error('no quotes');
  await repository.apply(
    attributeQuote(quote, { kind: 'new', id: 's1', name: 'Ada Quill' }, null, false),
  );
  await repository.apply({
    label: { key: 'edit-speaker', subject: 'A. Quill' },
    writes: [{ type: 'speaker', id: 's2', documentId: null, fields: { name: 'A. Quill' } }],
  });
  const ada = { id: 's1', name: 'Ada Quill' };
  await repository.apply(judgeIdentity(ada, { id: 's2', name: 'A. Quill' }, 'same'));
  await repository.apply(finishArticle(await doc(repository), me));
  await repository.apply({ label, writes: [rejectionWrite(HARBOUR.hash, SPAN)] });
  await repository.apply(agreeOnBlind(true));
  const before = await repository.everything.content('all');

  await repository.apply(reopenArticle(await doc(repository), me));
  await repository.apply({ label, writes: [rejectionWrite(HARBOUR.hash, SPAN, true)] });
  await repository.apply(agreeOnBlind(false));
  await repository.apply(deleteQuote(other));
  await repository.apply(partIdentity(ada, await repository.everything.identities()));
  return { before, sent: await repository.everything.content(['doc-1']) };
}

const ofType = <T extends AnyRecord['type']>(content: ProjectContent, type: T) =>
  content.records.filter(
    (record): record is Extract<AnyRecord, { type: T }> => record.type === type,
  );

describe('an article that is sent after something was taken back', () => {
  test('takes that back with whoever has what was before', async () => {
    const { before, sent } = await takenBack();
    const merged = mergeContents(before, sent);
    const documents = ofType(merged, 'document');
    const marks = ofType(merged, 'finished');
    const [me] = ofType(merged, 'annotator');
    expect(
      finishersOf(documents, marks)
        .get(HARBOUR.hash)
        ?.has(me?.id ?? ''),
    ).not.toBe(true);
    expect(marks.find(({ id }) => id === finishedId(HARBOUR.hash, me?.id ?? ''))?.deleted).toBe(
      true,
    );
    expect(ofType(merged, 'rejection').map(({ deleted }) => deleted)).toEqual([true]);
    expect(ofType(merged, 'policy').map(({ id, blind }) => [id, blind])).toEqual([
      [POLICY_ID, false],
    ]);
    expect(
      ofType(merged, 'identity').map(({ deleted, verdict }) => [deleted, verdict]),
    ).not.toEqual([[false, 'same']]);
    expect(
      ofType(merged, 'quote')
        .filter(({ deleted }) => !deleted)
        .map(({ id }) => id),
    ).toEqual(['q1']);
  });

  test('names nobody who is not there', async () => {
    const { sent } = await takenBack();
    const there = new Set(sent.records.map(({ id }) => id));
    for (const identity of ofType(sent, 'identity')) {
      expect(there).toContain(identity.a);
      expect(there).toContain(identity.b);
    }
  });
});
