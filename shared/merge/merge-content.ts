/**
 * Merging whole projects: record by record, in any order of files. `mergeContent(a, b)`, `mergeUnknown(a, b)`.
 */
import type { ProjectContent, UnknownRecord } from '../model/content';
import type { AnyRecord, Project, TextRecord } from '../model/records';
import { canonicalJson, compareCodeUnits, sameJson } from '../lib/canonical-json';
import { asKept, keepRecord, keepValue, type Kept, type KeptValue } from '../project-file/kept';
import { compareVersions, parseVersion } from '../project-file/version';
import { mergeFields, mergeRecord } from '../revision/merge-record';

/** Records are the same when type and id are; one id in two types is two records (and a file sets one aside). */
export const recordKey = ({ type, id }: Pick<AnyRecord, 'type' | 'id'>): string => `${type}/${id}`;

function combine<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (item: T) => string,
  merge: (mine: T, theirs: T) => T,
): readonly T[] {
  const merged = new Map(a.map((item) => [keyOf(item), item]));
  for (const item of b) {
    const key = keyOf(item);
    const mine = merged.get(key);
    // Equal copies, which are most, merge to themselves.
    if (mine === undefined) merged.set(key, item);
    else if (!sameJson(mine, item)) merged.set(key, merge(mine, item));
  }
  return [...merged].toSorted(([x], [y]) => compareCodeUnits(x, y)).map(([, item]) => item);
}

/** Of two values between which no stamp decides: one, the same whichever comes first. */
export const eitherWay = <T>(a: T, b: T): T => (canonicalJson(a) <= canonicalJson(b) ? a : b);

const versionOf = ({ value }: KeptValue) =>
  typeof value === 'string' ? parseVersion(value) : null;

/** A top-level value of a newer version carries no stamp; a version number is the higher one. */
function mergeValues(a: KeptValue, b: KeptValue): KeptValue {
  const [left, right] = [versionOf(a), versionOf(b)];
  if (a.name !== 'formatVersion' || !left || !right) return eitherWay(a, b);
  return keepValue(a.name, compareVersions(left, right) >= 0 ? a.value : b.value);
}

/** Merges two copies of something that is kept unread. */
export function mergeKept(a: Kept, b: Kept): Kept {
  if (a.keeps === 'record' && b.keeps === 'record') {
    const merged = mergeFields(
      { values: a.fields, revision: a.revision },
      { values: b.fields, revision: b.revision },
    );
    return keepRecord(a.section, a.recordId, merged.values, merged.revision);
  }
  if (a.keeps === 'value' && b.keeps === 'value') return mergeValues(a, b);
  return eitherWay(a, b);
}

/** Merges what is kept unread: records of unknown types by the rule of all records. */
export const mergeUnknown = (
  a: readonly UnknownRecord[],
  b: readonly UnknownRecord[],
): readonly UnknownRecord[] =>
  combine(
    a,
    b,
    ({ id }) => id,
    (mine, theirs) => mergeKept(asKept(mine), asKept(theirs)),
  );

/**
 * Merges two projects. Commutative, associative and idempotent, as the merge of records is. Of two names of a
 * project, which carry no stamp, the one that sorts first is taken; an import keeps its own instead.
 */
export function mergeContent(a: ProjectContent, b: ProjectContent): ProjectContent {
  return {
    project: eitherWay<Project>(a.project, b.project),
    records: combine(a.records, b.records, recordKey, mergeRecord),
    unknown: mergeUnknown(a.unknown, b.unknown),
    texts: combine<TextRecord>(
      a.texts,
      b.texts,
      ({ hash }) => hash,
      (mine) => mine,
    ),
  };
}
