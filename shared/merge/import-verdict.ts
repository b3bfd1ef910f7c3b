/**
 * What taking in a record does to a project, for dry runs and reports: `importVerdict(before, after)`,
 * `newConflicts(before, after)`, `noCounts()`.
 */
import type { AnyRecord } from '../model/records';
import { sameJson } from '../lib/canonical-json';
import { conflictsOf } from '../revision/merge-record';

/** Records by what the import does to them; each is counted once. */
export interface ImportCounts {
  /** Not here yet. */
  readonly new: number;
  /** Nothing to see changes, though stamps may be added; a deleted record that is not here is one of these. */
  readonly same: number;
  readonly changed: number;
  /** Changed on both sides: fields with several values, for a person to settle. */
  readonly conflicting: number;
}

/** Which record, and which of its fields. */
export interface RecordFields extends Pick<AnyRecord, 'type' | 'id'> {
  readonly fields: readonly string[];
}

export type ImportVerdict = keyof ImportCounts;
/** Counts to be counted up. */
export const noCounts = (): Record<ImportVerdict, number> => ({
  new: 0,
  same: 0,
  changed: 0,
  conflicting: 0,
});

const sameToTheEye = (a: AnyRecord, b: AnyRecord): boolean =>
  sameJson({ ...a, revision: null }, { ...b, revision: null });

/** The fields that are in conflict after merging and were not, or not with these values. */
export function newConflicts(before: AnyRecord | undefined, after: AnyRecord): readonly string[] {
  const known = new Map(before ? conflictsOf(before).map((one) => [one.field, one.values]) : []);
  return conflictsOf(after)
    .filter(({ field, values }) => !sameJson(values, known.get(field)))
    .map(({ field }) => field);
}

/** The verdict on a record that was `before` and is `after`; the same object when nothing changed at all. */
export function importVerdict(before: AnyRecord | undefined, after: AnyRecord): ImportVerdict {
  if (before === after) return 'same';
  if (!before) return after.deleted ? 'same' : 'new';
  if (newConflicts(before, after).length > 0) return 'conflicting';
  return sameToTheEye(before, after) ? 'same' : 'changed';
}
