import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { AnyRecord } from '../../../shared/model/records';
import { applyWrite } from '../../../shared/operations/apply-write';
import { agreeOnBlind, finishArticle } from '../../../shared/operations/finishing';
import {
  HARBOUR,
  addQuoteAt,
  documentElsewhere,
  openFresh,
  quoteElsewhere,
} from '../../db/open/test-support';
import { VersionsSession } from './versions-session';

const CORRECTED = { hash: 'c'.repeat(64), text: `Harrow Bay. ${HARBOUR.text}` };
const BY = { session: 'f'.repeat(32), n: 9, at: '2026-01-01T00:00:00.000Z', by: 'them' };

const corrected = (document: AnyRecord): AnyRecord =>
  applyWrite(
    document,
    { ...document, documentId: null, fields: { textHash: CORRECTED.hash } } as never,
    BY,
  );

test('a version shows no quotes of others while blind mode hides them', async () => {
  const { repository, name } = await openFresh();
  await repository.importContent({
    label: { key: 'import-file', subject: 'theirs' },
    records: [corrected(documentElsewhere('doc-1')), quoteElsewhere('t1', 'doc-1', [])],
    unknown: [],
    texts: [HARBOUR, CORRECTED],
    project: null,
  });
  await repository.apply(addQuoteAt(repository, 'mine', 4, 9));
  const session = new VersionsSession(name);
  const shown = async () =>
    (await session.find()).flatMap(({ quotes }) => quotes.map(({ id }) => id)).toSorted();
  expect(await shown()).toEqual(['mine', 't1']);

  await repository.apply(agreeOnBlind(true));
  expect(await shown()).toEqual(['mine']);

  const document = await repository.everything.document('doc-1');
  if (!document) throw new Error('no article');
  await repository.apply(finishArticle(document, repository.annotatorId()));
  expect(await shown()).toEqual(['mine', 't1']);
});
