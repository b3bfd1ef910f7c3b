import { compareContent } from '../merge/compare-content';
import type { FieldDifference } from '../merge/compare-content';
import { recordKey } from '../merge/merge-copies';
import type { ProjectContent } from '../model/content';
import type { AnyRecord } from '../model/records';
import type { RecordType } from '../records/record-types';

/** Which of the two has a record: only the snapshot, only the project as it is, or both with other values. */
export type Change = 'only-then' | 'changed' | 'only-now';

/** A living record that a snapshot and the project do not have alike. */
export interface SnapshotDifference {
  /** Type and id. */
  readonly key: string;
  readonly change: Change;
  readonly type: RecordType;
  /** The record of the snapshot; of what is only in the project, the project's. */
  readonly record: AnyRecord;
  /** Of a changed record: each field that differs, as it was and as it is. */
  readonly fields: readonly FieldDifference[];
}

/** Whose record it is: deleted ones count as missing. */
function changeOf(was: AnyRecord | undefined, is: AnyRecord | undefined): Change | null {
  const [then, now] = [was?.deleted === false, is?.deleted === false];
  if (then && now) return 'changed';
  return then ? 'only-then' : now ? 'only-now' : null;
}

/** What differs between a snapshot and the project as it is, to the eye. */
export function compareThen(
  then: ProjectContent,
  now: ProjectContent,
): readonly SnapshotDifference[] {
  const was = new Map(then.records.map((record) => [recordKey(record), record]));
  const is = new Map(now.records.map((record) => [recordKey(record), record]));
  return compareContent(then, now).records.flatMap(({ record: either, type, fields }) => {
    const key = recordKey(either);
    const [before, after] = [was.get(key), is.get(key)];
    const change = changeOf(before, after);
    const record = change === 'only-now' ? after : before;
    if (change === null || !record) return [];
    return [{ key, change, type, record, fields: change === 'changed' ? fields : [] }];
  });
}

/** How many records of a kind came, went and changed from one state of a project to a later one. */
export interface Turnover {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}
/** What the list of snapshots tells of the time between two of them. */
export type Turnovers = Readonly<Record<(typeof TOLD)[number], Turnover>>;

const TOLD = ['quote', 'document', 'speaker', 'event', 'tag'] as const;
const COLUMN: Readonly<Record<Change, keyof Turnover>> = {
  'only-then': 'removed',
  'only-now': 'added',
  changed: 'changed',
};

const none = (): Record<keyof Turnover, number> => ({ added: 0, removed: 0, changed: 0 });

/** Counts what differs, by kind. */
export function countTurnover(differences: readonly SnapshotDifference[]): Turnovers {
  const counts = { quote: none(), document: none(), speaker: none(), event: none(), tag: none() };
  for (const { type, change } of differences)
    if (Object.hasOwn(counts, type)) counts[type as keyof typeof counts][COLUMN[change]] += 1;
  return counts;
}
