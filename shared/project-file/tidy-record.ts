/**
 * The one form of a record that a file can hold. Reading, writing and comparing all bring records into it, so that a
 * file reads back as it was written whatever an older version stored. `tidyRecord(record)`, `isTidy(record)`.
 */
import { mergeRecord } from '../revision/merge-record';
import { onlyPossible } from '../dates/edtf-days';
import type { AnyRecord, EventDate, EventRecord } from '../model/records';

/** Whether a revision is as merging leaves it: no field in conflict, none stamped as the record itself is. */
export function isTidy({ revision }: Pick<AnyRecord, 'revision'>): boolean {
  const { session, n } = revision.created;
  return (
    Object.keys(revision.conflicts).length === 0 &&
    Object.values(revision.fields).every((write) => write.n !== n || write.session !== session)
  );
}

/** An event none of whose dates, in conflict or not, means what cannot be. */
function withPossibleDates(event: EventRecord): EventRecord {
  const when = onlyPossible(event.when);
  const { conflicts } = event.revision;
  const dates = Object.hasOwn(conflicts, 'when') ? (conflicts['when'] ?? []) : [];
  const siblings = dates.map((one) => ({ ...one, value: onlyPossible(one.value as EventDate) }));
  if (when === event.when && siblings.every(({ value }, at) => value === dates[at]?.value))
    return event;
  const settled = dates.length > 0 ? { ...conflicts, when: siblings } : conflicts;
  return { ...event, when, revision: { ...event.revision, conflicts: settled } };
}

/**
 * A record as merging leaves it: stamps in order, none named that the record itself has, and of several values the one
 * shown that `shownOf` says. Dates that cannot be are understood as nothing. The same record when it is so already.
 */
export function tidyRecord(record: AnyRecord): AnyRecord {
  const possible = record.type === 'event' ? withPossibleDates(record) : record;
  return isTidy(possible) ? possible : mergeRecord(possible, possible);
}

/** Whether {@link tidyRecord} takes away what a record says was understood of a date. */
export const hasImpossibleDate = (record: AnyRecord): boolean =>
  record.type === 'event' && withPossibleDates(record) !== record;
