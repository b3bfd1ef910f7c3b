import { canonicalJson, compareCodeUnits } from '../lib/canonical-json';
import type { Id } from '../model/ids';
import type { Revision, Sibling } from '../model/revision';
import { distinctValues } from '../revision/siblings';
import { asQuarantined } from './fit-to-write';
import type { QuarantineEntry } from './schema';
import { revisionText } from './record-text';

/** A line of a file, to be sorted by its id. */
export interface Line {
  readonly id: string;
  readonly text: string;
}

/** The lines of records in the order of a file. */
export const sortedLines = (lines: readonly Line[]): string[] =>
  lines.toSorted((a, b) => compareCodeUnits(a.id, b.id)).map(({ text }) => text);

const siblingText = ({ value, by, at }: Sibling): string =>
  `{"value":${canonicalJson(value)},"by":${JSON.stringify(by)},"at":${JSON.stringify(at)}}`;

/** The fields of a record in conflict. Concurrent writes of one value are in its revision only. */
export const conflictLines = (id: Id, { conflicts }: Revision): Line[] =>
  Object.entries(conflicts)
    .filter(([, siblings]) => distinctValues(siblings).length > 1)
    .map(([field, siblings]) => ({
      id: `${id}\n${field}`,
      text: `{"record":${JSON.stringify(id)},"field":${JSON.stringify(field)},"values":[${siblings.map(siblingText).join(',')}]}`,
    }));

/** A record that cannot be used as quarantine holds it, with its writes and its values in conflict. */
export function quarantinedRecord(
  section: string,
  { id, text, revision }: Line & { readonly revision: Revision },
  fault: Pick<QuarantineEntry, 'reason' | 'detail'>,
): QuarantineEntry {
  const conflicts = sortedLines(conflictLines(id, revision)).map(asQuarantined);
  return {
    section,
    ...fault,
    place: '',
    record: asQuarantined(text),
    revision: asQuarantined(revisionText(revision)),
    ...(conflicts.length > 0 ? { conflicts } : {}),
  };
}
