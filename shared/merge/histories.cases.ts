/**
 * Histories of annotators who write and take in each other's copies, for the laws of merging. `createHistories(merge)`,
 * `liveIn(copy, field)`, `stampKey(write)`.
 */
import * as fc from 'fast-check';
import { assert } from '../lib/assert';
import type { AnyRecord } from '../model/records';
import type { Sibling, Write } from '../model/revision';
import { applyWrite } from '../operations/apply-write';
import { toFielded } from '../revision/merge-record';
import { siblingsOf } from '../revision/siblings';

export type Merge = (a: AnyRecord, b: AnyRecord) => AnyRecord;

export const ID = 'sp1';
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
export interface RecordHistory {
  readonly copies: readonly AnyRecord[];
  readonly writes: readonly Written[];
}

type Step =
  | { readonly desk: number; readonly act: 'write'; readonly field: string; readonly value: number }
  | { readonly desk: number; readonly act: 'take'; readonly from: number };

export const HISTORY_FIELDS = ['name', 'notes', 'kind', 'deleted', NOTED] as const;
const KINDS = ['person', 'organisation', 'document', 'unnamed'];
const valueFor = (field: string, value: number): unknown =>
  field === 'deleted' ? value % 2 === 0 : field === 'kind' ? KINDS[value] : `v${value}`;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      desk: fc.nat({ max: 4 }),
      act: fc.constant('write' as const),
      field: fc.constantFrom(...HISTORY_FIELDS),
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
export const steps = fc.array(step, { minLength: 5, maxLength: 40 });
export const desks = fc.array(fc.integer({ min: -5000, max: 5000 }), {
  minLength: 3,
  maxLength: 5,
});

export const stampKey = ({ session, n }: Write): string => `${session}:${n}`;
export const liveIn = (copy: AnyRecord, field: string): readonly Sibling[] =>
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
export function play(
  merge: Merge,
  clocks: readonly number[],
  acts: readonly Step[],
): RecordHistory {
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
      desk.copy = desk.copy && other ? merge(desk.copy, other) : (desk.copy ?? other);
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
    for (const field of HISTORY_FIELDS) {
      if (!liveIn(made, field).some((one) => stampKey(one) === stampKey(write))) continue;
      const replaced = former ? liveIn(former, field).map(stampKey) : [];
      writes.push({ key: stampKey(write), field, replaced });
    }
  }
  return { copies: all.flatMap(({ copy }) => (copy ? [copy] : [])), writes };
}

/** Any history, played with a merge. */
export const createHistories = (merge: Merge): fc.Arbitrary<RecordHistory> =>
  fc
    .tuple(desks, steps)
    .map(([clocks, acts]) => play(merge, clocks, acts))
    .filter(({ copies }) => copies.length > 0);
