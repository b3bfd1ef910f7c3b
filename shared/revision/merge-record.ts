/**
 * Merging two copies of a record: state-based, no clock decides, no common ancestor is needed.
 *
 * `mergeRecord(a, b)`, `mergeFields(a, b)`, `forkedFields(record)`, `conflictsOf(record)`.
 */
import { assert } from '../lib/assert';
import type { AnyRecord } from '../model/records';
import type { Revision, Sibling, Write } from '../model/revision';
import { sameJson } from '../lib/canonical-json';
import { FIELDS } from '../records/record-types';
import {
  compareSiblings,
  compareWrites,
  distinctValues,
  ownEntry,
  shownOf,
  siblingsOf,
  type Fielded,
} from './siblings';

/** A field with more than one distinct value, in the order of their stamps. */
export interface FieldConflict {
  readonly field: string;
  readonly values: readonly Sibling[];
}

/** A record with all its fields, known and unknown, on one level. */
export function toFielded(record: AnyRecord): Fielded {
  const { type: _type, id: _id, extra, revision, ...known } = record;
  return { values: { ...extra, ...known }, revision };
}

const sameStamp = (a: Write, b: Write): boolean => a.session === b.session && a.n === b.n;
const sameSibling = (a: Sibling, b: Sibling): boolean =>
  sameStamp(a, b) && sameJson(a.value, b.value);
const writeOf = ({ session, n, at, by }: Write): Write => ({ session, n, at, by });
const earlier = <T extends Write>(a: T, b: T): T => (compareWrites(a, b) <= 0 ? a : b);

/** What is left of one side's siblings: those the other side has too, or has not seen, or has under a forged stamp. */
function survivors(
  mine: readonly Sibling[],
  theirs: readonly Sibling[],
  theirSeen: Revision['seen'],
): readonly Sibling[] {
  return mine.filter(
    (sibling) =>
      (ownEntry(theirSeen, sibling.session) ?? 0) < sibling.n ||
      theirs.some((other) => sameStamp(sibling, other)),
  );
}

function mergeSiblings(
  a: readonly Sibling[],
  b: readonly Sibling[],
  seenByA: Revision['seen'],
  seenByB: Revision['seen'],
): readonly Sibling[] {
  const kept: Sibling[] = [];
  for (const sibling of [...survivors(a, b, seenByB), ...survivors(b, a, seenByA)]) {
    const twin = kept.findIndex((other) => sameSibling(sibling, other));
    // The time and author of one write can differ only when a file was edited by hand; either order picks the same.
    if (twin >= 0) kept[twin] = earlier(kept[twin] ?? sibling, sibling);
    else kept.push(sibling);
  }
  return kept.toSorted(compareSiblings);
}

function mergeSeen(a: Revision['seen'], b: Revision['seen']): Revision['seen'] {
  const seen = new Map(Object.entries(a));
  for (const [session, n] of Object.entries(b))
    seen.set(session, Math.max(n, seen.get(session) ?? 0));
  return Object.fromEntries(seen);
}

/**
 * Merges two copies of whatever has fields and a revision. Source of the rule: observed-remove merging of
 * multi-value registers with one causal context a record (dotted version vectors). A value survives when the
 * other side has it too or has not seen its stamp; one stamp with two values (a forked copy) keeps both.
 * Commutative, associative, idempotent. The result is canonical: merging a record with itself tidies it.
 */
export function mergeFields(a: Fielded, b: Fielded): Fielded {
  const created = writeOf(earlier(a.revision.created, b.revision.created));
  const names = new Set([
    ...Object.keys(a.values),
    ...Object.keys(b.values),
    ...Object.keys(a.revision.conflicts),
    ...Object.keys(b.revision.conflicts),
  ]);
  const values: [string, unknown][] = [];
  const fields: [string, Write][] = [];
  const conflicts: [string, readonly Sibling[]][] = [];
  for (const name of names) {
    const [mine, theirs] = [siblingsOf(a, name), siblingsOf(b, name)];
    const survived = mergeSiblings(mine, theirs, a.revision.seen, b.revision.seen);
    // Only a file edited by hand claims on both sides to have replaced what the other has: then nothing is lost.
    const siblings = survived.length > 0 ? survived : mergeSiblings(mine, theirs, {}, {});
    const shown = shownOf(name, siblings);
    if (!shown) continue;
    values.push([name, shown.value]);
    if (siblings.length > 1) conflicts.push([name, siblings]);
    else if (compareWrites(shown, created) !== 0) fields.push([name, writeOf(shown)]);
  }
  return {
    values: Object.fromEntries(values),
    revision: {
      seen: mergeSeen(a.revision.seen, b.revision.seen),
      created,
      fields: Object.fromEntries(fields),
      conflicts: Object.fromEntries(conflicts),
    },
  };
}

/** Merges two copies of one record. A field in conflict shows its newest value (`shownOf`); the others are in the revision. */
export function mergeRecord(a: AnyRecord, b: AnyRecord): AnyRecord {
  assert(a.id === b.id && a.type === b.type, `not copies of one record: ${a.id}, ${b.id}`);
  const { values, revision } = mergeFields(toFielded(a), toFielded(b));
  const known: ReadonlySet<string> = new Set([...FIELDS[a.type], 'deleted']);
  const entries = Object.entries(values);
  return {
    ...Object.fromEntries(entries.filter(([name]) => known.has(name))),
    type: a.type,
    id: a.id,
    extra: Object.fromEntries(entries.filter(([name]) => !known.has(name))),
    revision,
  } as AnyRecord;
}

/** Fields that hold different values under one stamp: a copied profile or a file edited by hand. Worth a warning. */
export function forkedFields(record: AnyRecord): readonly string[] {
  return Object.entries(record.revision.conflicts)
    .filter(([, siblings]) =>
      siblings.some((a, index) => siblings.slice(index + 1).some((b) => sameStamp(a, b))),
    )
    .map(([field]) => field);
}

/** The fields of a record that hold more than one distinct value, for showing, counting and exporting. */
export function conflictsOf(record: AnyRecord): readonly FieldConflict[] {
  return Object.entries(record.revision.conflicts)
    .map(([field, siblings]) => ({ field, values: distinctValues(siblings) }))
    .filter(({ values }) => values.length > 1);
}
