/**
 * What differs between two projects, to the eye: values and conflicts, not who wrote what when.
 * `compareContent(before, after)`.
 */
import type { ProjectContent } from '../model/content';
import type { Id } from '../model/ids';
import type { AnyRecord } from '../model/records';
import type { RecordType } from '../records/record-types';
import { sameJson } from '../lib/canonical-json';
import { recordKey } from './merge-copies';
import { conflictsOf, toFielded } from '../revision/merge-record';

/** One field of a record on both sides; undefined where a side has none. Several values when it is in conflict. */
export interface FieldDifference {
  readonly field: string;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}
export interface RecordDifference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly type: RecordType;
  readonly id: Id;
  /** What it is, by the side that has it, the second first. */
  readonly record: AnyRecord;
  /** Of a changed record only. */
  readonly fields: readonly FieldDifference[];
}
export interface ContentDifference {
  readonly records: readonly RecordDifference[];
  /** Texts, and what is kept unread, by side. */
  readonly texts: { readonly added: number; readonly removed: number };
  readonly unknown: { readonly added: number; readonly removed: number; readonly changed: number };
}

/** All values of a field: one, or those in conflict. */
function valuesOf(record: AnyRecord, field: string): readonly unknown[] {
  const conflict = conflictsOf(record).find((one) => one.field === field);
  if (conflict) return conflict.values.map(({ value }) => value);
  const value = toFielded(record).values[field];
  return value === undefined ? [] : [value];
}

function changedFields(before: AnyRecord, after: AnyRecord): readonly FieldDifference[] {
  const names = [before, after].flatMap((one) => Object.keys(toFielded(one).values));
  return [...new Set(names)]
    .map((field) => ({ field, before: valuesOf(before, field), after: valuesOf(after, field) }))
    .filter((one) => !sameJson(one.before, one.after));
}

const hashes = ({ texts }: ProjectContent): readonly string[] => texts.map(({ hash }) => hash);
const unreadIds = ({ unknown }: ProjectContent): readonly string[] => unknown.map(({ id }) => id);
function missing(from: readonly string[], to: readonly string[]): number {
  const known = new Set(to);
  return from.filter((key) => !known.has(key)).length;
}

/** Compares two projects. A deleted record that the other side never had is no difference. */
export function compareContent(before: ProjectContent, after: ProjectContent): ContentDifference {
  const left = new Map(before.records.map((record) => [recordKey(record), record]));
  const right = new Map(after.records.map((record) => [recordKey(record), record]));
  const records: RecordDifference[] = [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [was, is] = [left.get(key), right.get(key)];
    const record = is ?? was;
    if (!record) continue;
    const { type, id } = record;
    const fields = was && is ? changedFields(was, is) : [];
    if (was && is && fields.length > 0)
      records.push({ change: 'changed', type, id, record, fields });
    if (!(was && is) && !record.deleted)
      records.push({ change: is ? 'added' : 'removed', type, id, record, fields });
  }
  const unread = new Map(before.unknown.map((entry) => [entry.id, entry]));
  return {
    records,
    texts: {
      added: missing(hashes(after), hashes(before)),
      removed: missing(hashes(before), hashes(after)),
    },
    unknown: {
      added: missing(unreadIds(after), unreadIds(before)),
      removed: missing(unreadIds(before), unreadIds(after)),
      changed: after.unknown.filter(
        (entry) => unread.has(entry.id) && !sameJson(unread.get(entry.id), entry),
      ).length,
    },
  };
}
