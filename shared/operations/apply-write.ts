import { DEFAULTS } from '../model/defaults';
import type { AnyRecord } from '../model/records';
import type { Write } from '../model/revision';
import type { RecordWrite } from './change-set';

/**
 * The record after a write: each field written takes the new value, replacing all its siblings, and `seen`
 * grows by the stamp. A record that did not exist is created with defaults for what the write leaves out.
 *
 * An edit of a living record also stamps `deleted` (with false): it says that the record lives, so that a
 * deletion made elsewhere without having seen the edit meets it as a conflict and does not silently win. A
 * deletion already in conflict is left for a person to settle.
 */
export function applyWrite(
  record: AnyRecord | undefined,
  { type, id, fields }: RecordWrite,
  write: Write,
): AnyRecord {
  if (!record) {
    return {
      ...DEFAULTS[type],
      ...fields,
      type,
      id,
      deleted: fields.deleted ?? false,
      extra: {},
      revision: { seen: { [write.session]: write.n }, created: write, fields: {}, conflicts: {} },
    } as AnyRecord;
  }
  const stamps = { ...record.revision.fields };
  const conflicts = { ...record.revision.conflicts };
  const contested = record.revision.conflicts['deleted']?.some(({ value }) => value !== false);
  const asserted = record.deleted || contested ? [] : ['deleted'];
  for (const field of [...Object.keys(fields), ...asserted]) {
    stamps[field] = write;
    delete conflicts[field];
  }
  return {
    ...record,
    ...fields,
    revision: {
      ...record.revision,
      seen: { ...record.revision.seen, [write.session]: write.n },
      fields: stamps,
      conflicts,
    },
  } as AnyRecord;
}
