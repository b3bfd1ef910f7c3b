/**
 * Recognises the lines of a quote and of its revision that are exactly as this version writes them, without parsing
 * them: what matches is JSON, fits the schema, has no key twice, is in canonical form and not in conflict, so that
 * merging may copy the line. What does not match is merely not recognised. Lines are texts of one character a byte
 * (UTF-8 read as Latin-1), so that offsets into them are offsets into the file.
 *
 * `matchQuote(text, at)`, `matchRevision(text, at)`.
 */
import { RESERVED_NAMES } from '../records/reserved-names';
import { canonicalEntries } from '../lib/canonical-json';
import { FIELDS } from '../records/record-types';
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
  readonly cue: LineAnchor | null;
  readonly mention: LineAnchor | null;
  /** Lists of ids as they stand in the line, such as `"a","b"`; '' when empty. */
  readonly speakerIds: string;
  readonly eventIds: string;
  readonly tags: string;
  readonly layer: string;
  /** Offset behind the line, before its comma. */
  readonly end: number;
}
export interface RevisionLine {
  readonly id: string;
  /** Time of the newest write. */
  readonly newest: string;
  readonly end: number;
}

// Unrolled loops: no text makes them take more than one look at each character.
const PLAIN = String.raw`[^"\\\x00-\x1f]`;
const ESCAPE = String.raw`\\["\\bfnrt]`;
const TEXT = `${PLAIN}*(?:${ESCAPE}${PLAIN}*)*`;
const FILLED = `"(?:${PLAIN}|${ESCAPE})${TEXT}"`;
const NOT_RESERVED = `(?!(?:${RESERVED_NAMES.join('|')})")`;
const ID = String.raw`${NOT_RESERVED}[!#-\[\]-~]{1,200}`;
const IDS = `"${ID}"(?:,"${ID}")*`;
const HASH = '[0-9a-f]{64}';
const OFFSET = String.raw`(?:0|[1-9]\d{0,14})`;
/** Groups: hash, start, end, exact. */
const ANCHOR = `\\{"textHash":"(${HASH})","start":(${OFFSET}),"end":(${OFFSET}),"exact":"(${TEXT})","prefix":"${TEXT}","suffix":"${TEXT}"\\}`;
const maybe = (pattern: string): string => `(?:,${pattern})?`;

/** The fields in the order of `recordText`, each with the values that are not left out as defaults. */
const QUOTE = new RegExp(
  [
    `\\{"id":"(${ID})","documentId":"(${ID})","anchor":${ANCHOR}`,
    maybe('"kind":"(?:indirect|mixed|scare)"'),
    maybe('"attribution":"(?:stated|inferred)"'),
    maybe(`"speakerIds":\\[(${IDS})\\]`),
    maybe(`"eventIds":\\[(${IDS})\\]`),
    maybe(`"cue":${ANCHOR}`),
    maybe(`"mention":${ANCHOR}`),
    maybe(`"tags":\\[(${IDS})\\]`),
    maybe(`"note":${FILLED}`),
    maybe(
      `"check":\\{(?:"status":"(?:verbatim|altered|disputed)"(?:,"note":${FILLED})?|"note":${FILLED})\\}`,
    ),
    `,"layer":"(${ID})"`,
    maybe('"origin":\\{"by":"suggestion","confidence":"(?:high|medium|low)"\\}'),
    '\\}(?=,?\\n)',
  ].join(''),
  'y',
);

const SESSION = '[0-9a-f]{32}';
const COUNT = String.raw`[1-9]\d{0,14}`;
const INSTANT = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const BY = `"${NOT_RESERVED}${PLAIN}*"`;
/** All written in one session, as most are. Groups: id, session, what it has seen, n, time, the stamps of single fields. */
const REVISION = new RegExp(
  [
    `"(${ID})": \\{"seen":\\{"(${SESSION})":(${COUNT})\\},`,
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
  canonicalEntries(Object.fromEntries([...FIELDS.quote, 'deleted'].map((name) => [name, 1]))).map(
    ([name], rank) => [name, rank],
  ),
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

/** The quote whose line begins at `at`; null when it is not recognised. */
export function matchQuote(text: string, at: number): QuoteLine | null {
  QUOTE.lastIndex = at;
  // Groups by number: names cost an object for each of many thousand lines.
  const groups: Groups | null = QUOTE.exec(text);
  const anchor = groups && anchorIn(groups, 3);
  if (!groups || !anchor) return null;
  return {
    id: groups[1] ?? '',
    documentId: groups[2] ?? '',
    anchor,
    speakerIds: groups[7] ?? '',
    eventIds: groups[8] ?? '',
    cue: anchorIn(groups, 9),
    mention: anchorIn(groups, 13),
    tags: groups[17] ?? '',
    layer: groups[18] ?? '',
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
