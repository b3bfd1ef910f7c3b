import type { ProjectContent } from '../model/content';
import type { Project } from '../model/records';
import { formatVersion } from '../project-file/version';
import { FORMAT_VERSION } from '../project-file/layout';
import { serialiseProject } from '../project-file/serialise';
import { packMember } from './gzip';

/** Text of about this many UTF-16 units goes into one member: a damaged byte costs the lines of one member. */
const MEMBER_SIZE = 256 * 1024;

/**
 * What each member says of itself and of the whole, so that what is left of a damaged snapshot can be read, and what is
 * missing can be counted.
 */
export interface MemberLabel {
  /** The section of the file whose lines it holds; '' for the lines around the sections. */
  readonly section: string;
  readonly formatVersion: string;
  readonly project: Project;
  /** Lines of every section. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The line that begins a section of several lines: its name and bracket. */
export const SECTION_LINE = /^"([^"\\]+)": [[{]$/;
/** The line that ends one. */
export const SECTION_END = /^[\]}],?$/;

interface Stretch {
  readonly section: string;
  readonly text: string;
}

/** The lines of a canonical file, as long as a member may be and each of one section. */
function* stretches(text: string): Generator<Stretch> {
  let section = '';
  let begin = 0;
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    const isShort = end - at < 200;
    const line = isShort ? text.slice(at, end - 1) : '';
    const opened = isShort ? SECTION_LINE.exec(line)?.[1] : undefined;
    if (opened !== undefined && section === '') {
      if (at > begin) yield { section, text: text.slice(begin, at) };
      begin = at;
      section = opened;
    }
    const closes = section !== '' && opened === undefined && SECTION_END.test(line);
    if (closes || end - begin >= MEMBER_SIZE) {
      yield { section, text: text.slice(begin, end) };
      begin = end;
    }
    if (closes) section = '';
    at = end;
  }
  if (begin < text.length) yield { section, text: text.slice(begin) };
}

/** How much of a project's name stands in each label: enough to know it by, and no header grows too long. */
const NAME_LIMIT = 500;

/**
 * Packs a project as a snapshot: its canonical Verbatim file, texts included, as a gzip file of many members, which
 * `gunzip` unpacks too. `salvage.ts` reads it.
 */
export async function packProject(
  content: ProjectContent,
  generator: { readonly name: string; readonly version: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { text, counts } = await serialiseProject(content, { generator, texts: true });
  const { id, name } = content.project;
  const members: Uint8Array[] = [];
  for (const stretch of stretches(text)) {
    const label: MemberLabel = {
      section: stretch.section,
      formatVersion: formatVersion(FORMAT_VERSION),
      project: { id, name: name.slice(0, NAME_LIMIT) },
      counts,
    };
    members.push(await packMember(label, stretch.text));
  }
  const packed = new Uint8Array(members.reduce((length, member) => length + member.length, 0));
  let at = 0;
  for (const member of members) {
    packed.set(member, at);
    at += member.length;
  }
  return packed;
}
