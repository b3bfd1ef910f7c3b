import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordKey } from '../merge/merge-copies';
import type { ProjectContent } from '../model/content';
import type { AnyRecord } from '../model/records';
import type { Write } from '../model/revision';
import { mergeRecord } from '../revision/merge-record';
import { applyWrite } from '../operations/apply-write';
import type { RecordWrite } from '../operations/change-set';
import { compareThen, countTurnover } from './compare-then';
import { planPuttingBack } from './put-back';
import type { PutBackPlan } from './put-back';

const HASH = 'a'.repeat(64);
const TEXTS = [{ hash: HASH, text: 'We never saw the ledger, Ada Quill said.' }];
const anchor = (start: number) => ({
  textHash: HASH,
  start,
  end: start + 2,
  exact: TEXTS[0]?.text.slice(start, start + 2) ?? '',
  prefix: '',
  suffix: '',
});
const original = { name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null };

/** The records of a small project, each by the write that makes it. */
const MADE: Readonly<Record<string, RecordWrite>> = {
  article: {
    type: 'document',
    id: 'd1',
    documentId: null,
    fields: { title: 'Ledger', textHash: HASH, original },
  },
  other: {
    type: 'document',
    id: 'd2',
    documentId: null,
    fields: { title: 'Other', textHash: HASH, original },
  },
  me: { type: 'annotator', id: 'me', documentId: null, fields: { name: 'Me' } },
  ada: { type: 'speaker', id: 's1', documentId: null, fields: { name: 'Ada Quill' } },
  ben: { type: 'speaker', id: 's2', documentId: null, fields: { name: 'Ben' } },
  hearing: {
    type: 'event',
    id: 'e1',
    documentId: null,
    fields: { name: 'Hearing', participants: ['s2'] },
  },
  ...Object.fromEntries(
    [0, 3, 9].map((start, at) => [
      `quote${at}`,
      {
        type: 'quote',
        id: `q${at}`,
        documentId: 'd1',
        fields: {
          documentId: 'd1',
          anchor: anchor(start),
          layer: 'me',
          speakerIds: at === 0 ? ['s1'] : [],
          eventIds: at === 0 ? ['e1'] : [],
        },
      },
    ]),
  ),
};
const NAMES = Object.keys(MADE);

/** A project that is written to, by one session or by two that merge now and then. */
class Desk {
  records = new Map<string, AnyRecord>();
  n = 0;
  readonly session: string;

  constructor(session: string) {
    this.session = session;
  }

  write(change: RecordWrite): void {
    this.n += 1;
    const key = recordKey(change);
    const by: Write = {
      session: this.session,
      n: this.n,
      at: '2026-01-01T00:00:00.000Z',
      by: 'me',
    };
    const made = Object.values(MADE).find((one) => recordKey(one) === key);
    const former = this.records.get(key);
    const whole = former ? change : { ...change, fields: { ...made?.fields, ...change.fields } };
    this.records.set(key, applyWrite(former, whole as RecordWrite, by));
  }

  take(other: Desk): void {
    for (const [key, theirs] of other.records) {
      const mine = this.records.get(key);
      this.records.set(key, mine ? mergeRecord(mine, theirs) : theirs);
    }
  }

  content(): ProjectContent {
    return {
      project: { id: 'p', name: 'P' },
      records: [...this.records.values()],
      unknown: [],
      texts: TEXTS,
    };
  }
}

interface Step {
  readonly desk: 0 | 1;
  readonly act: 'write' | 'move' | 'delete' | 'revive' | 'take';
  readonly record: string;
  readonly value: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  desk: fc.constantFrom(0, 1),
  act: fc.constantFrom('write', 'write', 'move', 'delete', 'revive', 'take'),
  record: fc.constantFrom(...NAMES),
  value: fc.nat(3),
});

function fieldsFor({ act, value }: Step, { type }: RecordWrite): object {
  if (act === 'delete' || act === 'revive') return { deleted: act === 'delete' };
  if (type === 'quote' && act === 'move') return { documentId: value % 2 === 0 ? 'd1' : 'd2' };
  if (type === 'quote') return { note: `note ${value}`, speakerIds: value > 1 ? ['s2'] : ['s1'] };
  return type === 'document' ? { title: `title ${value}` } : { name: `name ${value}` };
}

function play(desks: readonly [Desk, Desk], steps: readonly Step[]): void {
  for (const one of steps) {
    const desk = desks[one.desk];
    const change = MADE[one.record];
    if (one.act === 'take') desk.take(desks[1 - one.desk] ?? desk);
    else if (change) desk.write({ ...change, fields: fieldsFor(one, change) });
  }
}

const WRITE: Write = { session: 'back', n: 1, at: '2026-02-01T00:00:00.000Z', by: 'me' };

function applied(now: ProjectContent, plan: PutBackPlan): ProjectContent {
  const records = new Map(now.records.map((record) => [recordKey(record), record]));
  for (const record of plan.records) records.set(recordKey(record), record);
  for (const ref of plan.removed) records.delete(recordKey(ref));
  return { ...now, records: [...records.values()], texts: [...now.texts, ...plan.texts] };
}

const histories = fc.tuple(
  fc.array(step, { minLength: 4, maxLength: 25 }),
  fc.array(step, { maxLength: 25 }),
);

function played([before, after]: readonly [readonly Step[], readonly Step[]]) {
  const desks: [Desk, Desk] = [new Desk('s0'), new Desk('s1')];
  for (const name of NAMES.slice(0, 6)) {
    const change = MADE[name];
    if (change) desks[0].write(change);
  }
  play(desks, before);
  const former = desks[0].content();
  play(desks, after);
  return { former, now: desks[0].content() };
}

test('whatever was done since, putting everything back leaves no difference', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const { former: then, now } = played(steps);
      const plan = planPuttingBack({ content: then, whole: true }, now, 'whole', WRITE);
      const left = compareThen(then, applied(now, plan));
      expect(
        left.filter(({ change, type }) => change !== 'only-now' || type !== 'annotator'),
      ).toEqual([]);
      expect(new Set(plan.records.map(recordKey)).size).toBe(plan.records.length);
    }),
    { numRuns: 100 },
  );
});

test('what was put back stays when a copy that has seen the deletion is merged', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const { former: then, now } = played(steps);
      const plan = planPuttingBack({ content: then, whole: true }, now, 'whole', WRITE);
      const seen = new Map(now.records.map((record) => [recordKey(record), record]));
      for (const record of plan.records) {
        const theirs = seen.get(recordKey(record));
        if (!theirs) continue;
        const merged = mergeRecord(record, theirs);
        expect({ ...merged, revision: null }).toEqual({ ...record, revision: null });
      }
    }),
    { numRuns: 100 },
  );
});

test('one record comes back with all it refers to, and nothing else changes', () => {
  fc.assert(
    fc.property(histories, fc.nat(), (steps, dice) => {
      const { former: then, now } = played(steps);
      const all = compareThen(then, now).filter(({ change }) => change !== 'only-now');
      const chosen = all[dice % Math.max(1, all.length)];
      if (!chosen) return;
      const content = { content: then, whole: true };
      const plan = planPuttingBack(content, now, new Set([chosen.key]), WRITE);
      const after = applied(now, plan);
      expect(compareThen(then, after).map(({ key }) => key)).not.toContain(chosen.key);
      expect(plan.removed).toEqual([]);
      const before = new Map(now.records.map((record) => [recordKey(record), record]));
      for (const record of plan.records) {
        // What is there and living is left as it is.
        if (recordKey(record) !== chosen.key)
          expect(before.get(recordKey(record))?.deleted).not.toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

test('a quote brings its article, its text, its speaker and event, and who takes part in that', () => {
  const desk = new Desk('s0');
  for (const name of NAMES) if (MADE[name]) desk.write(MADE[name]);
  const then = desk.content();
  const empty = { ...then, records: [], texts: [] };
  const wanted = new Set(['quote/q0']);
  const plan = planPuttingBack({ content: then, whole: true }, empty, wanted, WRITE);
  expect(plan.records.map(({ id }) => id).toSorted()).toEqual(['d1', 'e1', 'me', 'q0', 's1', 's2']);
  expect(plan.texts).toEqual(TEXTS);
});

test('a quote that moved to another article is told from where it comes', () => {
  const desk = new Desk('s0');
  for (const name of NAMES) if (MADE[name]) desk.write(MADE[name]);
  const then = desk.content();
  desk.write({ type: 'quote', id: 'q1', documentId: 'd1', fields: { documentId: 'd2' } });
  const wanted = new Set(['quote/q1']);
  const plan = planPuttingBack({ content: then, whole: true }, desk.content(), wanted, WRITE);
  expect(plan.moved).toEqual([{ id: 'q1', documentId: 'd2' }]);
});

test('a snapshot of which something cannot be read takes nothing away', () => {
  const desk = new Desk('s0');
  for (const name of NAMES) if (MADE[name]) desk.write(MADE[name]);
  const now = desk.content();
  const part = { ...now, records: now.records.filter(({ type }) => type !== 'quote') };
  const plan = planPuttingBack({ content: part, whole: false }, now, 'whole', WRITE);
  expect(plan).toMatchObject({ removed: [], records: [] });
});

test('what changed is counted by kind', () => {
  const desk = new Desk('s0');
  for (const name of NAMES.slice(0, -1)) if (MADE[name]) desk.write(MADE[name]);
  const then = desk.content();
  desk.write({ type: 'quote', id: 'q0', documentId: 'd1', fields: { deleted: true } });
  desk.write({ type: 'quote', id: 'q1', documentId: 'd1', fields: { note: 'new' } });
  if (MADE['quote2']) desk.write(MADE['quote2']);
  desk.write({ type: 'speaker', id: 's1', documentId: null, fields: { name: 'Ada M. Quill' } });
  const none = { added: 0, removed: 0, changed: 0 };
  expect(countTurnover(compareThen(then, desk.content()))).toEqual({
    quote: { added: 1, removed: 1, changed: 1 },
    document: none,
    speaker: { ...none, changed: 1 },
    event: none,
    tag: none,
  });
});
