/** The merge of two copies of one thing, of which files are merged: `mergeCopies` of records, `mergeUnread` of the rest. */
import type { UnknownRecord } from '../model/content';
import type { AnyRecord } from '../model/records';
import { canonicalJson, sameJson } from '../lib/canonical-json';
import { asKept, keepRecord, keepValue, type Kept, type KeptValue } from '../project-file/kept';
import { compareVersions, parseVersion } from '../project-file/version';
import { mergeFields, mergeRecord } from '../revision/merge-record';

/** Records are the same when type and id are; one id in two types is two records (and a file sets one aside). */
export const recordKey = ({ type, id }: Pick<AnyRecord, 'type' | 'id'>): string => `${type}/${id}`;

/** One record of two copies of it: the copy here itself when the other brings nothing. */
export function mergeCopies(here: AnyRecord | undefined, other: AnyRecord): AnyRecord {
  if (!here) return other;
  // Equal copies, which are most of what several files share, need no merging.
  return sameJson(here, other) ? here : mergeRecord(here, other);
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
function mergeKept(a: Kept, b: Kept): Kept {
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

/** One of two copies of what is kept unread: the copy here itself when the other brings nothing. */
export function mergeUnread(here: UnknownRecord | undefined, other: UnknownRecord): UnknownRecord {
  if (!here) return other;
  const merged = sameJson(here, other) ? here : mergeKept(asKept(here), asKept(other));
  return sameJson(here, merged) ? here : merged;
}
