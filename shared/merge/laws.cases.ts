/** What merging promises, each as a check that throws when a merge breaks it. `lawsOf(merge)`. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { AnyRecord } from '../model/records';
import type { Write } from '../model/revision';
import { applyWrite } from '../operations/apply-write';
import { canonicalJson } from '../lib/canonical-json';
import { runs } from '../lib/runs.cases';
import {
  createHistories,
  desks,
  HISTORY_FIELDS,
  ID,
  liveIn,
  play,
  stampKey,
  steps,
  type Merge,
} from './histories.cases';

/** How many histories each law is checked on: 500, more in `npm run nightly`. */
export const HISTORIES = runs(500);

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
    ['aliases', 'roles', 'identifiers', ...HISTORY_FIELDS].map((field) => [
      field,
      liveIn(copy, field).map(({ value, session, n }) => [canonicalJson(value), session, n]),
    ]),
  ),
});

const edit = (copy: AnyRecord, fields: object, by: Write): AnyRecord =>
  applyWrite(copy, { type: 'speaker', id: ID, documentId: null, fields }, by);

/** Stamps that live in each field, without anything a clock says. */
const live = (copy: AnyRecord): unknown =>
  HISTORY_FIELDS.map((field) => liveIn(copy, field).map((one) => [stampKey(one), one.value]));

type Three = [AnyRecord, AnyRecord, AnyRecord];

/** How many histories a law is checked on, and whether a broken one is made small before it is told. */
export interface Settings {
  readonly numRuns: number;
  readonly endOnFailure?: boolean;
}

/** The laws by name. */
export function lawsOf(merge: Merge): Readonly<Record<string, (settings: Settings) => void>> {
  const histories = createHistories(merge);
  const three = histories.map(({ copies: [a, b, c] }) => [a, b ?? a, c ?? b ?? a] as Three);
  const mergeAll = (copies: readonly AnyRecord[]) => copies.reduce((a, b) => merge(a, b));
  const equal = (of: (copies: Three) => [AnyRecord, AnyRecord]) => (settings: Settings) =>
    fc.assert(
      fc.property(three, (copies) => {
        const [left, right] = of(copies);
        expect(canonicalJson(left)).toBe(canonicalJson(right));
      }),
      settings,
    );
  return {
    'is commutative': equal(([a, b]) => [merge(a, b), merge(b, a)]),
    'is associative': equal(([a, b, c]) => [merge(merge(a, b), c), merge(a, merge(b, c))]),
    'is idempotent': equal(([a]) => [merge(a, a), a]),
    'absorbs what it has': equal(([a, b]) => [merge(a, merge(a, b)), merge(a, b)]),
    'survives JSON': equal(([a, b]) => {
      const merged = merge(a, b);
      return [JSON.parse(JSON.stringify(merged)) as AnyRecord, merged];
    }),

    'is the same in any order of files': (settings) =>
      fc.assert(
        fc.property(histories, fc.infiniteStream(fc.nat()), ({ copies }, dice) => {
          const order = copies
            .map((copy) => ({ copy, rank: dice.next().value as number }))
            .toSorted((a, b) => a.rank - b.rank)
            .map(({ copy }) => copy);
          expect(canonicalJson(mergeAll(order))).toBe(canonicalJson(mergeAll(copies)));
        }),
        settings,
      ),

    'does not depend on clocks': (settings) =>
      fc.assert(
        fc.property(desks, desks, steps, (clocks, others, acts) => {
          const wrong = clocks.map((_, index) => others[index % others.length] ?? 0);
          const [right, skewed] = [play(merge, clocks, acts), play(merge, wrong, acts)];
          if (right.copies.length === 0) return;
          expect(live(mergeAll(skewed.copies))).toEqual(live(mergeAll(right.copies)));
        }),
        settings,
      ),

    'loses no write that no other has seen, and brings none back': (settings) =>
      fc.assert(
        fc.property(histories, ({ copies, writes }) => {
          const merged = mergeAll(copies);
          for (const { key, field } of writes) {
            const lives = liveIn(merged, field).some((one) => stampKey(one) === key);
            const replaced = writes.some(
              (other) => other.field === field && other.replaced.includes(key),
            );
            expect(lives, `${field} ${key}`).toBe(!replaced);
          }
        }),
        settings,
      ),

    'keeps both values of a forked stamp, in any order': (settings) =>
      fc.assert(
        fc.property(three, ([a, b, c]) => {
          // A profile copied to another machine: one write happened twice, differently.
          const fork = { session: 'fork', n: 1, at: a.revision.created.at, by: 'f' };
          const left = edit(a, { name: 'left' }, fork);
          const right = edit(a, { name: 'right' }, fork);
          const merged = merge(merge(left, b), merge(c, right));
          const other = merge(merge(right, merge(left, c)), b);
          expect(canonicalJson(other)).toBe(canonicalJson(merged));
          const values = liveIn(merged, 'name').map(({ value }) => value);
          expect(values).toEqual(expect.arrayContaining(['left', 'right']));
        }),
        settings,
      ),

    'has the outcome of the model': (settings) =>
      fc.assert(
        fc.property(histories, ({ copies }) => {
          const model = copies.map(toModel).reduce(mergeModels);
          expect(toModel(mergeAll(copies))).toEqual(model);
        }),
        settings,
      ),
  };
}
