import { numbersOf } from './bytes';
import {
  ENTRY_KINDS,
  entryKey,
  hashOfKey,
  storedFrom,
  type EntryKind,
  type StoredEntry,
} from './search-entry';
import { SECTION_NAMES, SEGMENT_FORMAT } from './segment-writer';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Hears of an entry in which a term stands, and where the bytes of its positions lie. */
type OnPosting = (entry: number, at: number, length: number) => void;

/**
 * A part of the index that never changes: entries, a dictionary in the order of its bytes, and for each term its entries
 * and positions. Only which of the entries still hold is apart from it.
 */
export class Segment {
  readonly bytes: Uint8Array;
  /** 1 for each entry that holds, 0 for one that was removed or replaced. */
  readonly alive: Uint8Array;
  /** How many hold. */
  living: number;
  /** By entry: `ENTRY_KINDS`, the number of its text in `textHashes`, its place in the text, and its words. */
  readonly kinds: Uint8Array;
  readonly textOf: Uint32Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly textHashes: readonly string[];
  readonly positions: Uint8Array;
  readonly #terms: Uint8Array;
  readonly #termStarts: Uint32Array;
  readonly postings: Uint8Array;
  readonly #postingStarts: Uint32Array;
  readonly #positionStarts: Uint32Array;
  readonly #stored: Uint8Array;
  readonly #storedStarts: Uint32Array;
  readonly #keyHashes: Uint32Array;
  readonly #keyEntries: Uint32Array;

  /** `alive`: as it was; all hold where it is left out. */
  constructor(bytes: Uint8Array, alive?: Uint8Array) {
    const header = numbersOf(bytes.subarray(0, 4 * (1 + 2 * SECTION_NAMES.length)));
    if (header[0] !== SEGMENT_FORMAT) throw new Error('These bytes are no segment of an index');
    const section = (name: (typeof SECTION_NAMES)[number]): Uint8Array => {
      const index = SECTION_NAMES.indexOf(name);
      const at = header[1 + 2 * index] ?? 0;
      return bytes.subarray(at, at + (header[2 + 2 * index] ?? 0));
    };
    this.bytes = bytes;
    this.kinds = section('kinds');
    this.textOf = numbersOf(section('textOf'));
    this.starts = numbersOf(section('starts'));
    this.lengths = numbersOf(section('lengths'));
    this.positions = section('positions');
    this.#terms = section('terms');
    this.#termStarts = numbersOf(section('termStarts'));
    this.postings = section('postings');
    this.#postingStarts = numbersOf(section('postingStarts'));
    this.#positionStarts = numbersOf(section('positionStarts'));
    this.#stored = section('stored');
    this.#storedStarts = numbersOf(section('storedStarts'));
    this.#keyHashes = numbersOf(section('keyHashes'));
    this.#keyEntries = numbersOf(section('keyEntries'));
    const texts = section('texts');
    const textStarts = numbersOf(section('textStarts'));
    this.textHashes = Array.from({ length: textStarts.length - 1 }, (_, at) =>
      decoder.decode(texts.subarray(textStarts[at], textStarts[at + 1])),
    );
    this.alive = alive ?? new Uint8Array(this.size).fill(1);
    this.living = this.alive.reduce((sum, one) => sum + one, 0);
  }

  /** How many entries it has, removed ones included. */
  get size(): number {
    return this.kinds.length;
  }

  get termCount(): number {
    return this.#termStarts.length - 1;
  }

  kindOf(entry: number): EntryKind {
    return ENTRY_KINDS[this.kinds[entry] ?? 0] ?? 'text';
  }

  stored(entry: number): StoredEntry {
    const textHash = this.textHashes[this.textOf[entry] ?? 0] ?? '';
    return storedFrom(this.kindOf(entry), textHash, this.storedBytes(entry));
  }

  storedBytes(entry: number): Uint8Array {
    return this.#stored.subarray(this.#storedStarts[entry], this.#storedStarts[entry + 1]);
  }

  /** The entry of a key that holds; -1 where none does. */
  find(key: string): number {
    const hash = hashOfKey(key);
    for (let at = lowerBound(this.#keyHashes, hash); this.#keyHashes[at] === hash; at += 1) {
      const entry = this.#keyEntries[at] ?? 0;
      if (this.alive[entry] === 1 && entryKey(this.stored(entry)) === key) return entry;
    }
    return -1;
  }

  remove(entry: number): void {
    this.living -= this.alive[entry] ?? 0;
    this.alive[entry] = 0;
  }

  /** A term in UTF-8. */
  termBytes(term: number): Uint8Array {
    return this.#terms.subarray(this.#termStarts[term], this.#termStarts[term + 1]);
  }

  /** The number of a term; -1 where no entry has it. */
  termOf(text: string): number {
    const bytes = encoder.encode(text);
    const term = this.#firstFrom(bytes);
    return term < this.termCount && compareBytes(this.termBytes(term), bytes) === 0 ? term : -1;
  }

  /** The terms that begin so: the first, and the one behind the last. */
  termsFrom(beginning: string): readonly [number, number] {
    const bytes = encoder.encode(beginning);
    const first = this.#firstFrom(bytes);
    // 0xFF stands in no UTF-8.
    const beyond = new Uint8Array([...bytes, 0xff]);
    return [first, this.#firstFrom(beyond)];
  }

  /** The first term that is not before a text. */
  firstFrom(text: string): number {
    return this.#firstFrom(encoder.encode(text));
  }

  /** The words that hold some letters, at their end or anywhere. */
  wordsWith(part: string, where: 'end' | 'inside'): readonly number[] {
    const bytes = encoder.encode(part);
    const found: number[] = [];
    // Facets and notes begin with 1 and 2.
    for (let term = this.firstFrom('\u0003'); term < this.termCount; term += 1) {
      const from = this.#termStarts[term] ?? 0;
      const to = (this.#termStarts[term + 1] ?? 0) - bytes.length;
      for (let at = where === 'end' ? Math.max(from, to) : from; at <= to; at += 1)
        if (this.#isAt(bytes, at)) {
          found.push(term);
          break;
        }
    }
    return found;
  }

  eachPosting(term: number, hear: OnPosting): void {
    const list = new PostingList(this, [term]);
    for (let one = 0; one < list.count; one += 1)
      hear(list.entries[one] ?? 0, list.at[one] ?? 0, list.lengths[one] ?? 0);
  }

  /** Where the postings of a term lie, and where the positions of the first of them do. */
  postingsOf(term: number): readonly [from: number, end: number, positions: number] {
    return [
      this.#postingStarts[term] ?? 0,
      this.#postingStarts[term + 1] ?? 0,
      this.#positionStarts[term] ?? 0,
    ];
  }

  /** Bytes of the parts that grow with what is written, for whoever writes them anew. */
  get sizes() {
    return {
      terms: this.#terms.length,
      postings: this.postings.length,
      positions: this.positions.length,
      stored: this.#stored.length,
    };
  }

  #isAt(bytes: Uint8Array, at: number): boolean {
    for (let index = 0; index < bytes.length; index += 1)
      if (this.#terms[at + index] !== bytes[index]) return false;
    return true;
  }

  #firstFrom(bytes: Uint8Array): number {
    let low = 0;
    let high = this.termCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareBytes(this.termBytes(middle), bytes) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The postings of some terms, one after the other. */
export class PostingList {
  /** By posting: its entry, and where the bytes of its positions begin and how many they are. */
  readonly entries: Uint32Array;
  readonly at: Uint32Array;
  readonly lengths: Uint32Array;
  count = 0;

  constructor(segment: Segment, terms: readonly number[]) {
    let most = 0;
    for (const term of terms) {
      const [from, end] = segment.postingsOf(term);
      // Each takes a byte at least.
      most += end - from;
    }
    this.entries = new Uint32Array(most);
    this.at = new Uint32Array(most);
    this.lengths = new Uint32Array(most);
    for (const term of terms) this.#read(segment.postings, segment.postingsOf(term));
  }

  /** The innermost loop of every search: numbers are read here rather than by a reader. */
  #read(bytes: Uint8Array, [begin, end, positions]: readonly [number, number, number]): void {
    const { entries, at, lengths } = this;
    let { count } = this;
    let from = begin;
    let place = positions;
    let entry = 0;
    while (from < end) {
      let byte = bytes[from++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[from++] ?? 0;
        value |= (byte & 127) << shift;
      }
      entry += value >>> 2;
      let length = value & 3;
      if (length === 0) {
        byte = bytes[from++] ?? 0;
        length = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[from++] ?? 0;
          length |= (byte & 127) << shift;
        }
      }
      entries[count] = entry;
      at[count] = place;
      lengths[count] = length;
      count += 1;
      place += length;
    }
    this.count = count;
  }
}

/** The order of bytes; what ends first comes first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function lowerBound(numbers: Uint32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
