import { describe, expect, it, vi } from 'vitest';
import type { AnyRecord, SpeakerRecord } from '../model/records';
import type { Write } from '../model/revision';
import { applyWrite } from '../operations/apply-write';
import { canonicalJson } from '../lib/canonical-json';
import { record } from '../project-file/sample.cases';
import { ID, liveIn } from '../merge/histories.cases';
import { HISTORIES, lawsOf } from '../merge/laws.cases';
import { conflictsOf, forkedFields, mergeRecord } from './merge-record';

// Hundreds of generated cases take their time on a machine that is busy.
vi.setConfig({ testTimeout: HISTORIES * 240 });

const edit = (copy: AnyRecord, fields: object, by: Write): AnyRecord =>
  applyWrite(copy, { type: 'speaker', id: ID, documentId: null, fields }, by);

describe('merging copies of a record', () => {
  it.each(Object.entries(lawsOf(mergeRecord)))('%s', (_name, law) => law({ numRuns: HISTORIES }));
});

const write = (session: string, n: number, minute: number): Write => ({
  session,
  n,
  at: new Date(Date.UTC(2025, 2, 4, 9, minute)).toISOString(),
  by: session,
});
const names = (copy: AnyRecord, field: string) =>
  conflictsOf(copy)
    .find((one) => one.field === field)
    ?.values.map(({ value, by }) => [value, by]);

const made = (session: string, verdict: 'same' | 'different') =>
  applyWrite(
    undefined,
    { type: 'identity', id: 'i', documentId: null, fields: { a: 'x', b: 'y', verdict } },
    write(session, 1, 1),
  );
const forged = (name: string, by: string, seen: Record<string, number>) => {
  const copy = edit(record('speaker', ID, {}), { name }, write(by, 1, 5));
  return { ...copy, revision: { ...copy.revision, seen: { ...copy.revision.seen, ...seen } } };
};
describe('cases', () => {
  const base = record('speaker', ID, { name: 'A. Merrow' });
  it('F2: different values are a conflict with both, the newest shown', () => {
    const merged = mergeRecord(
      edit(base, { name: 'Ada Merrow' }, write('sa', 1, 5)),
      edit(base, { name: 'Ann Merrow' }, write('sb', 1, 9)),
    ) as SpeakerRecord;
    expect(names(merged, 'name')).toEqual([
      ['Ada Merrow', 'sa'],
      ['Ann Merrow', 'sb'],
    ]);
    expect(merged.name).toBe('Ann Merrow');
    const settled = edit(merged, { name: 'Ada Merrow' }, write('sa', 2, 10));
    expect(conflictsOf(settled)).toEqual([]);
    expect(canonicalJson(mergeRecord(settled, merged))).toBe(canonicalJson(settled));
  });

  it('F3: the same value twice is no conflict, both writes are kept', () => {
    const merged = mergeRecord(
      edit(base, { name: 'Ada' }, write('sa', 1, 5)),
      edit(base, { name: 'Ada' }, write('sb', 1, 9)),
    );
    expect(conflictsOf(merged)).toEqual([]);
    expect(liveIn(merged, 'name').map(({ session }) => session)).toEqual(['sa', 'sb']);
  });

  it('F4: a deletion against an edit that it had not seen is a conflict', () => {
    const merged = mergeRecord(
      edit(base, { deleted: true }, write('sa', 1, 5)),
      edit(base, { notes: 'checked' }, write('sb', 1, 9)),
    );
    expect(names(merged, 'deleted')).toEqual([
      [true, 'sa'],
      [false, 'sb'],
    ]);
    expect((merged as SpeakerRecord).notes).toBe('checked');
  });

  it.each([5, 99])('F4: what is deleted at minute %i and edited at 9 stays in sight', (minute) => {
    const merged = mergeRecord(
      edit(base, { deleted: true }, write('sa', 1, minute)),
      edit(base, { notes: 'checked' }, write('sb', 1, 9)),
    );
    expect(merged.deleted).toBe(false);
  });

  it('F5: a deletion stays against an old copy', () => {
    const deleted = edit(base, { deleted: true }, write('sa', 1, 5));
    expect(canonicalJson(mergeRecord(base, deleted))).toBe(canonicalJson(deleted));
  });

  it('a deletion that has seen the edit is no conflict', () => {
    const edited = edit(base, { notes: 'checked' }, write('sb', 1, 9));
    const deleted = edit(edited, { deleted: true }, write('sa', 1, 10));
    expect(conflictsOf(mergeRecord(edited, deleted))).toEqual([]);
    expect(mergeRecord(edited, deleted).deleted).toBe(true);
  });

  it('two records created under one id (an identity) merge field by field', () => {
    const merged = mergeRecord(made('sa', 'same'), made('sb', 'different'));
    expect(conflictsOf(merged).map(({ field }) => field)).toEqual(['verdict']);
    expect(canonicalJson(merged)).toBe(
      canonicalJson(mergeRecord(made('sb', 'different'), made('sa', 'same'))),
    );
  });

  it('names the fields with two values under one stamp', () => {
    const [a, b] = ['A', 'B'].map((name) => edit(base, { name }, write('fork', 1, 5)));
    if (!a || !b) throw new Error('two copies');
    expect(forkedFields(mergeRecord(a, b))).toEqual(['name']);
    expect(forkedFields(mergeRecord(a, a))).toEqual([]);
  });

  it('keeps both values when each side forged having seen the other', () => {
    const [a, b] = [forged('A', 'sa', { sb: 9 }), forged('B', 'sb', { sa: 9 })];
    expect(names(mergeRecord(a, b), 'name')).toEqual([
      ['A', 'sa'],
      ['B', 'sb'],
    ]);
    expect(canonicalJson(mergeRecord(b, a))).toBe(canonicalJson(mergeRecord(a, b)));
  });

  it('is a bug to merge two records', () => {
    expect(() => mergeRecord(base, record('speaker', 'other', { name: '' }))).toThrow('Invariant');
  });
});
