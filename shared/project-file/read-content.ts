/**
 * What a file holds, from its frame: records, texts, what is kept unread, what was set aside, what is worth
 * telling. `readContent(frame)`.
 */
import { mergeRecord } from '../revision/merge-record';
import { ownEntry } from '../revision/siblings';
import type { ProjectContent, UnknownRecord } from '../model/content';
import type { AnyRecord, TextRecord } from '../model/records';
import { wellFormed } from '../model/well-formed';
import { hashText } from '../text/hash';
import { sameJson } from '../lib/canonical-json';
import { NO_TIME } from '../model/revision';
import { linksOf } from '../records/record-links';
import { hashJson } from './digest';
import { validateConflict, validateQuarantined, validateText } from './generated/validate';
import { keepQuarantined } from './kept';
import { RECORD_TYPES, SECTIONS, type RecordType } from '../records/record-types';
import type { FileWarning, Quarantined } from './problems';
import { isFormer, misfitOf, pointer } from './read-frame';
import {
  readRecord,
  type RecordCandidate,
  type ReadingContext,
  type RecordFault,
} from './read-records';
import { standFound } from './stand-found';
import { readUnknown } from './read-unknown';
import type { FileConflict, FileFrame, FileTextEntry, QuarantineEntry } from './schema';
import { parseVersion } from './version';
import { addTo } from '../lib/group-by';

export interface FileContent {
  readonly content: ProjectContent;
  readonly quarantine: readonly Quarantined[];
  readonly warnings: readonly FileWarning[];
}

/** Quotes of the file that were taken out before it was read (electron/cli/bulk), as the rest needs to know of them. */
export interface TakenOut {
  readonly ids: ReadonlySet<string>;
  /** Index in the file of each quote that was left in. */
  readonly places: readonly number[];
}

/** What reading the records of a frame needs to know beside it; see `FileSource`. */
export interface ContentSource {
  /** Null when all of the file is in the JSON. */
  readonly takenOut: TakenOut | null;
  /** Whether a text of the JSON may hold half a character; see shared/model/well-formed.ts. */
  readonly halfCharacters: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

/** By what the rest of the file knows a record; '' for what is no id. Not every JSON value becomes a text. */
const idOf = ({ id }: Raw): string =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : '';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Conflicts of a file by the record they belong to, and which of them were used. */
interface Conflicts {
  readonly byRecord: ReadonlyMap<
    string,
    readonly { readonly place: string; readonly entry: FileConflict }[]
  >;
  readonly used: Set<string>;
}

/** Gathers what is set aside, in the order of the file. */
function createAside() {
  const entries: QuarantineEntry[] = [];
  const fresh: Quarantined[] = [];
  return {
    entries,
    fresh,
    add(entry: QuarantineEntry): void {
      const id = (entry.record as { id?: unknown } | null)?.id;
      entries.push(entry);
      const { section, reason, detail = '', place, record } = entry;
      fresh.push({
        section,
        reason,
        detail,
        place,
        record,
        id: typeof id === 'string' ? id : null,
      });
    },
  };
}
type Aside = ReturnType<typeof createAside>;

function readConflicts(frame: FileFrame, aside: Aside): Conflicts {
  const byRecord = new Map<string, { place: string; entry: FileConflict }[]>();
  for (const [index, raw] of (frame.conflicts ?? []).entries()) {
    const place = pointer('conflicts', index);
    const detail = misfitOf(validateConflict, raw);
    if (detail !== null) {
      aside.add({ section: 'conflicts', reason: 'schema', detail, place, record: raw });
      continue;
    }
    const entry = raw as FileConflict;
    addTo(byRecord, entry.record, { place, entry });
  }
  return { byRecord, used: new Set() };
}

interface RawText {
  readonly raw: unknown;
  readonly place: string;
  readonly old: QuarantineEntry | null;
}

async function textFault(raw: unknown): Promise<RecordFault | null> {
  const detail = misfitOf(validateText, raw);
  if (detail !== null) return { reason: 'schema', detail };
  const { hash, text } = raw as FileTextEntry;
  return text.isWellFormed() && (await hashText(text)) === hash
    ? null
    : { reason: 'text-hash', detail: hash };
}

async function readTexts(raws: readonly RawText[], aside: Aside): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const faults = await Promise.all(raws.map(({ raw }) => textFault(raw)));
  for (const [index, { raw, place, old }] of raws.entries()) {
    const fault = faults[index];
    if (!fault) {
      const { hash, text } = raw as FileTextEntry;
      texts.set(hash, text);
    } else if (old) aside.entries.push(old);
    else aside.add({ section: 'texts', ...fault, place, record: raw });
  }
  return texts;
}

/** A record without a revision is known by its hash. */
async function withHash(candidate: Omit<RecordCandidate, 'hash'>): Promise<RecordCandidate> {
  const { section, record, revision } = candidate;
  return { ...candidate, hash: revision === undefined ? await hashJson([section, record]) : '' };
}

/** All records to be read, those of the file's own quarantine last: they may be readable by now. */
async function candidatesOf(
  frame: FileFrame,
  conflicts: Conflicts,
  quarantined: readonly QuarantineEntry[],
  takenOut: TakenOut | null,
): Promise<readonly RecordCandidate[]> {
  const candidates: Promise<RecordCandidate>[] = [];
  const version = parseVersion(frame.formatVersion);
  const former = version !== null && isFormer(version);
  const typeOf = new Map<string, RecordType>(RECORD_TYPES.map((type) => [SECTIONS[type], type]));
  for (const type of RECORD_TYPES) {
    const section = SECTIONS[type];
    for (const [index, record] of (frame[section] ?? []).entries()) {
      const id = idOf(record);
      candidates.push(
        withHash({
          section,
          type,
          place: pointer(section, type === 'quote' ? (takenOut?.places[index] ?? index) : index),
          record,
          revision: ownEntry(frame.revisions ?? {}, id),
          conflicts: (conflicts.byRecord.get(id) ?? []).map(({ entry }) => entry),
          quarantined: null,
          former,
        }),
      );
    }
  }
  for (const entry of quarantined) {
    const type = typeOf.get(entry.section);
    if (type === undefined || typeof entry.record !== 'object' || entry.record === null) continue;
    const fitting = (entry.conflicts ?? []).filter((raw) => validateConflict(raw));
    candidates.push(
      withHash({
        section: entry.section,
        type,
        place: entry.place,
        record: entry.record as Raw,
        revision: entry.revision,
        conflicts: fitting as FileConflict[],
        quarantined: entry,
        former: true,
      }),
    );
  }
  return Promise.all(candidates);
}

/** What the warnings of links and authors need to know of all records. */
function linkWarnings(
  records: readonly AnyRecord[],
  places: ReadonlyMap<string, string>,
  takenOut: TakenOut | null,
): readonly FileWarning[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const typeOf = (id: string) => (takenOut?.ids.has(id) ? 'quote' : byId.get(id)?.type);
  return records.flatMap((record) => {
    if (record.deleted) return [];
    const place = places.get(record.id) ?? '';
    const warnings: FileWarning[] = linksOf(record)
      .filter(({ to, types }) => !types.some((type) => typeOf(to) === type))
      .map(({ field, to }) => {
        const kind = typeOf(to) === undefined ? 'missing-link' : 'wrong-link';
        return { kind, place, from: record.id, field, to };
      });
    if (record.type === 'identity' && record.a === record.b)
      warnings.push({ kind: 'compares-itself', place, id: record.id });
    if (record.type !== 'quote') return warnings;
    if (typeOf(record.layer) !== 'annotator')
      warnings.push({ kind: 'unknown-author', place, id: record.id });
    const document = byId.get(record.documentId);
    if (document?.type === 'document' && document.textHash !== record.anchor.textHash)
      warnings.push({ kind: 'anchor-other-text', place, id: record.id });
    return warnings;
  });
}

/** Reads all records of a frame. Nothing is dropped: what cannot be used is in `content.unknown`. */
export async function readContent(
  frame: FileFrame,
  { takenOut, halfCharacters }: ContentSource,
): Promise<FileContent> {
  const aside = createAside();
  const warnings: FileWarning[] = [];
  const conflicts = readConflicts(frame, aside);

  const quarantined: QuarantineEntry[] = [];
  const sections = new Set<string>(['texts', ...Object.values(SECTIONS)]);
  const mayHeal = ({ section, record }: QuarantineEntry) =>
    sections.has(section) && typeof record === 'object' && record !== null;
  for (const [index, raw] of (frame.quarantine ?? []).entries()) {
    const detail = misfitOf(validateQuarantined, raw);
    const entry = raw as QuarantineEntry;
    if (detail !== null) {
      const place = pointer('quarantine', index);
      aside.add({ section: 'quarantine', reason: 'schema', detail, place, record: raw });
    } else if (mayHeal(entry)) quarantined.push(entry);
    else aside.entries.push(entry);
  }
  const texts = await readTexts(
    [
      ...(frame.texts ?? []).map((raw, index) => ({
        raw,
        place: pointer('texts', index),
        old: null,
      })),
      ...quarantined
        .filter(({ section }) => section === 'texts')
        .map((old) => ({ raw: old.record, place: old.place, old })),
    ],
    aside,
  );

  const records = new Map<string, AnyRecord>();
  const places = new Map<string, string>();
  const context: ReadingContext = {
    at: INSTANT.test(frame.exportedAt ?? '') ? (frame.exportedAt ?? NO_TIME) : NO_TIME,
    textOf: (hash) => texts.get(hash),
    halfCharacters,
  };
  const usedRevisions = new Set<string>();
  let withoutRevision = 0;
  for (const candidate of await candidatesOf(frame, conflicts, quarantined, takenOut)) {
    const { section, place, record: raw, quarantined: old } = candidate;
    const id = idOf(raw);
    const read = readRecord(candidate, context);
    const owner = records.get(id);
    const type = read.ok ? read.value.record.type : candidate.type;
    const taken = owner !== undefined && owner.type !== type;
    if (!old && !taken) {
      usedRevisions.add(id);
      conflicts.used.add(id);
    }
    if (taken || !read.ok) {
      const fault: RecordFault = taken || read.ok ? { reason: 'id-taken', detail: id } : read.error;
      if (old) aside.entries.push(old);
      else
        aside.add({
          section,
          ...fault,
          place,
          record: raw,
          ...(taken || candidate.revision === undefined ? {} : { revision: candidate.revision }),
          ...(taken || candidate.conflicts.length === 0 ? {} : { conflicts: candidate.conflicts }),
        });
      continue;
    }
    const { warnings: told, found } = read.value;
    const record =
      read.value.record.type === 'quote'
        ? await standFound(read.value.record, found, context.textOf)
        : read.value.record;
    if (candidate.revision === undefined) withoutRevision += 1;
    if (owner) {
      const same = sameJson(owner, record);
      warnings.push({ kind: 'repeated-record', place, id, same });
      records.set(id, same ? owner : mergeRecord(owner, record));
    } else {
      records.set(id, record);
      places.set(id, place);
    }
    for (const kind of told) warnings.push({ kind, place, id });
  }

  const isTaken = (id: string) => records.has(id) || takenOut?.ids.has(id) === true;
  const unknown = await readUnknown(frame, conflicts.byRecord, isTaken, context.at);
  for (const id of unknown.used) {
    usedRevisions.add(id);
    conflicts.used.add(id);
  }
  for (const entry of unknown.faults) aside.add(entry);
  for (const [id, list] of conflicts.byRecord)
    if (!conflicts.used.has(id))
      for (const { place, entry } of list)
        aside.add({ section: 'conflicts', reason: 'conflict', detail: id, place, record: entry });
  for (const id of Object.keys(frame.revisions ?? {}))
    if (!usedRevisions.has(id)) warnings.push({ kind: 'revision-without-record', id });
  if (withoutRevision > 0) warnings.push({ kind: 'without-revision', records: withoutRevision });
  warnings.push(...linkWarnings([...records.values()], places, takenOut));

  const kept = new Map<string, UnknownRecord>(unknown.kept.map((entry) => [entry.id, entry]));
  for (const entry of aside.entries) {
    const item = await keepQuarantined(entry);
    kept.set(item.id, item);
  }
  const held: TextRecord[] = Array.from(texts, ([hash, text]) => ({ hash, text }));
  return {
    content: {
      project: { id: frame.project.id, name: wellFormed(frame.project.name) },
      records: [...records.values()],
      unknown: [...kept.values()],
      texts: held,
    },
    quarantine: aside.fresh,
    warnings,
  };
}
