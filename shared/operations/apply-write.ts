import { DEFAULTS } from '../model/defaults';
import type { AnyRecord } from '../model/records';
import type { Write } from '../model/revision';
import type { RecordWrite } from './change-set';

/**
 * The record after a write: each field written takes the new value, replacing all its siblings, and `seen`
 * grows by the stamp. A record that did not exist is created with defaults for what the write leaves out.
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
  for (const field of Object.keys(fields)) {
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
