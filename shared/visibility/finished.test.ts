import { describe, expect, test } from 'vitest';
import { conflictsOf, mergeRecord } from '../revision/merge-record';
import { mergeContents } from '../merge/merged-plainly.cases';
import { finishedId, POLICY_ID } from '../model/derived-ids';
import type { AnyRecord, DocumentRecord, FinishedRecord, PolicyRecord } from '../model/records';
import type { Write } from '../model/revision';
import { applyWrite } from '../operations/apply-write';
import type { ChangeSet } from '../operations/change-set';
import { agreeOnBlind, finishArticle, reopenArticle } from '../operations/finishing';
import { tombstone } from '../operations/write-record';
import { conflictItems } from '../review/conflicts';
import { canonicalJson } from '../lib/canonical-json';
import { parseProjectFile } from '../project-file/parse';
import { SAMPLE_TEXT, record, sampleContent, WITH_TEXTS } from '../project-file/sample.cases';
import { serialiseProject } from '../project-file/serialise';
import { hashText } from '../text/hash';
import { finishersOf, isBlind, isBlindContested } from './finished';
import { blindSight, isHidden, sees, seesAll, sightKey } from './sight';

const HASH = 'c'.repeat(64);
const OTHER = 'd'.repeat(64);
const DOCUMENT = record('document', 'doc', {
  title: 'Minutes',
  textHash: HASH,
  original: { name: 'minutes.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null },
}) as DocumentRecord;

const write = (session: string, n: number, by = session): Write => ({
  session,
  n,
  at: new Date(Date.UTC(2025, 2, 4, 9, n)).toISOString(),
  by,
});
/** The record that a change writes of its first thing, over what there is of it. */
function written<R extends AnyRecord>(change: ChangeSet, by: Write, before?: R): R {
  const [first] = change.writes;
  if (!first) throw new Error('nothing is written');
  return applyWrite(before, first, by) as R;
}
const finish = (by: Write, before?: FinishedRecord) =>
  written(finishArticle(DOCUMENT, by.by), by, before);
const reopen = (by: Write, before?: FinishedRecord) =>
  written(reopenArticle(DOCUMENT, by.by), by, before);
const agree = (blind: boolean, by: Write, before?: PolicyRecord) =>
  written(agreeOnBlind(blind), by, before);
const finishers = (...marks: readonly FinishedRecord[]) => [
  ...(finishersOf([DOCUMENT], marks).get(HASH) ?? []),
];

describe('the mark that an annotator is finished', () => {
  test('its id is of the annotator and the text, and of nothing else in a project', () => {
    const id = finishedId(HASH, 'ann');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set([id, finishedId(HASH, 'ben'), finishedId(OTHER, 'ann')]).size).toBe(3);
    // Files hold it: it may never change.
    expect(id).toBe('66696e69-7368-814f-b153-b5c948126d20');
    expect(POLICY_ID).toBe('74535f47-d93d-564f-a4a8-46021478a521');
  });

  test('finishing sets the article done in one change; taking it up again undoes both', () => {
    const change = finishArticle(DOCUMENT, 'ann');
    expect(change.writes.map(({ type, fields }) => [type, fields])).toEqual([
      ['finished', { textHash: HASH, annotator: 'ann', deleted: false }],
      ['document', { progress: 'done' }],
    ]);
    const done = { ...DOCUMENT, progress: 'done' } as const;
    expect(finishArticle(done, 'ann').writes).toHaveLength(1);
    expect(reopenArticle(done, 'ann').writes.map(({ fields }) => fields)).toEqual([
      { textHash: HASH, annotator: 'ann', deleted: true },
      { progress: 'in-work' },
    ]);
  });

  test('counts for its annotator alone, until it is taken back', () => {
    const mark = finish(write('ann', 1));
    expect(finishers(mark)).toEqual(['ann']);
    expect(finishers(mark, finish(write('ben', 1)))).toEqual(['ann', 'ben']);
    expect(finishers(reopen(write('ann', 2), mark))).toEqual([]);
    expect(finishers(finish(write('ann', 3), reopen(write('ann', 2), mark)))).toEqual(['ann']);
  });

  test('a mark is of its text only', () => {
    expect(finishers({ ...finish(write('ann', 1)), textHash: OTHER })).toEqual([]);
  });

  test('two desks of one annotator finish the same: no conflict', () => {
    const merged = mergeRecord(
      finish(write('laptop', 1, 'ann')),
      finish(write('desk', 1, 'ann')),
    ) as FinishedRecord;
    expect(conflictsOf(merged)).toEqual([]);
    expect(finishers(merged)).toEqual(['ann']);
  });

  test('taken up on one desk and finished anew on another, it does not stand; nothing to review', () => {
    const mark = finish(write('laptop', 1, 'ann'));
    const closed = reopen(write('laptop', 2, 'ann'), mark);
    const again = finish(write('desk', 9, 'ann'), mark);
    const merged = mergeRecord(closed, again) as FinishedRecord;
    expect(conflictsOf(merged).map(({ field }) => field)).toEqual(['deleted']);
    expect(finishers(merged)).toEqual([]);
    expect(conflictItems(merged)).toEqual([]);
    expect(finishers(finish(write('laptop', 3, 'ann'), merged))).toEqual(['ann']);
  });

  test('files of before the marks say it by the progress of the article', () => {
    const { revision } = DOCUMENT;
    const stamped = (fields: object) => ({ ...DOCUMENT, ...fields });
    const done = stamped({
      progress: 'done',
      revision: { ...revision, fields: { progress: write('cleo', 4) } },
    });
    expect([...(finishersOf([done], []).get(HASH) ?? [])]).toEqual(['cleo']);
    expect(finishersOf([{ ...done, deleted: true }], []).size).toBe(0);
    const nobody = stamped({
      progress: 'done',
      revision: { ...revision, fields: { progress: write('x', 1, '') } },
    });
    expect(finishersOf([nobody], []).size).toBe(0);
  });
});

describe('the agreement to work blind', () => {
  test('agreed on here and ended there it holds, until somebody chooses', () => {
    const first = agree(true, write('ann', 1));
    expect(isBlind(undefined)).toBe(false);
    expect(isBlind(first)).toBe(true);
    const ended = agree(false, write('ann', 2), first);
    expect(isBlind(ended)).toBe(false);
    const once = agree(true, write('ben', 1), ended);
    const never = agree(false, write('cleo', 9), ended);
    for (const merged of [mergeRecord(once, never), mergeRecord(never, once)] as PolicyRecord[]) {
      expect([isBlind(merged), isBlindContested(merged)]).toEqual([true, true]);
      const chosen = agree(false, write('ann', 3), merged);
      expect([isBlind(chosen), isBlindContested(chosen)]).toEqual([false, false]);
    }
  });

  test('two who agree apart have said the same', () => {
    const merged = mergeRecord(
      agree(true, write('ann', 1)),
      agree(true, write('ben', 1)),
    ) as PolicyRecord;
    expect(conflictsOf(merged)).toEqual([]);
    expect([isBlind(merged), isBlindContested(merged)]).toEqual([true, false]);
  });

  test('undone by who began it and agreed on anew by another it holds', () => {
    const first = agree(true, write('ann', 1));
    const undo = { label: { key: 'blind-on', subject: '' }, writes: [tombstone(first)] } as const;
    const undone = written(undo, write('ann', 2), first);
    expect([isBlind(undone), isBlindContested(undone)]).toEqual([false, false]);
    const anew = mergeRecord(undone, agree(true, write('ben', 1), first)) as PolicyRecord;
    expect([isBlind(anew), isBlindContested(anew)]).toEqual([true, true]);
    const ended = mergeRecord(undone, agree(false, write('ben', 1), first)) as PolicyRecord;
    expect([isBlind(ended), isBlindContested(ended)]).toEqual([false, false]);
    expect(isBlind(agree(true, write('ann', 3), undone))).toBe(true);
  });
});

test('a file keeps marks and agreement, is read by its schema, and merges them in any order', async () => {
  const hash = await hashText(SAMPLE_TEXT);
  const sample = await sampleContent();
  const withRecords = (...more: readonly AnyRecord[]) => ({
    ...sample,
    records: [...sample.records, ...more],
  });
  const mark = written<FinishedRecord>(
    finishArticle({ ...DOCUMENT, textHash: hash }, 'ann'),
    write('ann', 40),
  );
  const ann = withRecords(mark, agree(true, write('ann', 41)));
  const ben = withRecords(
    written<FinishedRecord>(
      finishArticle({ ...DOCUMENT, textHash: hash }, 'ben'),
      write('ben', 40),
    ),
  );
  const { text, bytes } = await serialiseProject(mergeContents(ann, ben), WITH_TEXTS);
  expect((await serialiseProject(mergeContents(ben, ann), WITH_TEXTS)).text).toBe(text);
  const read = await parseProjectFile(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.quarantine).toEqual([]);
  const marks = read.value.content.records.filter(({ type }) => type === 'finished');
  const held = marks.find(({ id }) => id === mark.id);
  expect(canonicalJson(held)).toBe(canonicalJson(mark));
  const documents = read.value.content.records.filter(({ type }) => type === 'document');
  const found = finishersOf(documents as DocumentRecord[], marks as FinishedRecord[]);
  expect([...(found.get(hash) ?? [])].toSorted()).toEqual(['ann', 'ben']);
});

const quote = (documentId: string, layer: string) => ({ documentId, layer });

test('what is seen: one’s own always, others’ where one is finished, nothing of articles unknown', () => {
  const open = record('document', 'open', { ...DOCUMENT, textHash: OTHER }) as DocumentRecord;
  const sight = blindSight('me', [DOCUMENT, open], new Map([[OTHER, new Set(['me'])]]));
  expect(sees(sight, quote('doc', 'ann'))).toBe(false);
  expect(sees(sight, quote('doc', 'me'))).toBe(true);
  expect(sees(sight, quote('doc', ''))).toBe(false);
  expect(sees(sight, quote('open', 'ann'))).toBe(true);
  expect(isHidden(sight, 'just-come')).toBe(true);
  expect(isHidden(seesAll('me'), 'just-come')).toBe(false);
  expect(sightKey(sight)).not.toBe(sightKey(seesAll('me')));
});
