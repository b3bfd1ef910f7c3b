/**
 * The values of a field with their stamps, which is what merging works on.
 *
 * `siblingsOf(fielded, field)`, `shownOf(field, siblings)`, `distinctValues(siblings)`, `compareSiblings`,
 * `compareWrites`, `ownEntry(map, key)`.
 */
import type { Revision, Sibling, Write } from '../model/revision';
import { canonicalJson, compareCodeUnits, sameJson } from '../lib/canonical-json';

/** A record as merging sees it: all its fields, known or not, on one level. */
export interface Fielded {
  readonly values: Readonly<Record<string, unknown>>;
  readonly revision: Revision;
}

/** A member of a map with any keys; never one that every object inherits, such as `toString`. */
export const ownEntry = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** All values of a field: one, several after concurrent writes, none when the record has no such field. */
export function siblingsOf({ values, revision }: Fielded, field: string): readonly Sibling[] {
  const concurrent = ownEntry(revision.conflicts, field);
  if (concurrent) return concurrent;
  const value = ownEntry(values, field);
  return value === undefined
    ? []
    : [{ ...(ownEntry(revision.fields, field) ?? revision.created), value }];
}

/** Order of writes: by stamp, then by what is only shown, so that even forged stamps have one order. */
export const compareWrites = (a: Write, b: Write): number =>
  compareCodeUnits(a.session, b.session) ||
  a.n - b.n ||
  compareCodeUnits(a.at, b.at) ||
  compareCodeUnits(a.by, b.by);

/** Order of siblings: by stamp, then by value. */
export const compareSiblings = (a: Sibling, b: Sibling): number =>
  compareCodeUnits(a.session, b.session) ||
  a.n - b.n ||
  compareCodeUnits(canonicalJson(a.value), canonicalJson(b.value));

/** The newest by its clock, ties by stamp. */
const newest = (siblings: readonly Sibling[]): Sibling | undefined =>
  siblings.toSorted((a, b) => compareCodeUnits(b.at, a.at) || compareSiblings(a, b))[0];

/**
 * Values that stand until a person settles the conflict, whichever was written later. What somebody deleted and somebody
 * else went on working at stays in sight: nobody looks for what is gone. And what is hidden can be shown at any time, but
 * what was seen cannot be unseen.
 */
const HOLDS: ReadonlyMap<string, unknown> = new Map([
  ['deleted', false],
  ['blind', true],
]);

/** The sibling of a field that is displayed until a person settles the conflict: the newest, but for {@link HOLDS}. */
export function shownOf(field: string, siblings: readonly Sibling[]): Sibling | undefined {
  const holding = HOLDS.has(field)
    ? siblings.filter(({ value }) => value === HOLDS.get(field))
    : [];
  return newest(holding.length > 0 ? holding : siblings);
}

/** Siblings of which no two hold the same value. More than one is a conflict. */
export function distinctValues(siblings: readonly Sibling[]): readonly Sibling[] {
  const distinct: Sibling[] = [];
  for (const sibling of siblings)
    if (!distinct.some(({ value }) => sameJson(value, sibling.value))) distinct.push(sibling);
  return distinct;
}
