import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { conflictsOf, forkedFields, mergeRecord } from '../../../shared/revision/merge-record';
import type { AnyRecord } from '../../../shared/model/records';
import type { Write } from '../../../shared/model/revision';
import { applyWrite } from '../../../shared/operations/apply-write';
import type { ChangeSet, RecordWrite, RecordWriteOf } from '../../../shared/operations/change-set';
import { deleteSpeaker, editSpeaker } from '../../../shared/operations/speakers';
import type { Repository } from '../repository';
import { openFresh, reopen, speakerElsewhere } from '../open/test-support';

const OLD = speakerElsewhere('s1', 'Old');
const wrote = (by: string, n: number): Write => ({
  session: by.slice(0, 1).repeat(32),
  n,
  at: `2026-03-0${n}T00:00:00.000Z`,
  by,
});
const write = (fields: RecordWriteOf<'speaker'>['fields']): RecordWrite => ({
  type: 'speaker',
  id: 's1',
  documentId: null,
  fields,
});
const ANN = applyWrite(OLD, write({ name: 'Ann’s', notes: 'a' }), wrote('ann', 1));
const BEN = applyWrite(OLD, write({ name: 'Ben’s' }), wrote('ben', 2));
const CIA = applyWrite(OLD, write({ name: 'Cia’s' }), wrote('cia', 3));
const THREE = mergeRecord(mergeRecord(ANN, BEN), CIA);

async function withRecord(record: AnyRecord) {
  const { repository, name } = await openFresh();
  const label = { key: 'import-file', subject: 'f' } as const;
  const plan = { label, records: [record], unknown: [], texts: [], project: null };
  expect(await repository.importContent(plan)).toEqual({ outcome: 'written' });
  return { repository, name };
}
async function speaker(repository: Repository) {
  const { records } = await repository.everything.content('all');
  const found = records.find(({ id }) => id === 's1');
  if (found?.type !== 'speaker') throw new Error('no speaker');
  return found;
}
const said = (record: AnyRecord, field = 'name') =>
  conflictsOf(record)
    .filter((conflict) => conflict.field === field)
    .flatMap(({ values }) => values.map(({ value, by, at }) => `${String(value)} ${by} ${at}`))
    .toSorted();
const settle = async (repository: Repository, change?: ChangeSet) =>
  repository.apply(change ?? editSpeaker(await speaker(repository), { name: 'Mine' }));

test('undoing what settled a conflict brings all its values back, with who and when', async () => {
  const { repository } = await withRecord(THREE);
  const before = await speaker(repository);
  await settle(repository);
  expect(said(await speaker(repository))).toEqual([]);
  await repository.undo();
  const after = await speaker(repository);
  expect(said(after)).toEqual(said(before));
  expect(after.name).toBe(before.name);
});

test('after a restart too, and as often as one goes back and forth', async () => {
  const { repository, name } = await withRecord(THREE);
  await settle(repository);
  repository.close();
  const again = await reopen(name);
  await again.undo();
  expect(said(await speaker(again))).toEqual(said(THREE));
  await again.redo();
  expect((await speaker(again)).name).toBe('Mine');
  expect(said(await speaker(again))).toEqual([]);
  again.close();
  const third = await reopen(name);
  await third.undo();
  expect(said(await speaker(third))).toEqual(said(THREE));
});

test('an undone settling is undone for whoever has a copy of it, and old files bring nothing new', async () => {
  const { repository } = await withRecord(THREE);
  await settle(repository);
  const settled = await speaker(repository);
  await repository.undo();
  const undone = await speaker(repository);
  for (const copy of [settled, ANN, BEN, CIA, THREE, OLD]) {
    const merged = mergeRecord(undone, copy);
    expect(said(merged)).toEqual(said(THREE));
    expect(mergeRecord(copy, undone)).toEqual(merged);
  }
  await repository.redo();
  expect(said(mergeRecord(await speaker(repository), undone))).toEqual([]);
});

test('a value written elsewhere meanwhile joins those that came back', async () => {
  const { repository } = await withRecord(THREE);
  const elsewhere = applyWrite(THREE, write({ name: 'Dan’s' }), wrote('dan', 4));
  await settle(repository);
  await repository.undo();
  const merged = mergeRecord(await speaker(repository), elsewhere);
  expect(said(merged)).toHaveLength(4);
  expect(said(merged)).toEqual(
    expect.arrayContaining([...said(THREE), `Dan’s dan ${wrote('dan', 4).at}`]),
  );
});

test('deleted against edited is undone to deleted against edited', async () => {
  const deleted = applyWrite(OLD, write({ deleted: true }), wrote('ann', 1));
  const { repository } = await withRecord(mergeRecord(deleted, BEN));
  const before = said(await speaker(repository), 'deleted');
  expect(before).toHaveLength(2);
  await settle(repository, deleteSpeaker([await speaker(repository)], []));
  expect(said(await speaker(repository), 'deleted')).toEqual([]);
  await repository.undo();
  expect(said(await speaker(repository), 'deleted')).toEqual(before);
});

test('a forked copy is still one when it comes back', async () => {
  const forked = mergeRecord(ANN, applyWrite(OLD, write({ name: 'Other' }), wrote('ann', 1)));
  const { repository } = await withRecord(mergeRecord(forked, BEN));
  await settle(repository);
  await repository.undo();
  expect(forkedFields(await speaker(repository))).toEqual(['name']);
  expect(said(await speaker(repository))).toHaveLength(3);
});

test('writes that wait while an undo runs are stamped after it', async () => {
  const { repository } = await withRecord(THREE);
  await settle(repository);
  const undoing = repository.undo();
  const change = editSpeaker(await speaker(repository), { notes: 'b' });
  await Promise.all([undoing, repository.apply(change)]);
  const after = await speaker(repository);
  const highest = Math.max(...Object.values(after.revision.fields).map(({ n }) => n));
  expect(Math.max(...(after.revision.conflicts['name'] ?? []).map(({ n }) => n))).toBeLessThan(
    highest,
  );
  expect(after.revision.seen).toMatchObject({
    [after.revision.fields['notes']?.session ?? '']: highest,
  });
});
