/**
 * The one form of a record that a file can hold. Reading, writing and comparing all bring records into it, so that a
 * file reads back as it was written whatever an older version stored. `tidyRecord(record)`, `isTidy(record)`.
 */
import { mergeRecord } from '../merge/merge-record';
import type { AnyRecord } from '../model/records';

/** Whether a revision is as merging leaves it: no field in conflict, none stamped as the record itself is. */
export function isTidy({ revision }: Pick<AnyRecord, 'revision'>): boolean {
  const { session, n } = revision.created;
  return (
    Object.keys(revision.conflicts).length === 0 &&
    Object.values(revision.fields).every((write) => write.n !== n || write.session !== session)
  );
}

/**
 * A record as merging leaves it: stamps in order, none named that the record itself has, and of several values the one
 * shown that `shownOf` says. The same record when it is so already.
 */
export const tidyRecord = (record: AnyRecord): AnyRecord =>
  isTidy(record) ? record : mergeRecord(record, record);
