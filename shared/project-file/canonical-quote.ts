/**
 * Recognises the lines of a quote and of its revision that are exactly as this version writes them, without parsing
 * them: what matches is JSON, fits the schema, has no key twice, is in canonical form and not in conflict, so that
 * merging may copy the line. What does not match is merely not recognised. Lines are texts of one character a byte
 * (UTF-8 read as Latin-1), so that offsets into them are offsets into the file.
 *
 * `matchQuote(text, at)`, `matchRevision(text, at)`.
 */
import { canonicalEntries } from '../lib/canonical-json';
import type { FieldDefinition } from '../records/define-record';
import { DEFINITIONS, type RecordType } from '../records/record-types';
import { QUOTE_PARTS } from './check-meaning';
import { ID_IN_LINE, NOT_RESERVED, PLAIN_CHARACTER as PLAIN, valuePattern } from './line-patterns';
import { readRevision } from './read-revision';
import { revisionText } from './record-text';
import { isTidy } from './tidy-record';

/** One of the anchors of a quote; `exact` as it stands between the quotes of the line. */
export interface LineAnchor {
  readonly textHash: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
export interface QuoteLine {
  readonly id: string;
  readonly documentId: string;
  readonly anchor: LineAnchor;
  /** The anchors of the quote in the order of `QUOTE_PARTS`; null for none. */
  readonly anchors: readonly (LineAnchor | null)[];
  /** Ids as they stand in the line, such as `"a","b"`, for each of `LINE_LINKS`; '' for none. */
  readonly links: readonly string[];
  /** The annotators whom the quote names. */
  readonly authors: readonly string[];
  /** Offset behind the line, before its comma. */
  readonly end: number;
}
export interface RevisionLine {
  readonly id: string;
  /** Time of the newest write. */
  readonly newest: string;
  readonly end: number;
}

/** The fields of a quote as they stand in a line, and which groups hold what of them. */
function quotePattern() {
  const groups = { anchors: [] as number[], links: [] as number[], authors: [] as number[] };
  const links: { readonly field: string; readonly types: readonly RecordType[] }[] = [];
  // Group 1 is the id.
  let next = 2;
  const take = (into: number[], count: number): void => {
    into.push(next);
    next += count;
  };
  const members = Object.entries(DEFINITIONS.quote.fields).map(([field, definition]) => {
    const { schema, default: standard, hasDefault, ...meaning }: FieldDefinition = definition;
    let value = valuePattern(schema, standard);
    if (meaning.anchor) take(groups.anchors, 4);
    else if (meaning.links) {
      take(groups.links, 1);
      links.push({ field, types: meaning.links as readonly RecordType[] });
      value = value.startsWith('\\[') ? `\\[(${value.slice(2, -2)})\\]` : `(${value})`;
    } else if (meaning.author) {
      take(groups.authors, 1);
      value = `(${value})`;
    }
    const member = `,${JSON.stringify(field)}:${value}`;
    return hasDefault ? `(?:${member})?` : member;
  });
  const line = new RegExp(`\\{"id":"(${ID_IN_LINE})"${members.join('')}\\}(?=,?\\n)`, 'y');
  return { line, groups, links };
}
const { line: QUOTE, groups: GROUPS, links } = quotePattern();
/** The fields of a quote that refer to other records, in the order of {@link QuoteLine.links}. */
export const LINE_LINKS = links;
const DOCUMENT_AT = links.findIndex(({ field }) => field === 'documentId');
const ANCHOR_AT = QUOTE_PARTS.indexOf('anchor');

const SESSION = '[0-9a-f]{32}';
const COUNT = String.raw`[1-9]\d{0,14}`;
const INSTANT = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const BY = `"${NOT_RESERVED}${PLAIN}*"`;
/** All written in one session, as most are. Groups: id, session, what it has seen, n, time, the stamps of single fields. */
const REVISION = new RegExp(
  [
    `"(${ID_IN_LINE})": \\{"seen":\\{"(${SESSION})":(${COUNT})\\},`,
    `"fields":\\{"\\*":\\[\\["\\2",(${COUNT}),"(${INSTANT})",${BY}\\]\\]`,
    `((?:,"[A-Za-z]+":\\[\\["\\2",${COUNT},"${INSTANT}",${BY}\\]\\])*)`,
    '\\}\\}(?=,?\\n)',
  ].join(''),
  'y',
);
const NAMED = new RegExp(
  `,"([A-Za-z]+)":\\[\\["${SESSION}",(${COUNT}),"(${INSTANT})",${BY}\\]\\]`,
  'y',
);
/** The fields a revision can name, in the order of `revisionText`. */
const RANKS: ReadonlyMap<string, number> = new Map(
  canonicalEntries(
    Object.fromEntries(
      [...Object.keys(DEFINITIONS.quote.fields), 'deleted'].map((name) => [name, 1]),
    ),
  ).map(([name], rank) => [name, rank]),
);

const ANY_VALUES = Object.fromEntries([...RANKS.keys()].map((name) => [name, true]));
const LINE = /"([!#-[\]-~]{1,200})": (\{[\x20-\x7e]*\})(?=,?\n)/y;

/** The revision of a quote that was written in several sessions. */
function parseRevision(text: string, at: number): RevisionLine | null {
  LINE.lastIndex = at;
  const [, id = '', line = ''] = LINE.exec(text) ?? [];
  const end = LINE.lastIndex;
  // One stamp a field, so that none is in conflict.
  if (line === '' || line.includes('],[')) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return null; // not JSON: the parser says where
  }
  const revision = readRevision(raw, new Map(), ANY_VALUES);
  if (!revision.ok || !isTidy({ revision: revision.value })) return null;
  if (revisionText(revision.value) !== line) return null;
  const { created, fields } = revision.value;
  const times = [created, ...Object.values(fields)].map((write) => write.at);
  return { id, newest: times.reduce((a, b) => (a > b ? a : b)), end };
}

type Groups = readonly (string | undefined)[];

/** The anchor whose groups begin at `first`. */
function anchorIn(groups: Groups, first: number): LineAnchor | null {
  const textHash = groups[first];
  if (textHash === undefined) return null;
  const exact = groups[first + 3] ?? '';
  return { textHash, start: Number(groups[first + 1]), end: Number(groups[first + 2]), exact };
}

const unquoted = (text: string): string => text.slice(1, -1);

/** The quote whose line begins at `at`; null when it is not recognised. */
export function matchQuote(text: string, at: number): QuoteLine | null {
  QUOTE.lastIndex = at;
  // Groups by number: names cost an object for each of many thousand lines.
  const groups: Groups | null = QUOTE.exec(text);
  if (!groups) return null;
  const anchors = GROUPS.anchors.map((first) => anchorIn(groups, first));
  const anchor = anchors[ANCHOR_AT];
  if (!anchor) return null;
  const to = GROUPS.links.map((group) => groups[group] ?? '');
  return {
    id: groups[1] ?? '',
    documentId: unquoted(to[DOCUMENT_AT] ?? ''),
    anchor,
    anchors,
    links: to,
    authors: GROUPS.authors.map((group) => unquoted(groups[group] ?? '')),
    end: QUOTE.lastIndex,
  };
}

/** The revision of a quote whose line begins at `at`; null when it is not recognised. */
export function matchRevision(text: string, at: number): RevisionLine | null {
  REVISION.lastIndex = at;
  const groups: Groups | null = REVISION.exec(text);
  if (!groups) return parseRevision(text, at);
  const end = REVISION.lastIndex;
  const [, id = '', , seen, n, created = '', named = ''] = groups;
  if (Number(n) > Number(seen)) return null;
  let newest = created;
  let last = -1;
  NAMED.lastIndex = 0;
  while (NAMED.lastIndex < named.length) {
    const [, field = '', stamp, time = ''] = NAMED.exec(named) ?? [];
    const rank = RANKS.get(field);
    // In order, once each, seen, and not the stamp of the whole record, which merging would leave out.
    if (rank === undefined || rank <= last || Number(stamp) > Number(seen) || stamp === n)
      return null;
    last = rank;
    if (time > newest) newest = time;
  }
  return { id, newest, end };
}
