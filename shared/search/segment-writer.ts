import { ByteWriter } from './bytes';
import { ENTRY_KINDS, hashOfKey, type EntryKind } from './search-entry';

/** Says that bytes are a segment, and of which shape. To be raised with every change of the shape. */
export const SEGMENT_FORMAT = 0x56530001;
/** Sections of a segment in their order; the first are lists of 32-bit numbers. */
export const SECTIONS_OF_NUMBERS = [
  'termStarts',
  'postingStarts',
  'positionStarts',
  'storedStarts',
  'textOf',
  'starts',
  'lengths',
  'keyHashes',
  'keyEntries',
  'textStarts',
] as const;
export const SECTIONS_OF_BYTES = [
  'kinds',
  'terms',
  'postings',
  'positions',
  'stored',
  'texts',
] as const;
export const SECTION_NAMES = [...SECTIONS_OF_NUMBERS, ...SECTIONS_OF_BYTES];

/**
 * A posting is the distance from the entry before, times this, plus how many bytes of positions it has; 0 where they
 * are as many or more, and the number follows. Most words stand once in a text.
 */
export const LONG_POSITIONS = 4;

/** An entry as a segment keeps it. */
export interface SegmentEntry {
  readonly kind: EntryKind;
  readonly key: string;
  readonly textHash: string;
  readonly start: number;
  /** How many words it has. */
  readonly length: number;
  /** JSON of a `StoredEntry`. */
  readonly stored: Uint8Array;
}

/** What is expected to be written, in bytes, so that memory is not asked for again and again. */
export interface SegmentSizes {
  readonly terms: number;
  readonly postings: number;
  readonly positions: number;
  readonly stored: number;
}

/** Writes a segment: first all entries, then all terms in the order of their UTF-8, each with its entries in order. */
export class SegmentWriter {
  readonly #termStarts: number[] = [];
  readonly #postingStarts: number[] = [];
  readonly #positionStarts: number[] = [];
  readonly #storedStarts: number[] = [];
  readonly #textOf: number[] = [];
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #kinds: number[] = [];
  readonly #keys: number[] = [];
  readonly #texts = new Map<string, number>();
  readonly #terms: ByteWriter;
  readonly #postings: ByteWriter;
  readonly #stored: ByteWriter;
  readonly #positions: ByteWriter;
  #lastEntry = 0;

  constructor(sizes: SegmentSizes) {
    this.#terms = new ByteWriter(sizes.terms);
    this.#postings = new ByteWriter(sizes.postings);
    this.#positions = new ByteWriter(sizes.positions);
    this.#stored = new ByteWriter(sizes.stored);
  }

  /** Answers the number of the entry. */
  entry({ kind, key, textHash, start, length, stored }: SegmentEntry): number {
    this.#storedStarts.push(this.#stored.length);
    this.#stored.append(stored);
    const text = this.#texts.get(textHash) ?? this.#texts.size;
    this.#texts.set(textHash, text);
    this.#textOf.push(text);
    this.#starts.push(start);
    this.#lengths.push(length);
    this.#keys.push(hashOfKey(key));
    return this.#kinds.push(ENTRY_KINDS.indexOf(kind)) - 1;
  }

  /** Begins a term, given in UTF-8. */
  term(bytes: Uint8Array): void {
    this.#termStarts.push(this.#terms.length);
    this.#terms.append(bytes);
    this.#postingStarts.push(this.#postings.length);
    this.#positionStarts.push(this.#positions.length);
    this.#lastEntry = 0;
  }

  /** An entry in which the term stands, with the bytes of its positions. */
  posting(entry: number, positions: Uint8Array): void {
    const { length } = positions;
    const short = length < LONG_POSITIONS ? length : 0;
    this.#postings.number((entry - this.#lastEntry) * LONG_POSITIONS + short);
    if (short === 0) this.#postings.number(length);
    this.#positions.append(positions);
    this.#lastEntry = entry;
  }

  finish(): Uint8Array<ArrayBuffer> {
    const encoder = new TextEncoder();
    const texts = new ByteWriter(this.#texts.size * 64);
    const textStarts: number[] = [];
    for (const text of this.#texts.keys()) {
      textStarts.push(texts.length);
      texts.append(encoder.encode(text));
    }
    const byHash = Uint32Array.from(this.#keys, (_, at) => at).toSorted(
      (a, b) => (this.#keys[a] ?? 0) - (this.#keys[b] ?? 0) || a - b,
    );
    const sections: Record<(typeof SECTION_NAMES)[number], Uint8Array> = {
      termStarts: bytesOf([...this.#termStarts, this.#terms.length]),
      postingStarts: bytesOf([...this.#postingStarts, this.#postings.length]),
      positionStarts: bytesOf([...this.#positionStarts, this.#positions.length]),
      storedStarts: bytesOf([...this.#storedStarts, this.#stored.length]),
      textOf: bytesOf(this.#textOf),
      starts: bytesOf(this.#starts),
      lengths: bytesOf(this.#lengths),
      keyHashes: bytesOf(Array.from(byHash, (at) => this.#keys[at] ?? 0)),
      keyEntries: bytesOf(byHash),
      textStarts: bytesOf([...textStarts, texts.length]),
      kinds: Uint8Array.from(this.#kinds),
      terms: this.#terms.view(),
      postings: this.#postings.view(),
      positions: this.#positions.view(),
      stored: this.#stored.view(),
      texts: texts.view(),
    };
    return joined(SECTION_NAMES.map((name) => sections[name]));
  }
}

const bytesOf = (numbers: ArrayLike<number>): Uint8Array =>
  new Uint8Array(Uint32Array.from(numbers).buffer);

/** Sections one after the other, each at a multiple of four, behind the format and where each begins and how long it is. */
function joined(sections: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const header = [SEGMENT_FORMAT];
  let at = 4 * (1 + 2 * sections.length);
  for (const { length } of sections) {
    header.push(at, length);
    at += Math.ceil(length / 4) * 4;
  }
  const bytes = new Uint8Array(at);
  bytes.set(bytesOf(header));
  for (const [index, section] of sections.entries()) bytes.set(section, header[1 + 2 * index] ?? 0);
  return bytes;
}
