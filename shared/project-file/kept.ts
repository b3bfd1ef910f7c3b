/**
 * What this version keeps without being able to use it, and how it travels through stores as `UnknownRecord`.
 *
 * `asKept(record)` reads one back, `keepRecord`, `keepValue`, `keepQuarantined` make one.
 */
import type { UnknownRecord } from '../model/content';
import type { Revision } from '../model/revision';
import { hashJson } from './digest';
import type { QuarantineEntry } from './schema';

/** A record of a section this version does not know. Merged by the rule for all records. */
export interface KeptRecord extends UnknownRecord {
  readonly keeps: 'record';
  readonly section: string;
  /** All its fields but `id`. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly recordId: string;
  readonly revision: Revision;
}
/** A top-level value this version does not know, or a `formatVersion` newer than its own. */
export interface KeptValue extends UnknownRecord {
  readonly keeps: 'value';
  readonly name: string;
  readonly value: unknown;
}
/** A record that could not be used, as it came, with what the file said of its writes. */
export interface KeptQuarantined extends UnknownRecord {
  readonly keeps: 'quarantined';
  readonly entry: QuarantineEntry;
}
export type Kept = KeptRecord | KeptValue | KeptQuarantined;

export const keepRecord = (
  section: string,
  recordId: string,
  fields: Readonly<Record<string, unknown>>,
  revision: Revision,
): KeptRecord => ({
  id: `record:${section}/${recordId}`,
  keeps: 'record',
  section,
  recordId,
  fields,
  revision,
});

export const keepValue = (name: string, value: unknown): KeptValue => ({
  id: `value:${name}`,
  keeps: 'value',
  name,
  value,
});

/** Known by the hash of the record and its revision, so that the same bad record twice is one. */
export async function keepQuarantined(entry: QuarantineEntry): Promise<KeptQuarantined> {
  const { section, record, revision = null, conflicts = [] } = entry;
  const hash = await hashJson([section, record, revision, conflicts]);
  return { id: `quarantined:${hash}`, keeps: 'quarantined', entry };
}

/** Reads back what the functions above made. Anything else is a bug of a store. */
export function asKept(record: UnknownRecord): Kept {
  const { keeps } = record;
  if (keeps === 'record' || keeps === 'value' || keeps === 'quarantined') return record as Kept;
  throw new Error(`Not a kept record: ${record.id}`);
}
