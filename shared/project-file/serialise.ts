/**
 * Writing a Verbatim file: equal content gives equal bytes.
 *
 * `serialiseProject(content, { generator, texts }): Promise<SerialisedFile>` with
 * SerialisedFile = { text, bytes, digest, counts, exportedAt }.
 */
import type { ProjectContent } from '../model/content';
import { knownTime, NO_TIME, type Revision, type Write } from '../model/revision';
import { mayHoldHalfCharacters, wellFormed } from '../model/well-formed';
import { canonicalJson, compareCodeUnits } from '../lib/canonical-json';
import { digestLine, digestOf } from './digest';
import { unfitToWrite } from './fit-to-write';
import { asKept, type Kept, type KeptValue } from './kept';
import type { QuarantineEntry } from './schema';
import { FORMAT_VERSION, MIN_READER } from './layout';
import { RECORD_TYPES, SECTIONS } from '../records/record-types';
import { misplacedIn } from './misplaced';
import { conflictLines, quarantinedRecord, sortedLines, type Line } from './quarantined-record';
import { allStanding } from './stand-found';
import { keptText, recordText, revisionText } from './record-text';
import { tidyRecord } from './tidy-record';
import { compareVersions, formatVersion, parseVersion } from './version';

export interface SerialiseOptions {
  /** The program that writes, such as { name: 'Verbatim', version: '1.0.0' }. */
  readonly generator: { readonly name: string; readonly version: string };
  /** False shares the annotations without the articles. */
  readonly texts: boolean;
}

export interface SerialisedFile {
  readonly text: string;
  /** The text as UTF-8, without BOM: what is saved. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `sha256:…`; see digest.ts. */
  readonly digest: string;
  /** Records of each section, tombstones included. */
  readonly counts: Readonly<Record<string, number>>;
  /**
   * The time of the newest write contained, not of the clock (empty where none is known): what did not change is the same file, and
   * version control and a wiped and imported project stay quiet.
   */
  readonly exportedAt: string;
  /** How many records were written into quarantine because no file may hold them (see fit-to-write.ts). */
  readonly unfit: number;
}

/** What the parts of a file gather while records are written. */
interface Gathered {
  readonly ids: Set<string>;
  readonly conflicts: Line[];
  readonly revisions: Line[];
  readonly quarantine: string[];
  newestWrite: string;
  unfit: number;
}

const member = (name: string, value: unknown): string =>
  `${JSON.stringify(name)}: ${canonicalJson(value)}`;
const block = (name: string, open: string, lines: readonly string[], close: string): string =>
  lines.length === 0
    ? `${JSON.stringify(name)}: ${open}${close}`
    : `${JSON.stringify(name)}: ${open}\n${lines.join(',\n')}\n${close}`;
function noteTimes(gathered: Gathered, writes: readonly Write[]): void {
  for (const { at } of writes) if (at > gathered.newestWrite) gathered.newestWrite = at;
}

const quarantineLine = (entry: QuarantineEntry): string => {
  const { section, reason, detail, place, record, revision, conflicts } = entry;
  const members = { section, reason, detail, place, record, revision, conflicts };
  const written = Object.entries(members).filter(([, value]) => value !== undefined);
  return `{${written.map(([name, value]) => `${JSON.stringify(name)}:${canonicalJson(value)}`).join(',')}}`;
};

/** Writes one record into its section, or into quarantine when another record has its id already. */
function writeRecord(
  gathered: Gathered,
  lines: Line[],
  section: string,
  { id, revision, text }: Line & { readonly revision: Revision },
): void {
  noteTimes(gathered, [revision.created, ...Object.values(revision.fields)]);
  for (const siblings of Object.values(revision.conflicts)) noteTimes(gathered, siblings);
  const stamps = revisionText(revision);
  const detail = unfitToWrite({ section, id, text, revision: stamps });
  if (detail !== null || gathered.ids.has(id)) {
    if (detail !== null) gathered.unfit += 1;
    const fault = detail === null ? { reason: 'id-taken' } : { reason: 'schema', detail };
    gathered.quarantine.push(
      quarantineLine(quarantinedRecord(section, { id, text, revision }, fault)),
    );
    return;
  }
  gathered.ids.add(id);
  lines.push({ id, text });
  gathered.conflicts.push(...conflictLines(id, revision));
  gathered.revisions.push({ id, text: `${JSON.stringify(id)}: ${stamps}` });
}

/** A project that came from a newer minor version, whose unknown parts it still holds, says so again. */
function versionOf(kept: readonly Kept[]): string {
  const value = kept.find(
    (entry): entry is KeptValue => entry.keeps === 'value' && entry.name === 'formatVersion',
  )?.value;
  const newer = typeof value === 'string' ? parseVersion(value) : null;
  return formatVersion(
    newer && compareVersions(newer, FORMAT_VERSION) > 0 ? newer : FORMAT_VERSION,
  );
}

/**
 * Writes a project as a canonical Verbatim file, each quote where its words are found: what is read again is what was
 * written. Throws only on content that is not the model's (a bug).
 */
export async function serialiseProject(
  content: ProjectContent,
  { generator, texts }: SerialiseOptions,
): Promise<SerialisedFile> {
  const records = await allStanding(content);
  const kept = content.unknown.map(asKept);
  const gathered: Gathered = {
    ids: new Set(),
    conflicts: [],
    revisions: [],
    quarantine: [],
    newestWrite: NO_TIME,
    unfit: 0,
  };
  const counts: [string, number][] = [];
  const section = (name: string, lines: readonly Line[]): string => {
    counts.push([name, lines.length]);
    return block(name, '[', sortedLines(lines), ']');
  };

  const sections = RECORD_TYPES.map((type) => {
    const lines: Line[] = [];
    for (const stored of records) {
      if (stored.type !== type) continue;
      const record = tidyRecord(stored);
      const text = recordText(record);
      if (mayHoldHalfCharacters(text)) {
        const whole = tidyRecord(wellFormed(stored));
        writeRecord(gathered, lines, SECTIONS[type], { ...whole, text: recordText(whole) });
      } else writeRecord(gathered, lines, SECTIONS[type], { ...record, text });
    }
    return section(SECTIONS[type], lines);
  });
  const unknownSections = new Map<string, Line[]>();
  for (const entry of kept) {
    if (entry.keeps === 'quarantined') gathered.quarantine.push(quarantineLine(entry.entry));
    if (entry.keeps !== 'record') continue;
    const { section: name, recordId: id, fields, revision } = entry;
    const lines = unknownSections.get(name) ?? [];
    unknownSections.set(name, lines);
    writeRecord(gathered, lines, name, { id, revision, text: keptText(id, fields) });
  }
  for (const name of [...unknownSections.keys()].toSorted(compareCodeUnits))
    sections.push(section(name, unknownSections.get(name) ?? []));
  if (texts) {
    const lines = content.texts.map(({ hash, text }) => ({
      id: hash,
      text: `{"hash":${JSON.stringify(hash)},"text":${JSON.stringify(text)}}`,
    }));
    sections.push(section('texts', lines));
  }

  // Told of what the file itself holds, so that one who reads it and writes it again says the same.
  const misplaced = misplacedIn({ records, texts: texts ? content.texts : [] }).map(canonicalJson);
  const quarantine = [...new Set(gathered.quarantine)].toSorted(compareCodeUnits);
  const values = kept.flatMap((entry) =>
    entry.keeps === 'value' && entry.name !== 'formatVersion'
      ? [{ id: entry.name, text: member(entry.name, entry.value) }]
      : [],
  );
  const parts = [
    member('format', 'verbatim'),
    member('formatVersion', versionOf(kept)),
    member('minReader', formatVersion(MIN_READER)),
    member('offsets', 'utf-16'),
    member('generator', { name: generator.name, version: generator.version }),
    member('exportedAt', knownTime(gathered.newestWrite)),
    member('project', { id: content.project.id, name: wellFormed(content.project.name) }),
    ...sections,
    block('conflicts', '[', sortedLines(gathered.conflicts), ']'),
    block('revisions', '{', sortedLines(gathered.revisions), '}'),
    ...(quarantine.length > 0 ? [block('quarantine', '[', quarantine, ']')] : []),
    ...(misplaced.length > 0 ? [block('misplaced', '[', misplaced, ']')] : []),
    ...sortedLines(values),
    `"counts": {${counts.map(([name, count]) => `${JSON.stringify(name)}:${count}`).join(',')}}`,
  ];
  const head = `{\n${parts.join(',\n')},\n`;
  const digest = await digestOf(`${head}}\n`);
  const text = `${head}${digestLine(digest)}\n}\n`;
  return {
    text,
    bytes: new TextEncoder().encode(text),
    digest,
    counts: Object.fromEntries(counts),
    unfit: gathered.unfit,
    exportedAt: knownTime(gathered.newestWrite),
  };
}
