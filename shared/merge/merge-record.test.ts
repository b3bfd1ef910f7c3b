import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { assert } from '../lib/assert';
import type { AnyRecord, SpeakerRecord } from '../model/records';
import type { Sibling, Write } from '../model/revision';
import { applyWrite } from '../operations/apply-write';
import { canonicalJson } from '../project-file/canonical-json';
import { record } from '../project-file/sample.cases';
import { conflictsOf, forkedFields, mergeRecord, toFielded } from './merge-record';
import { siblingsOf } from './siblings';

// Hundreds of generated cases take their time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: 500 };
const ID = 'sp1';
const NOTED = 'later';

/** One annotator at one desk: every write has the next number of their session and the clock of their machine. */
interface Desk {
  readonly session: string;
  n: number;
  readonly clock: number;
  copy: AnyRecord | undefined;
}
interface Written {
  readonly key: string;
  readonly field: string;
  /** Writes to the field that this one replaced. */
  readonly replaced: readonly string[];
}
interface History {
  readonly copies: readonly AnyRecord[];
  readonly writes: readonly Written[];
}

type Step =
  | { readonly desk: number; readonly act: 'write'; readonly field: string; readonly value: number }
  | { readonly desk: number; readonly act: 'take'; readonly from: number };

const FIELDS = ['name', 'notes', 'kind', 'deleted', NOTED] as const;
const KINDS = ['person', 'organisation', 'document', 'unnamed'];
const valueFor = (field: string, value: number): unknown =>
  field === 'deleted' ? value % 2 === 0 : field === 'kind' ? KINDS[value] : `v${value}`;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      desk: fc.nat({ max: 4 }),
      act: fc.constant('write' as const),
      field: fc.constantFrom(...FIELDS),
      value: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      desk: fc.nat({ max: 4 }),
      act: fc.constant('take' as const),
      from: fc.nat({ max: 4 }),
    }),
  },
);
const steps = fc.array(step, { minLength: 5, maxLength: 40 });
const desks = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 3, maxLength: 5 });

const stampKey = ({ session, n }: Write): string => `${session}:${n}`;
const liveIn = (copy: AnyRecord, field: string): readonly Sibling[] =>
  siblingsOf(toFielded(copy), field);

/** A write to a field that this version does not know, as a newer one makes it. */
function writeUnknown(copy: AnyRecord, value: unknown, write: Write): AnyRecord {
  const { [NOTED]: _settled, ...conflicts } = copy.revision.conflicts;
  return {
    ...copy,
    extra: { ...copy.extra, [NOTED]: value },
    revision: {
      ...copy.revision,
      seen: { ...copy.revision.seen, [write.session]: write.n },
      fields: { ...copy.revision.fields, [NOTED]: write },
      conflicts,
    },
  };
}

/** Plays a history: each desk starts from nothing, writes, and takes in the copies of others. */
function play(clocks: readonly number[], acts: readonly Step[]): History {
  const all: Desk[] = clocks.map((clock, index) => ({
    session: `s${index}`,
    n: 0,
    clock,
    copy: undefined,
  }));
  const at = (index: number): Desk => {
    const desk = all[index % all.length];
    assert(desk, 'a desk');
    return desk;
  };
  const writes: Written[] = [];
  for (const [index, act] of acts.entries()) {
    const desk = at(act.desk);
    if (act.act === 'take') {
      const other = at(act.from).copy;
      desk.copy = desk.copy && other ? mergeRecord(desk.copy, other) : (desk.copy ?? other);
      continue;
    }
    desk.n += 1;
    const time = new Date(1_700_000_000_000 + (index + desk.clock) * 60_000).toISOString();
    const write: Write = { session: desk.session, n: desk.n, at: time, by: desk.session };
    const former = desk.copy;
    const value = valueFor(act.field, act.value);
    const fields = act.field === NOTED ? {} : { [act.field]: value };
    const made =
      former && act.field === NOTED
        ? writeUnknown(former, value, write)
        : applyWrite(
            former,
            {
              type: 'speaker',
              id: ID,
              documentId: null,
              fields: { ...(former ? {} : { name: 'new' }), ...fields },
            },
            write,
          );
    desk.copy = made;
    for (const field of FIELDS) {
      if (!liveIn(made, field).some((one) => stampKey(one) === stampKey(write))) continue;
      const replaced = former ? liveIn(former, field).map(stampKey) : [];
      writes.push({ key: stampKey(write), field, replaced });
    }
  }
  return { copies: all.flatMap(({ copy }) => (copy ? [copy] : [])), writes };
}

const histories = fc.tuple(desks, steps).map(([clocks, acts]) => play(clocks, acts));
const three = histories
  .filter(({ copies }) => copies.length > 0)
  .map(({ copies: [a, b, c] }) => [a, b ?? a, c ?? b ?? a] as [AnyRecord, AnyRecord, AnyRecord]);
const mergeAll = (copies: readonly AnyRecord[]): AnyRecord =>
  copies.reduce((a, b) => mergeRecord(a, b));

/** Stamps that live in each field, without anything a clock says. */
const live = (copy: AnyRecord): unknown =>
  FIELDS.map((field) => liveIn(copy, field).map((one) => [stampKey(one), one.value]));

const check = (of: (copies: [AnyRecord, AnyRecord, AnyRecord]) => [AnyRecord, AnyRecord]) =>
  fc.assert(
    fc.property(three, (copies) => {
      const [left, right] = of(copies);
      expect(canonicalJson(left)).toBe(canonicalJson(right));
    }),
    RUNS,
  );

const edit = (copy: AnyRecord, fields: object, by: Write): AnyRecord =>
  applyWrite(copy, { type: 'speaker', id: ID, documentId: null, fields }, by);

describe('merging copies of a record', () => {
  it('is commutative', () => check(([a, b]) => [mergeRecord(a, b), mergeRecord(b, a)]));
  it('is associative', () =>
    check(([a, b, c]) => [mergeRecord(mergeRecord(a, b), c), mergeRecord(a, mergeRecord(b, c))]));
  it('is idempotent', () => check(([a]) => [mergeRecord(a, a), a]));
  it('absorbs what it has', () =>
    check(([a, b]) => [mergeRecord(a, mergeRecord(a, b)), mergeRecord(a, b)]));
  it('survives JSON', () =>
    check(([a, b]) => {
      const merged = mergeRecord(a, b);
      return [JSON.parse(JSON.stringify(merged)) as AnyRecord, merged];
    }));

  it('is the same in any order of files', () => {
    fc.assert(
      fc.property(
        histories.filter(({ copies }) => copies.length > 1),
        fc.infiniteStream(fc.nat()),
        ({ copies }, dice) => {
          const order = copies
            .map((copy) => ({ copy, rank: dice.next().value as number }))
            .toSorted((a, b) => a.rank - b.rank)
            .map(({ copy }) => copy);
          expect(canonicalJson(mergeAll(order))).toBe(canonicalJson(mergeAll(copies)));
        },
      ),
      RUNS,
    );
  });

  it('does not depend on clocks', () => {
    fc.assert(
      fc.property(desks, desks, steps, (clocks, others, acts) => {
        const wrong = clocks.map((_, index) => others[index % others.length] ?? 0);
        const [right, skewed] = [play(clocks, acts).copies, play(wrong, acts).copies];
        if (right.length === 0) return;
        expect(live(mergeAll(skewed))).toEqual(live(mergeAll(right)));
      }),
      RUNS,
    );
  });

  it('loses no write that no other has seen, and brings none back', () => {
    fc.assert(
      fc.property(histories, ({ copies, writes }) => {
        if (copies.length === 0) return;
        const merged = mergeAll(copies);
        for (const { key, field } of writes) {
          const lives = liveIn(merged, field).some((one) => stampKey(one) === key);
          const replaced = writes.some(
            (other) => other.field === field && other.replaced.includes(key),
          );
          expect(lives, `${field} ${key}`).toBe(!replaced);
        }
      }),
      RUNS,
    );
  });

  it('keeps both values of a forked stamp, in any order', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        // A profile copied to another machine: one write happened twice, differently.
        const fork = { session: 'fork', n: 1, at: a.revision.created.at, by: 'f' };
        const left = edit(a, { name: 'left' }, fork);
        const right = edit(a, { name: 'right' }, fork);
        const merged = mergeRecord(mergeRecord(left, b), mergeRecord(c, right));
        const other = mergeRecord(mergeRecord(right, mergeRecord(left, c)), b);
        expect(canonicalJson(other)).toBe(canonicalJson(merged));
        expect(forkedFields(merged)).toContain('name');
        const values = liveIn(merged, 'name').map(({ value }) => value);
        expect(values).toEqual(expect.arrayContaining(['left', 'right']));
      }),
      RUNS,
    );
  });
});

/** The rule once more, as small as it gets, over maps of field to [value, stamp] pairs: a check by other code. */
interface Model {
  seen: Record<string, number>;
  fields: Record<string, [value: string, session: string, n: number][]>;
}
function mergeModels(a: Model, b: Model): Model {
  const seen = { ...a.seen };
  for (const [session, n] of Object.entries(b.seen))
    seen[session] = Math.max(n, seen[session] ?? 0);
  const fields: Model['fields'] = {};
  for (const name of new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])) {
    const [mine, theirs] = [a.fields[name] ?? [], b.fields[name] ?? []];
    const alive = (list: typeof mine, other: typeof mine, otherSeen: Model['seen']) =>
      list.filter(
        ([, session, n]) =>
          other.some(([, s, m]) => s === session && m === n) || (otherSeen[session] ?? 0) < n,
      );
    const left = [...alive(mine, theirs, b.seen), ...alive(theirs, mine, a.seen)];
    fields[name] = [...new Map(left.map((one) => [JSON.stringify(one), one])).values()].toSorted(
      ([v, s, n], [w, t, m]) => (s < t ? -1 : s > t ? 1 : n - m || (v < w ? -1 : 1)),
    );
  }
  return { seen, fields };
}
const toModel = (copy: AnyRecord): Model => ({
  seen: copy.revision.seen,
  fields: Object.fromEntries(
    ['aliases', 'roles', 'identifiers', ...FIELDS].map((field) => [
      field,
      liveIn(copy, field).map(({ value, session, n }) => [canonicalJson(value), session, n]),
    ]),
  ),
});

describe('against the model', () => {
  it('has the same outcome', () => {
    fc.assert(
      fc.property(histories, ({ copies }) => {
        if (copies.length === 0) return;
        const model = copies.map(toModel).reduce(mergeModels);
        expect(toModel(mergeAll(copies))).toEqual(model);
      }),
      RUNS,
    );
  });
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
