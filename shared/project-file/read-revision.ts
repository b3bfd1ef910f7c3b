/**
 * The revision of a record from what a file says of its writes. `readRevision(raw, conflicts, has)`,
 * `madeUpRevision(hash, at, by)`.
 */
import { err, ok, type Result } from '../lib/result';
import type { Revision, Sibling, Write } from '../model/revision';
import { ownEntry } from '../revision/siblings';
import { validateRevision } from './generated/validate';
import { misfitOf } from './read-frame';
import type { FileConflict, FileRevision, FileStamp } from './schema';

const toWrite = ([session, n, at, by]: FileStamp): Write => ({ session, n, at, by });

/**
 * The revision of a record whose fields are `values`. `conflicts` are the values of fields in conflict, by field,
 * in the order of their stamps; several stamps without such values are concurrent writes of the same value. The
 * error says what does not fit. A stamp above what `seen` admits raises it: a writer has seen its own write.
 */
export function readRevision(
  raw: unknown,
  conflicts: ReadonlyMap<string, FileConflict['values']>,
  values: Readonly<Record<string, unknown>>,
): Result<Revision, string> {
  const misfit = misfitOf(validateRevision, raw);
  if (misfit !== null) return err(misfit);
  const { seen: stated, fields: stamps } = raw as FileRevision;
  const star = ownEntry(stamps, '*');
  const first = star?.[0];
  if (!star || !first || star.length > 1) return err('/fields/*: one stamp');

  const seen = new Map(Object.entries(stated));
  const fields: [string, Write][] = [];
  const concurrent: [string, readonly Sibling[]][] = [];
  for (const [field, list] of Object.entries(stamps)) {
    for (const [session, n] of list) seen.set(session, Math.max(n, seen.get(session) ?? 0));
    const value = ownEntry(values, field);
    if (field === '*' || field === 'id' || value === undefined) continue;
    const [only, ...others] = list;
    if (only && others.length === 0) {
      fields.push([field, toWrite(only)]);
      continue;
    }
    const given = conflicts.get(field);
    if (given && given.length !== list.length) return err(`/fields/${field}: one value a stamp`);
    const siblings = list.map((stamp, index) => ({
      ...toWrite(stamp),
      value: given ? given[index]?.value : value,
    }));
    concurrent.push([field, siblings]);
  }
  for (const field of conflicts.keys())
    if (!concurrent.some(([name]) => name === field)) return err(`/fields/${field}: no stamps`);
  return ok({
    seen: Object.fromEntries(seen),
    created: toWrite(first),
    fields: Object.fromEntries(fields),
    conflicts: Object.fromEntries(concurrent),
  });
}

/**
 * The revision of a record that came without one, as other programs write it. Its stamp is made from the hash of
 * the record, so that the same record read twice is one write, and an edited one is another, concurrent write.
 */
export function madeUpRevision(hash: string, at: string, by: string): Revision {
  const session = hash.slice(0, 32);
  return { seen: { [session]: 1 }, created: { session, n: 1, at, by }, fields: {}, conflicts: {} };
}
