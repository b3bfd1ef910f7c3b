/**
 * Reads what a newer version put into a file and this one does not know: sections of records, single values.
 * `readUnknown(frame, conflicts, isTaken, at)`.
 */
import { mergeFields } from '../revision/merge-record';
import { ownEntry } from '../revision/siblings';
import { RESERVED_NAMES } from '../records/reserved-names';
import { hashJson } from './digest';
import { keepRecord, keepValue, type Kept } from './kept';
import { FORMAT_VERSION, KNOWN_NAMES } from './layout';
import { pointer } from './read-frame';
import { madeUpRevision, readRevision } from './read-revision';
import type { FileConflict, FileFrame, QuarantineEntry } from './schema';
import { compareVersions, parseVersion } from './version';

type Raw = Readonly<Record<string, unknown>>;
type ConflictsByRecord = ReadonlyMap<string, readonly { readonly entry: FileConflict }[]>;

export interface UnknownContent {
  readonly kept: readonly Kept[];
  /** Records whose writes cannot be read; their fields are not lost. */
  readonly faults: readonly QuarantineEntry[];
  /** Ids whose revisions and conflicts were used. */
  readonly used: ReadonlySet<string>;
}

/** Records of a section: objects, each with an id of its own. Anything else is one value. */
function asRecords(value: unknown, isTaken: (id: string) => boolean): readonly Raw[] | null {
  if (!Array.isArray(value)) return null;
  const ids = new Set<string>();
  for (const item of value as readonly unknown[]) {
    const id = typeof item === 'object' && item !== null ? (item as Raw)['id'] : undefined;
    if (typeof id !== 'string' || ids.has(id) || isTaken(id)) return null;
    ids.add(id);
  }
  return value as readonly Raw[];
}

/** Keeps all that the frame holds beyond what this version knows. `isTaken` tells the ids of known records. */
export async function readUnknown(
  frame: FileFrame,
  conflicts: ConflictsByRecord,
  isTaken: (id: string) => boolean,
  at: string,
): Promise<UnknownContent> {
  const kept: Kept[] = [];
  const faults: QuarantineEntry[] = [];
  const used = new Set<string>();
  const version = parseVersion(frame.formatVersion);
  if (version && compareVersions(version, FORMAT_VERSION) > 0)
    kept.push(keepValue('formatVersion', frame.formatVersion));

  for (const [section, value] of Object.entries(frame)) {
    if (KNOWN_NAMES.has(section)) continue;
    const records = asRecords(value, (id) => used.has(id) || isTaken(id));
    if (!records) {
      kept.push(keepValue(section, value));
      continue;
    }
    for (const [index, record] of records.entries()) {
      const { id: rawId, ...fields } = record;
      const id = String(rawId);
      used.add(id);
      const raw = ownEntry(frame.revisions ?? {}, id);
      const given = (conflicts.get(id) ?? []).map(({ entry }) => entry);
      const rest = given.length > 0 ? { conflicts: given } : {};
      const setAside = (reason: string, detail: string) => {
        const written = raw === undefined ? rest : { ...rest, revision: raw };
        faults.push({
          section,
          reason,
          detail,
          place: pointer(section, index),
          record,
          ...written,
        });
      };
      if (RESERVED_NAMES.includes(id)) {
        setAside('schema', '/id: pattern');
        continue;
      }
      const values = new Map(given.map((entry) => [entry.field, entry.values]));
      if (raw === undefined) {
        const hash = await hashJson([section, record]);
        kept.push(keepRecord(section, id, fields, madeUpRevision(hash, at, '')));
        continue;
      }
      const revision = readRevision(raw, values, fields);
      if (revision.ok) {
        const fielded = { values: fields, revision: revision.value };
        const tidy = mergeFields(fielded, fielded);
        kept.push(keepRecord(section, id, tidy.values, tidy.revision));
      } else setAside('revision', revision.error);
    }
  }
  return { kept, faults, used };
}
