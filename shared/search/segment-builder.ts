import { ByteWriter } from './bytes';
import {
  CHECKPOINTS,
  FACET,
  PARAGRAPHS,
  WORDS_BETWEEN_CHECKPOINTS,
  WORDS_OF_A_ZONE,
  ZONES,
  ZONE_SHIFT,
  entryKey,
  printOf,
  storedBytes,
  type SearchEntry,
  type StoredEntry,
} from './search-entry';
import { SegmentWriter } from './segment-writer';
import { eachWordPlace, indexedWord } from './word-units';

/** Numbers that grow, without an object for each. */
class NumberList {
  #numbers = new Uint32Array(4096);
  length = 0;

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = value;
  }

  get(): Uint32Array {
    return this.#numbers.subarray(0, this.length);
  }
}

const LINE_END = '\n';
const encoder = new TextEncoder();

/** Gathers entries and makes a segment of them. */
export class SegmentBuilder {
  readonly #entries: (StoredEntry & { readonly firstToken: number; readonly length: number })[] =
    [];
  /** The number of each term, by the word as it stands in a text and by the term itself. */
  readonly #byWord = new Map<string, number>();
  readonly #byTerm = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #tokenTerms = new NumberList();
  readonly #tokenPositions = new NumberList();

  /** How many words and facets were gathered. */
  get size(): number {
    return this.#tokenTerms.length;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  add(entry: SearchEntry): void {
    const { facets, ...kept } = entry;
    const firstToken = this.#tokenTerms.length;
    let length = 0;
    for (const [zone, text] of entry.zones)
      length += this.#zone(text, ZONES.indexOf(zone) * WORDS_OF_A_ZONE, zone === 'text');
    for (const facet of new Set(facets)) this.#token(this.#termOf(FACET + facet), 0);
    this.#entries.push({
      ...kept,
      zones: entry.kind === 'text' ? [] : entry.zones,
      print: printOf(entry),
      firstToken,
      length,
    });
  }

  /** A segment of all that was added. */
  finish(): Uint8Array<ArrayBuffer> {
    const tokens = this.#tokenTerms.length;
    const writer = new SegmentWriter({
      terms: this.#terms.length * 8,
      postings: Math.ceil(tokens * 0.8),
      positions: Math.ceil(tokens * 1.4),
      stored: this.#entries.length * 64,
    });
    for (const stored of this.#entries)
      writer.entry({
        kind: stored.kind,
        key: entryKey(stored),
        textHash: stored.textHash,
        start: stored.start,
        length: stored.length,
        stored: storedBytes(stored),
      });
    this.#writeTerms(writer);
    return writer.finish();
  }

  #zone(text: string, base: number, isText: boolean): number {
    let count = 0;
    let previous = 0;
    eachWordPlace(text, 0, (start, end) => {
      const term = this.#wordTerm(text, start, end);
      if (term < 0) return true;
      if (isText) {
        if (count > 0 && hasLineEnd(text, previous, start))
          this.#token(this.#termOf(PARAGRAPHS), count);
        if (count % WORDS_BETWEEN_CHECKPOINTS === 0) this.#token(this.#termOf(CHECKPOINTS), start);
      }
      this.#token(term, base + count);
      count += 1;
      previous = end;
      return count < WORDS_OF_A_ZONE;
    });
    return count;
  }

  #token(term: number, position: number): void {
    this.#tokenTerms.push(term);
    this.#tokenPositions.push(position);
  }

  /** -1 for a word that nothing is left of. */
  #wordTerm(text: string, start: number, end: number): number {
    const word = text.slice(start, end);
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const folded = indexedWord(word);
    const term = folded === '' ? -1 : this.#termOf(folded);
    this.#byWord.set(word, term);
    return term;
  }

  #termOf(term: string): number {
    const known = this.#byTerm.get(term);
    if (known !== undefined) return known;
    this.#byTerm.set(term, this.#terms.length);
    return this.#terms.push(term) - 1;
  }

  #writeTerms(writer: SegmentWriter): void {
    const terms = this.#tokenTerms.get();
    const positions = this.#tokenPositions.get();
    // The tokens of each term in their order, by counting.
    const ends = new Uint32Array(this.#terms.length + 1);
    for (const term of terms) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
    for (let term = 0; term < this.#terms.length; term += 1)
      ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
    const begins = ends.slice();
    const order = new Uint32Array(terms.length);
    for (const [token, term] of terms.entries()) {
      const place = begins[term] ?? 0;
      order[place] = token;
      begins[term] = place + 1;
    }
    const firsts = Uint32Array.from(this.#entries, ({ firstToken }) => firstToken);
    const entryOf = new Uint32Array(terms.length);
    for (let entry = 0; entry < firsts.length; entry += 1)
      entryOf.fill(entry, firsts[entry] ?? 0, firsts[entry + 1] ?? terms.length);
    const some = new ByteWriter();
    for (const term of inOrder(this.#terms)) {
      writer.term(encoder.encode(this.#terms[term] ?? ''));
      const end = ends[term + 1] ?? 0;
      let at = ends[term] ?? 0;
      while (at < end) {
        const entry = entryOf[order[at] ?? 0] ?? 0;
        some.clear();
        let last = 0;
        for (; at < end; at += 1) {
          const token = order[at] ?? 0;
          if (entryOf[token] !== entry) break;
          const position = positions[token] ?? 0;
          some.number(position - last);
          last = position;
        }
        writer.posting(entry, some.view());
      }
    }
  }
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  // Most often one blank stands between two words.
  for (let at = from; at < to; at += 1) if (text[at] === LINE_END) return true;
  return false;
}

const BEYOND = /[\uD800-\uFFFF]/;

/** The numbers of terms in the order of their UTF-8. */
function inOrder(terms: readonly string[]): readonly number[] {
  const numbers = terms.map((_, at) => at);
  const compare = terms.some((term) => BEYOND.test(term)) ? byCodePoints : byUnits;
  return numbers.toSorted((a, b) => compare(terms[a] ?? '', terms[b] ?? ''));
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Units of pairs stand for characters beyond all others. */
const rank = (unit: number): number =>
  unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;

function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1)
    if (a.charCodeAt(at) !== b.charCodeAt(at))
      return rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
  return a.length - b.length;
}

/** The zone of a position. */
export const zoneOf = (position: number): number => position >>> ZONE_SHIFT;
