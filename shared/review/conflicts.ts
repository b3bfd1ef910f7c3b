import { conflictsOf, forkedFields, toFielded } from '../revision/merge-record';
import { siblingsOf } from '../revision/siblings';
import type { AnyRecord } from '../model/records';
import { DEFINITIONS } from '../records/record-types';
import type { Write } from '../model/revision';
import { sameJson } from '../lib/canonical-json';
import type { ConflictItem, ConflictValue } from './review-item';

/** The id of the item about a field of a record. */
export const conflictId = ({ type, id }: Pick<AnyRecord, 'type' | 'id'>, field: string): string =>
  `${type}/${id}/${field}`;

/** The fields written by one write, beside the tombstone. */
function writtenWith(record: AnyRecord, { session, n }: Write): readonly string[] {
  const fielded = toFielded(record);
  return Object.keys(fielded.values).filter(
    (field) =>
      field !== 'deleted' &&
      siblingsOf(fielded, field).some((one) => one.session === session && one.n === n),
  );
}

/**
 * The fields of a record that hold several values. Of a record whose deletion is in conflict that too; of one that
 * is deleted for good nothing, since nothing of it is seen; nor of one that is settled elsewhere: two decisions on one
 * passage show where the passage does, and what was rejected, finished or agreed on is settled by saying it again.
 */
export function conflictItems(record: AnyRecord): readonly ConflictItem[] {
  if (DEFINITIONS[record.type].isSettledElsewhere) return [];
  const conflicts = conflictsOf(record);
  if (conflicts.length === 0) return [];
  const contested = conflicts.some(({ field }) => field === 'deleted');
  if (record.deleted && !contested) return [];
  const forked = forkedFields(record);
  return conflicts.map(({ field, values }) => {
    const siblings = record.revision.conflicts[field] ?? [];
    return {
      kind: 'conflict',
      id: conflictId(record, field),
      type: record.type,
      recordId: record.id,
      documentId: record.type === 'quote' ? record.documentId : null,
      span: record.type === 'quote' ? record.anchor : null,
      field,
      values: values.map(({ value }): ConflictValue => {
        const same = siblings.filter((one) => sameJson(one.value, value));
        return {
          value,
          voices: same.map(({ by, at }) => ({ by, at })),
          along:
            field === 'deleted'
              ? [...new Set(same.flatMap((one) => writtenWith(record, one)))]
              : [],
        };
      }),
      forked: forked.includes(field),
    };
  });
}
