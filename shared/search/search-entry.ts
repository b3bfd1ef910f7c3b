import { checksumOf } from './bytes';

/** What an entry of the index stands for. The order is that of the file. */
export const ENTRY_KINDS = ['text', 'article', 'quote', 'speaker', 'event', 'tag'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What the words of an entry are, in the order in which they are stored. No phrase goes from one into another. */
export const ZONES = [
  'text',
  'words',
  'title',
  'name',
  'publisher',
  'author',
  'details',
  'note',
] as const;
export type Zone = (typeof ZONES)[number];

/** Something that can be found: a text, or a record with its words. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** Of a text its hash. */
  readonly id: string;
  /** The article of a quote; else ''. */
  readonly documentId: string;
  /** The hash of the text it belongs to; '' for what belongs to none. */
  readonly textHash: string;
  /** Where a quote stands in its text; else 0. */
  readonly start: number;
  readonly end: number;
  /** The speakers of a quote, by whose names it is shown; else none. */
  readonly speakerIds: readonly string[];
  /** Its words by zone, in the order of `ZONES`. Those of a text are not kept, only where each stands. */
  readonly zones: readonly (readonly [Zone, string])[];
  /** What it can be narrowed by, such as `kind:direct`. */
  readonly facets: readonly string[];
}

/** What the index keeps of an entry as it is. */
export type StoredEntry = Omit<SearchEntry, 'facets'> & {
  /** Differs when anything of the entry differs. */
  readonly print: string;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NOTHING = new Uint8Array();

/** What is stored of an entry beside its kind and its text. Of a text there is nothing more to tell. */
export function storedBytes(entry: StoredEntry): Uint8Array {
  if (entry.kind === 'text') return NOTHING;
  const { id, documentId, start, end, speakerIds, zones, print } = entry;
  return encoder.encode(JSON.stringify([id, documentId, start, end, speakerIds, zones, print]));
}

/** The entry of a kind and a text of which these bytes were stored. */
export function storedFrom(kind: EntryKind, textHash: string, bytes: Uint8Array): StoredEntry {
  const none = { documentId: '', start: 0, end: 0, speakerIds: [], zones: [] };
  if (kind === 'text') return { ...none, kind, textHash, id: textHash, print: textHash };
  const [id, documentId, start, end, speakerIds, zones, print] = JSON.parse(
    decoder.decode(bytes),
  ) as [string, string, number, number, string[], StoredEntry['zones'], string];
  return { kind, textHash, id, documentId, start, end, speakerIds, zones, print };
}

/** What names an entry. */
export const entryKey = ({
  kind,
  documentId,
  id,
}: Pick<SearchEntry, 'kind' | 'documentId' | 'id'>): string => `${kind} ${documentId} ${id}`;

/** A short name of all that an entry holds. A text is named by its hash. */
export const printOf = (entry: SearchEntry): string =>
  entry.kind === 'text' ? entry.id : checksumOf(encoder.encode(JSON.stringify(entry)));

/** What stands before a facet, and before what the index notes of a text, in the dictionary. No word begins so. */
export const FACET = '\u0001';
/** The words of a text that begin a paragraph. */
export const PARAGRAPHS = '\u0002p';
/** Where every so many words of a text begin (UTF-16). */
export const CHECKPOINTS = '\u0002c';
export const WORDS_BETWEEN_CHECKPOINTS = 256;

/** Bits of a position for the number of the word in its zone; the zone stands above them. */
export const ZONE_SHIFT = 26;
/** More words of one zone than this are not found. */
export const WORDS_OF_A_ZONE = 2 ** ZONE_SHIFT;
/** Longer words are known by their beginning. */
export const LONGEST_WORD = 100;

/** 32 bits of a key, by which its entry is found (FNV-1a). */
export function hashOfKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1)
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
