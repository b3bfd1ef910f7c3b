/**
 * Canonical JSON: equal values give equal text, whatever order their keys were made in.
 *
 * `canonicalJson(value)`: text on one line; `sameJson(a, b)`: whether two JSON values are equal.
 */

/** Keys in the order a person wants to read them. Others follow in code unit order. */
const READING_ORDER = [
  'id',
  'deleted',
  'name',
  'hash',
  'documentId',
  'title',
  'textHash',
  'start',
  'end',
  'anchor',
  'exact',
  'prefix',
  'suffix',
  'kind',
  'attribution',
  'speakerIds',
  'eventIds',
  'cue',
  'mention',
  'tags',
  'status',
  'note',
  'check',
  'layer',
  'origin',
  'aliases',
  'organisation',
  'from',
  'to',
  'roles',
  'identifiers',
  'text',
  'edtf',
  'earliest',
  'latest',
  'when',
  'place',
  'participants',
  'path',
  'description',
  'colour',
  'a',
  'b',
  'items',
  'verdict',
  'result',
  'reason',
  'by',
  'seenHash',
  'mediaType',
  'encoding',
  'sha256',
  'original',
  'language',
  'publisher',
  'url',
  'authors',
  'published',
  'accessed',
  'dateline',
  'source',
  'notes',
  'progress',
];
const RANKS = new Map(READING_ORDER.map((key, rank) => [key, rank]));

/** Compares texts by UTF-16 code units: the order of records in a file, the same on every machine. */
export const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareKeys(a: string, b: string): number {
  const rankA = RANKS.get(a) ?? READING_ORDER.length;
  const rankB = RANKS.get(b) ?? READING_ORDER.length;
  return rankA - rankB || compareCodeUnits(a, b);
}

/** The keys of an object in canonical order. Most are in order already, as a file had them. */
function canonicalKeys(object: object): readonly string[] {
  const keys = Object.keys(object);
  for (let index = 1; index < keys.length; index += 1)
    if (compareKeys(keys[index - 1] ?? '', keys[index] ?? '') > 0)
      return keys.toSorted(compareKeys);
  return keys;
}

/** The members of an object in canonical order, those that are undefined left out. */
export const canonicalEntries = (object: Readonly<Record<string, unknown>>): [string, unknown][] =>
  canonicalKeys(object)
    .map((key): [string, unknown] => [key, object[key]])
    .filter(([, value]) => value !== undefined);

/** A JSON value as text on one line, keys in canonical order at every depth. Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) {
    let text = '';
    for (const item of value) text += `${text && ','}${canonicalJson(item)}`;
    return `[${text}]`;
  }
  let text = '';
  for (const key of canonicalKeys(value)) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined)
      text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** Whether two JSON values are equal. The order of keys does not count; an undefined member is none. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameJson(item, b[index]));
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left).filter((key) => left[key] !== undefined);
  if (keys.length !== Object.keys(right).filter((key) => right[key] !== undefined).length)
    return false;
  return keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]));
}
