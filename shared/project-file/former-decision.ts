/**
 * The migration from version 1 of the format, in which a rejected suggestion, the mark that an annotator is finished
 * with a text and the agreement to work blind were decisions on no quote. `fromFormerDecision(record)` for records,
 * `movesOf(type, id)` for what else names their fields (the undo journal of a database).
 *
 * Migrating and merging commute: each field takes its stamps and siblings along, and which type a record becomes depends
 * on its id, which is the same in all copies.
 */
import { sameJson } from '../lib/canonical-json';
import {
  finishedId,
  FINISHED_PREFIX,
  POLICY_ID,
  rejectionId,
  spanOfRejection,
} from '../model/derived-ids';
import type { Id } from '../model/ids';
import type {
  DecisionRecord,
  FinishedRecord,
  PolicyRecord,
  RejectionRecord,
} from '../model/records';
import type { Revision } from '../model/revision';
import { FIELDS } from '../records/record-types';

/** What decisions on no quote became. */
export type NewType = 'rejection' | 'finished' | 'policy';
/** The sections that version 1 did not know. */
export const LATER_SECTIONS: readonly string[] = ['rejections', 'finished', 'policies'];

/** What becomes of a field of a former decision: its name and how its values are read. */
interface Move {
  readonly to: string;
  readonly value: (former: unknown) => unknown;
}
/** The fields that are carried over, by their former names. `deleted` is among them. */
export type Moves = Readonly<Record<string, Move>>;

const carried = (to: string): Move => ({ to, value: (former) => former });

/** The type that a decision on no quote has now, by its id; null for the id of a decision on quotes. */
export function newTypeOf(id: Id): NewType | null {
  if (id === POLICY_ID) return 'policy';
  if (id.startsWith(FINISHED_PREFIX)) return 'finished';
  return spanOfRejection(id) ? 'rejection' : null;
}

/**
 * How the fields of a former decision are called now. What is not named here, and is a field of decisions, said nothing
 * and goes; fields that this program does not know stay as they are.
 */
export function movesOf(type: NewType, id: Id): Moves {
  const span = spanOfRejection(id);
  switch (type) {
    case 'rejection':
      return {
        items: { to: 'span', value: () => span },
        seenHash: carried('textHash'),
        deleted: carried('deleted'),
      };
    case 'finished':
      return {
        seenHash: carried('textHash'),
        by: carried('annotator'),
        deleted: carried('deleted'),
      };
    case 'policy':
      return {
        deleted: { to: 'blind', value: (former) => former !== true },
        // The record itself is there to stay; whether the team works blind is what it says.
        items: { to: 'deleted', value: () => false },
      };
  }
}

/** The fields of a decision in version 1. */
const FORMER = ['items', 'verdict', 'result', 'reason', 'by', 'seenHash'] as const;
type FormerField = (typeof FORMER)[number];

/** The entries of an object that is keyed by fields of a former decision, under the names of now. */
export function moveEntries<T>(
  entries: Readonly<Record<string, T>>,
  moves: Moves,
  convert: (value: T, to: Move['value']) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([field, value]): (readonly [string, T])[] => {
      const move = Object.hasOwn(moves, field) ? moves[field] : undefined;
      if (move) return [[move.to, convert(value, move.value)]];
      return FORMER.some((one) => one === field) ? [] : [[field, value]];
    }),
  );
}

/** All values that a record holds of a field. */
function valuesOf(record: DecisionRecord, field: FormerField): readonly unknown[] {
  const siblings = record.revision.conflicts[field];
  return siblings ? siblings.map(({ value }) => value) : [record[field]];
}

const is = (expected: unknown) => (value: unknown) => sameJson(value, expected);

/** Whether a record says nothing but what version 1 wrote into a record of this kind. */
function saysWhatWasWritten(record: DecisionRecord, type: NewType): boolean {
  const always = (field: FormerField, fits: (value: unknown) => boolean) =>
    valuesOf(record, field).every(fits);
  const { id, by, seenHash } = record;
  const span = spanOfRejection(id);
  const isDerived = {
    rejection: () => by === '' && span !== null && rejectionId(seenHash, span) === id,
    finished: () => finishedId(seenHash, by) === id,
    policy: () => by === '' && seenHash === '',
  }[type];
  return (
    !FIELDS[type].some((field) => Object.hasOwn(record.extra, field)) &&
    always('items', is([])) &&
    always('verdict', is(type === 'rejection' ? 'reject' : 'accept')) &&
    always('result', is(null)) &&
    always('reason', is('')) &&
    always('by', is(by)) &&
    always('seenHash', is(seenHash)) &&
    isDerived()
  );
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/**
 * A decision of version 1 as the record it is now: the same with its writes when it is on quotes, a rejection, a finished
 * mark or the policy when it is one of these. Null for one on no quote that says none of it: no version ever wrote that.
 */
export function fromFormerDecision(
  record: DecisionRecord,
): DecisionRecord | RejectionRecord | FinishedRecord | PolicyRecord | null {
  const type = newTypeOf(record.id);
  if (type === null || !saysWhatWasWritten(record, type))
    return record.items.length > 0 ? record : null;
  if (type !== 'policy' && !isText(record.seenHash)) return null;
  const moves = movesOf(type, record.id);
  const { type: _type, id, extra, revision, ...known } = record;
  return {
    ...moveEntries<unknown>(known, moves, (value, to) => to(value)),
    type,
    id,
    extra,
    revision: migrateRevision(revision, moves),
  } as unknown as RejectionRecord | FinishedRecord | PolicyRecord;
}

const migrateRevision = (revision: Revision, moves: Moves): Revision => ({
  ...revision,
  fields: moveEntries(revision.fields, moves, (write) => write),
  conflicts: moveEntries(revision.conflicts, moves, (siblings, to) =>
    siblings.map((sibling) => ({ ...sibling, value: to(sibling.value) })),
  ),
});
