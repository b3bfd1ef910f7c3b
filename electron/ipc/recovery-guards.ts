import { isSnapshotMark } from '../../shared/copies/snapshots';
import { ENTRIES_LENGTH, ENTRIES_LIMIT } from '../../shared/host/journal-portions';
import type { SnapshotMark } from '../../shared/recovery/survey';

/** Entries for the journal. What stands in them is looked at where they are written. */
export const isEntries = (value: unknown): value is readonly string[] => {
  if (!Array.isArray(value) || value.length > ENTRIES_LIMIT) return false;
  let length = 0;
  for (const entry of value) {
    if (typeof entry !== 'string') return false;
    length += entry.length;
  }
  return length <= ENTRIES_LENGTH;
};

export const isRevision = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Members of a mark, of the state in it and of the counts in that. */
const MARK_MEMBERS = 8;
const STATE_MEMBERS = 5;
const COUNTED_KINDS = 5;

/** A mark and nothing beside it, so that nothing large rides along. */
export const isMark = (value: unknown): value is SnapshotMark =>
  isSnapshotMark(value) &&
  Object.keys(value).length === MARK_MEMBERS &&
  Object.keys(value.state).length === STATE_MEMBERS &&
  Object.keys(value.state.counts).length === COUNTED_KINDS;
