/**
 * Single records as the text that a file has of them. `recordText(record)`, `keptText(id, fields)`,
 * `revisionText(revision)`.
 */
import type { AnyRecord } from '../model/records';
import type { Revision, Write } from '../model/revision';
import { canonicalEntries, canonicalJson } from '../lib/canonical-json';
import { leaveOutDefault } from './layout';
import { FIELDS } from '../records/record-types';

/** A record on one line: what is default is left out, known fields come first. */
export function recordText(record: AnyRecord): string {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  let line = `{"id":${JSON.stringify(record.id)}${record.deleted ? ',"deleted":true' : ''}`;
  for (const field of FIELDS[record.type]) {
    const value = leaveOutDefault(record.type, field, values[field]);
    if (value !== undefined) line += `,${JSON.stringify(field)}:${canonicalJson(value)}`;
  }
  for (const [field, value] of canonicalEntries(record.extra))
    line += `,${JSON.stringify(field)}:${canonicalJson(value)}`;
  return `${line}}`;
}

/** A record of a section this version does not know, on one line. */
export function keptText(id: string, fields: Readonly<Record<string, unknown>>): string {
  const rest = canonicalEntries(fields).map(
    ([f, v]) => `,${JSON.stringify(f)}:${canonicalJson(v)}`,
  );
  return `{"id":${JSON.stringify(id)}${rest.join('')}}`;
}

const stampOf = ({ session, n, at, by }: Write): string =>
  `[${JSON.stringify(session)},${n},${JSON.stringify(at)},${JSON.stringify(by)}]`;
/** What merging needs to know of a record, on one line. `*` stamps all fields that are not named. */
export const revisionText = ({ seen, created, fields, conflicts }: Revision): string => {
  const stamps = new Map<string, readonly Write[]>(
    Object.entries(fields).map(([field, write]) => [field, [write]]),
  );
  for (const [field, siblings] of Object.entries(conflicts)) stamps.set(field, siblings);
  const named = canonicalEntries(Object.fromEntries(stamps)).map(
    ([field, writes]) =>
      `,${JSON.stringify(field)}:[${(writes as readonly Write[]).map(stampOf).join(',')}]`,
  );
  return `{"seen":${canonicalJson(seen)},"fields":{"*":[${stampOf(created)}]${named.join('')}}}`;
};
