import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { AnyRecord } from '../../../shared/model/records';
import { settleConflict } from '../../../shared/operations/review';
import { applyWrite } from '../../../shared/operations/apply-write';
import { mergeRecord } from '../../../shared/revision/merge-record';
import { NO_FILTER } from '../../../shared/review/queue';
import { VerbatimDatabase } from '../database';
import { ReviewReader } from './review-reader';
import {
  HARBOUR,
  documentElsewhere,
  openFresh,
  quoteElsewhere,
  speakerElsewhere,
} from '../open/test-support';

async function project(records: readonly AnyRecord[]) {
  const { repository, name } = await openFresh();
  const label = { key: 'import-file', subject: 'f' } as const;
  await repository.importContent({ label, records, unknown: [], texts: [HARBOUR], project: null });
  const db = new VerbatimDatabase(name);
  await db.open();
  return { repository, desk: new ReviewReader(db) };
}
const layer = (record: AnyRecord, by: string): AnyRecord => ({ ...record, layer: by }) as AnyRecord;

const SPEAKER = speakerElsewhere('s1', 'Quill');
const renamed = (session: string, name: string) =>
  applyWrite(
    SPEAKER,
    { type: 'speaker', id: 's1', documentId: null, fields: { name } },
    { session: session.repeat(32), n: 1, at: '2026-01-01T00:00:00.000Z', by: session },
  );
const RECORDS = [
  documentElsewhere('d1'),
  mergeRecord(renamed('a', 'Ada Quill'), renamed('b', 'A. Quill')),
  layer(quoteElsewhere('q1', 'd1', ['s1']), 'ann'),
  layer(quoteElsewhere('q2', 'd1', ['s2']), 'ben'),
];

test('conflicts and disagreements with their passages', async () => {
  const { desk } = await project(RECORDS);
  const { ids, open, kinds } = await desk.overview(NO_FILTER);
  expect([open, kinds]).toEqual([2, { conflict: 1, speakers: 1 }]);
  const [conflict, disagreement] = await desk.details(ids);
  expect(conflict).toMatchObject({ record: { id: 's1' }, passage: null, document: null });
  expect(disagreement).toMatchObject({
    document: { id: 'd1' },
    passage: { start: 0, text: HARBOUR.text },
    seenHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('what was settled is gone from it, and comes back with undo', async () => {
  const { desk, repository } = await project(RECORDS);
  expect((await desk.overview(NO_FILTER)).open).toBe(2);
  const record = RECORDS[1];
  if (!record) throw new Error('no record');
  await repository.apply(settleConflict(record, 'name', 'Ada Quill'));
  expect((await desk.overview(NO_FILTER)).kinds).toEqual({ speakers: 1 });
  await repository.undo();
  expect((await desk.overview(NO_FILTER)).kinds).toEqual({ conflict: 1, speakers: 1 });
});

test('a quote that changes is assessed anew, one that goes is forgotten', async () => {
  const { desk, repository } = await project(RECORDS);
  expect((await desk.overview(NO_FILTER)).kinds).toHaveProperty('speakers');
  const quote = await repository.everything.quote('d1', 'q2');
  if (!quote) throw new Error('no quote');
  const write = (fields: object) =>
    repository.apply({
      label: { key: 'edit-quote', subject: '' },
      writes: [{ type: 'quote', id: 'q2', documentId: 'd1', fields }],
    });
  await write({ speakerIds: ['s1'] });
  expect((await desk.overview(NO_FILTER)).kinds).toEqual({ conflict: 1 });
  await write({ deleted: true });
  expect((await desk.overview(NO_FILTER)).kinds).toEqual({ conflict: 1 });
});
