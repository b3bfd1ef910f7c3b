import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectContent } from '../model/content';
import type { AnyRecord } from '../model/records';
import { record } from '../project-file/sample.cases';
import type { JournalChange, JournalEntry } from './journal-entry';
import { parseJournalEntry } from './parse-entry';
import { chainAfter, emptyBase, rebuildProject } from './rebuild';
import { entryAt } from './states.cases';

const NOTHING: JournalChange = {
  kind: 'change',
  puts: [],
  removed: [],
  texts: [],
  removedTexts: [],
  unknown: [],
  removedUnknown: [],
};
const entry = (revision: number, change: Partial<JournalChange>): JournalEntry =>
  entryAt(revision, { change: { ...NOTHING, ...change } });
const bulk = (revision: number): JournalEntry =>
  entryAt(revision, { change: { kind: 'bulk', records: 9000 } });
const speaker = (id: string, name: string): AnyRecord => record('speaker', id, { name });
const BASE = emptyBase('harbour', 'Harbour dispute');
const rebuilt = (...entries: readonly JournalEntry[]) => rebuildProject(BASE, entries);

const sorted = ({ records, texts, unknown, project }: ProjectContent) => ({
  project,
  records: records.map((each) => JSON.stringify(each)).toSorted(),
  texts: texts.map((each) => JSON.stringify(each)).toSorted(),
  unknown: unknown.map((each) => JSON.stringify(each)).toSorted(),
});

describe('rebuilding a project from the journal', () => {
  it('puts whole records, the later one in place of the former', () => {
    const { content, state, end } = rebuilt(
      entry(1, { puts: [speaker('a', 'Ines'), speaker('b', 'Pell')] }),
      entry(2, { puts: [speaker('a', 'Ines Okafor')] }),
    );
    expect(content.records).toEqual([speaker('a', 'Ines Okafor'), speaker('b', 'Pell')]);
    expect(state).toEqual(entryAt(2).state);
    expect(end).toBe('end');
  });

  it('tells records of two types with one id apart', () => {
    const tag = record('tag', 'a', { path: ['port'] });
    const { content } = rebuilt(
      entry(1, { puts: [speaker('a', 'Ines'), tag] }),
      entry(2, { removed: [{ type: 'speaker', id: 'a' }] }),
    );
    expect(content.records).toEqual([tag]);
  });

  it('takes an import away that was undone, with its texts and what was kept unread', () => {
    const text = { hash: 'a'.repeat(64), text: 'We stay open.' };
    const { content } = rebuilt(
      entry(1, { puts: [speaker('a', 'Ines')], texts: [text], unknown: [{ id: 'u' }] }),
      entry(2, {
        removed: [{ type: 'speaker', id: 'a' }],
        removedTexts: [text.hash],
        removedUnknown: ['u'],
      }),
    );
    expect(content).toMatchObject({ records: [], texts: [], unknown: [] });
  });

  it('removes everything before a wipe, and then puts what came with it', () => {
    const project = { id: 'canal', name: 'Canal' };
    const { content } = rebuilt(
      entry(1, { puts: [speaker('a', 'Ines')], unknown: [{ id: 'u' }] }),
      entry(2, { cleared: true, puts: [speaker('b', 'Pell')], project }),
    );
    expect(content).toEqual({ project, records: [speaker('b', 'Pell')], texts: [], unknown: [] });
  });

  it('knows the annotator of the last entry that says so', () => {
    expect(rebuilt(entry(1, { annotatorId: 'ann' }), entry(2, {})).annotatorId).toBe('ann');
    const base = { ...BASE, annotatorId: 'before' };
    expect(rebuildProject(base, [entry(1, {})]).annotatorId).toBe('before');
  });

  it('stops before a gap and before a change that stands only in a snapshot', () => {
    expect(rebuilt(entry(1, {}), entry(3, {}))).toMatchObject({ replayed: 1, end: 'gap' });
    expect(rebuilt(entry(1, {}), bulk(2), entry(3, {}))).toMatchObject({
      replayed: 1,
      end: 'bulk',
    });
    expect(rebuilt(entry(2, {}))).toMatchObject({ replayed: 0, state: null, end: 'gap' });
  });

  it('goes on behind a bulk entry from the snapshot of its revision', () => {
    expect(chainAfter(2, [entry(1, {}), bulk(2), entry(3, {})])).toEqual({
      entries: [entry(3, {})],
      end: 'end',
    });
  });

  it('gives the same from every snapshot on the way', () => {
    const change = fc.record({
      puts: fc.array(
        fc
          .tuple(fc.constantFrom('a', 'b', 'c'), fc.string())
          .map(([id, name]) => speaker(id, name)),
        { maxLength: 3 },
      ),
      removed: fc.array(
        fc.constantFrom('a', 'b', 'c').map((id) => ({ type: 'speaker' as const, id })),
        { maxLength: 1 },
      ),
      cleared: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.nat(), (changes, at) => {
        const entries = changes.map((each, index) => entry(index + 1, each));
        const half = at % entries.length;
        const whole = rebuilt(...entries);
        const { content, annotatorId } = rebuilt(...entries.slice(0, half));
        const later = rebuildProject({ content, annotatorId, revision: half }, entries);
        expect(sorted(later.content)).toEqual(sorted(whole.content));
      }),
    );
  });
});

describe('reading an entry', () => {
  it('gives what was written', () => {
    const written = entry(3, { puts: [speaker('a', 'Ines')], project: { id: 'p', name: 'x' } });
    expect(parseJournalEntry(JSON.stringify(written))).toEqual({ ok: true, value: written });
    expect(parseJournalEntry(JSON.stringify(bulk(2)))).toMatchObject({ ok: true });
  });

  it.each([
    '',
    '\0\0\0',
    'null',
    '[]',
    '{}',
    JSON.stringify({ state: entryAt(1).state }),
    JSON.stringify({ ...entryAt(1), state: { ...entryAt(1).state, revision: -1 } }),
    JSON.stringify({ ...entryAt(1), state: { ...entryAt(1).state, counts: {} } }),
    JSON.stringify({ ...entryAt(1), change: { ...NOTHING, puts: 'a' } }),
    JSON.stringify({ ...entryAt(1), change: { kind: 'bulk', records: 0.5 } }),
  ])('refuses what is none: %s', (json) => {
    expect(parseJournalEntry(json)).toEqual({ ok: false, error: 'not-an-entry' });
  });
});
