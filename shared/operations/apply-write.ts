import { assert } from '../lib/assert';
import { DEFAULTS } from '../records/record-types';
import type { AnyRecord } from '../model/records';
import type { Sibling, Write } from '../model/revision';
import { wellFormed } from '../model/well-formed';
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
  { type, id, fields: given }: RecordWrite,
  write: Write,
): AnyRecord {
  // Half a character cannot be kept in any file.
  const fields = wellFormed(given);
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
  // A second write of the change that made the record: `created` stamps its fields already.
  const { created } = record.revision;
  const isCreation = write.session === created.session && write.n === created.n;
  for (const field of [...Object.keys(fields), ...asserted]) {
    if (isCreation) delete stamps[field];
    else stamps[field] = write;
    delete conflicts[field];
  }
  // A field of a newer version, kept unread, stays where such fields are.
  const isKept = ([field]: [string, unknown]) => Object.hasOwn(record.extra, field);
  const written = Object.entries(fields);
  return {
    ...record,
    ...Object.fromEntries(written.filter((entry) => !isKept(entry))),
    extra: { ...record.extra, ...Object.fromEntries(written.filter(isKept)) },
    revision: {
      ...record.revision,
      seen: { ...record.revision.seen, [write.session]: write.n },
      fields: stamps,
      conflicts,
    },
  };
}

/** How many stamps {@link restoreSiblings} needs for these fields. */
export const stampsFor = (siblings: Readonly<Record<string, readonly Sibling[]>>): number =>
  Math.max(1, ...Object.values(siblings).map((values) => originsOf(values).length));

/**
 * The record with conflicts that a write had settled, to undo that write. The values stand as their annotators
 * wrote them (`by`, `at`) but under new stamps of this session: whoever has a copy has seen the former stamps, or
 * the write that replaced them, and would drop the values again. Two values that had one stamp have one again.
 * `stamps`: {@link stampsFor} many of one session, ascending; the highest counts as seen.
 */
export function restoreSiblings<R extends AnyRecord>(
  record: R,
  siblings: Readonly<Record<string, readonly Sibling[]>>,
  stamps: readonly Write[],
): R {
  const fields = { ...record.revision.fields };
  const seen = { ...record.revision.seen };
  const conflicts = { ...record.revision.conflicts };
  for (const [field, values] of Object.entries(siblings)) {
    const origins = originsOf(values);
    delete fields[field];
    conflicts[field] = values.map(({ at, by, value, ...origin }) => {
      const stamp = stamps[origins.indexOf(stampText(origin))];
      assert(stamp, 'each sibling is given a stamp');
      const { session, n } = stamp;
      seen[session] = Math.max(seen[session] ?? 0, n);
      return { session, n, at, by, value };
    });
  }
  return { ...record, revision: { ...record.revision, seen, fields, conflicts } };
}

const stampText = ({ session, n }: Pick<Write, 'session' | 'n'>): string => `${session} ${n}`;

const originsOf = (siblings: readonly Sibling[]): readonly string[] => [
  ...new Set(siblings.map(stampText)),
];
