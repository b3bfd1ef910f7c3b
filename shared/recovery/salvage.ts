import type { ProjectContent } from '../model/content';
import { parseProjectFile } from '../project-file/parse';
import { SECTIONS } from '../records/record-types';
import { readMembers } from './gzip';
import type { Member } from './gzip';
import { SECTION_END, SECTION_LINE } from './pack-snapshot';
import type { MemberLabel } from './pack-snapshot';

/** What a snapshot holds, as far as it can be read. */
export interface ReadPacked {
  readonly content: ProjectContent;
  /** Records, and texts of articles, that cannot be read any more. */
  readonly unreadable: number;
  /** False where anything at all was damaged, if only what is known of the history of a record. */
  readonly whole: boolean;
}

/** No limit: the app wrote it itself. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
/** Sections whose lines have names: an object and no list. */
const NAMED = new Set(['revisions']);

/** A line without the comma after it, or null where it is no JSON: in a damaged plain file. */
function valueOf(line: string, named: boolean): string | null {
  const value = line.endsWith(',') ? line.slice(0, -1) : line;
  try {
    JSON.parse(named ? `{${value}}` : value);
    return value;
  } catch {
    return null;
  }
}

/** The lines that could be read, by section; those around the sections under ''. */
type Lines = Map<string, string[]>;

function addLine(lines: Lines, section: string, line: string): void {
  if (line === '' || line === '{' || SECTION_END.test(line) || SECTION_LINE.test(line)) return;
  const value = valueOf(line, section === '' || NAMED.has(section));
  if (value === null) return;
  const list = lines.get(section);
  if (list) list.push(value);
  else lines.set(section, [value]);
}

/** A Verbatim file of the lines that are left. The digest and the counts, which no longer fit, are left out. */
function fileOf(
  lines: Lines,
  label: Pick<MemberLabel, 'formatVersion' | 'project'> | null,
): string {
  // A section of which nothing is left is empty: a file has to name it.
  for (const section of Object.values(SECTIONS)) if (!lines.has(section)) lines.set(section, []);
  const around = new Map<string, unknown>([['format', 'verbatim']]);
  if (label) {
    around.set('formatVersion', label.formatVersion).set('minReader', label.formatVersion);
    around.set('offsets', 'utf-16').set('project', label.project);
  }
  for (const value of lines.get('') ?? [])
    for (const [name, stated] of Object.entries(JSON.parse(`{${value}}`) as object))
      around.set(name, stated);
  around.delete('counts');
  around.delete('digest');
  for (const section of lines.keys()) around.delete(section);
  const parts = Array.from(
    around,
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  for (const [section, list] of lines) {
    if (section === '') continue;
    const [open, close] = NAMED.has(section) ? '{}' : '[]';
    parts.push(`${JSON.stringify(section)}: ${open}\n${list.join(',\n')}\n${close}`);
  }
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** How many records and texts there should be beyond those that were read. */
function missingOf(counts: Readonly<Record<string, number>>, lines: Lines): number {
  let missing = 0;
  for (const [section, count] of Object.entries(counts))
    missing += Math.max(0, count - (lines.get(section)?.length ?? 0));
  return missing;
}

async function readLines(
  lines: Lines,
  label: Pick<MemberLabel, 'formatVersion' | 'project'> | null,
  counts: Readonly<Record<string, number>>,
): Promise<ReadPacked | null> {
  const bytes = new TextEncoder().encode(fileOf(lines, label));
  const read = await parseProjectFile(bytes, NO_LIMIT, async () => 'void');
  if (!read.ok) return null;
  const { content, quarantine } = read.value;
  // A record in conflict whose history is lost cannot be used: it is set aside, and no longer the record it was.
  const spoilt = quarantine.filter(({ section }) => section !== 'conflicts').length;
  return { content, unreadable: missingOf(counts, lines) + spoilt, whole: false };
}

/** What is left of a snapshot of which only some members are whole. */
function readLeft(members: readonly Member[]): Promise<ReadPacked | null> {
  const lines: Lines = new Map();
  let label: MemberLabel | null = null;
  for (const member of members) {
    label = member.label as MemberLabel;
    for (const line of member.text.split('\n')) addLine(lines, label.section, line);
  }
  return readLines(lines, label, label?.counts ?? {});
}

/** The counts that a plain file states of itself, if that line can be read. */
function statedCounts(lines: Lines): Readonly<Record<string, number>> {
  for (const value of lines.get('') ?? []) {
    const { counts } = JSON.parse(`{${value}}`) as { readonly counts?: unknown };
    if (typeof counts === 'object' && counts !== null) return counts as Record<string, number>;
  }
  return {};
}

/** A plain Verbatim file, as versions before the journal kept them: whole, or line by line. */
async function readPlain(bytes: Uint8Array<ArrayBuffer>): Promise<ReadPacked | null> {
  const whole = await parseProjectFile(bytes, NO_LIMIT);
  if (whole.ok) return { content: whole.value.content, unreadable: 0, whole: true };
  const lines: Lines = new Map();
  let section = '';
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const opened = section === '' ? SECTION_LINE.exec(line)?.[1] : undefined;
    if (opened !== undefined) section = opened;
    else if (SECTION_END.test(line)) section = '';
    else addLine(lines, section, line);
  }
  return readLines(lines, null, statedCounts(lines));
}

/**
 * Reads a snapshot, or what is left of it: every member that is whole is read, the records of the others are counted
 * as unreadable, and nothing is guessed. A plain Verbatim file is read too. Null where nothing can be read.
 */
export async function readPacked(packed: Uint8Array<ArrayBuffer>): Promise<ReadPacked | null> {
  const { members, whole } = await readMembers(packed);
  if (members.length === 0) return readPlain(packed);
  if (whole) {
    const text = members.map((member) => member.text).join('');
    const read = await parseProjectFile(new TextEncoder().encode(text), NO_LIMIT);
    if (read.ok) return { content: read.value.content, unreadable: 0, whole: true };
  }
  return readLeft(members);
}
