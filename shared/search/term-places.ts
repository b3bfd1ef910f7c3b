import { ByteReader } from './bytes';
import { FACET } from './search-entry';
import { PostingList, type Segment } from './segment';
import type { PhraseTerm, WordMatch } from './parsed-query';

const NONE: readonly number[] = [];

/** The terms of a segment's dictionary that a word stands for. */
export function termsFor(segment: Segment, word: string, match: WordMatch): readonly number[] {
  if (match === 'end' || match === 'inside') return segment.wordsWith(word, match);
  if (match === 'start') {
    const [from, to] = segment.termsFrom(word);
    return Array.from({ length: to - from }, (_, at) => from + at);
  }
  const term = segment.termOf(word);
  return term < 0 ? NONE : [term];
}

/** The entries of a segment that have a facet. */
export function entriesWith(segment: Segment, facets: Iterable<string>): Uint8Array {
  const set = new Uint8Array(segment.size);
  for (const facet of facets) {
    const term = segment.termOf(FACET + facet);
    if (term >= 0)
      segment.eachPosting(term, (entry) => {
        set[entry] = 1;
      });
  }
  return set;
}

/** The entries that have one of the facets from one to another, the second not included. */
export function entriesBetween(segment: Segment, from: string, to: string): Uint8Array {
  const set = new Uint8Array(segment.size);
  const end = segment.firstFrom(FACET + to);
  for (let term = segment.firstFrom(FACET + from); term < end; term += 1)
    segment.eachPosting(term, (entry) => {
      set[entry] = 1;
    });
  return set;
}

/** Where some terms, taken as one, stand in a segment. */
export class TermPlaces {
  readonly #segment: Segment;
  readonly #postings: PostingList;
  /** For each entry the last of its postings plus one, and for each posting the one before it of its entry plus one. */
  readonly #heads: Int32Array;
  readonly #before: Int32Array;
  /** For each entry about how often they stand there: the bytes of their positions. */
  readonly weights: Uint32Array;

  constructor(segment: Segment, terms: readonly number[]) {
    this.#segment = segment;
    const postings = new PostingList(segment, terms);
    const { entries, lengths, count } = postings;
    const heads = new Int32Array(segment.size);
    const before = new Int32Array(count);
    const weights = new Uint32Array(segment.size);
    for (let one = 0; one < count; one += 1) {
      const entry = entries[one] ?? 0;
      before[one] = heads[entry] ?? 0;
      heads[entry] = one + 1;
      weights[entry] = (weights[entry] ?? 0) + (lengths[one] ?? 0);
    }
    this.#postings = postings;
    this.#heads = heads;
    this.#before = before;
    this.weights = weights;
  }

  /** Its positions in an entry, ascending. */
  positionsIn(entry: number): number[] {
    const positions: number[] = [];
    let lists = 0;
    for (let one = this.#heads[entry] ?? 0; one > 0; one = this.#before[one - 1] ?? 0) {
      const from = this.#postings.at[one - 1] ?? 0;
      const end = from + (this.#postings.lengths[one - 1] ?? 0);
      const reader = new ByteReader(this.#segment.positions, from);
      let position = 0;
      while (reader.at < end) {
        position += reader.number();
        positions.push(position);
      }
      lists += 1;
    }
    return lists > 1 ? positions.toSorted((a, b) => a - b) : positions;
  }
}

const notes = new WeakMap<Segment, Map<string, TermPlaces>>();

/** What is noted of the texts of a segment, such as `PARAGRAPHS`. A segment never changes, so it is read once. */
export function notedPlaces(segment: Segment, note: string): TermPlaces {
  const own = notes.get(segment) ?? new Map<string, TermPlaces>();
  notes.set(segment, own);
  const known = own.get(note);
  if (known) return known;
  const term = segment.termOf(note);
  const places = new TermPlaces(segment, term < 0 ? [] : [term]);
  own.set(note, places);
  return places;
}

/** Where the words of a phrase stand in a segment. */
export class PhrasePlaces {
  readonly length: number;
  readonly #words: readonly TermPlaces[];

  constructor(segment: Segment, { words, match }: PhraseTerm) {
    this.length = words.length;
    this.#words = words.map(
      (word, at) =>
        new TermPlaces(segment, termsFor(segment, word, matchOfWord(at, words.length, match))),
    );
  }

  /**
   * About how often its rarest word stands in an entry; 0 where one of its words does not. A phrase need not be there
   * though its words are.
   */
  weightIn(entry: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { weights } of this.#words) least = Math.min(least, weights[entry] ?? 0);
    return least;
  }

  isIn(entry: number): boolean {
    return this.weightIn(entry) > 0 && (this.length === 1 || this.positionsIn(entry).length > 0);
  }

  /** Where it begins in an entry, ascending. */
  positionsIn(entry: number): readonly number[] {
    if (this.weightIn(entry) === 0) return NONE;
    const [first, ...others] = this.#words;
    return others.reduce(
      (begins, word, at) => withNext(begins, word.positionsIn(entry), at + 1),
      first?.positionsIn(entry) ?? [],
    );
  }
}

/** Those of ascending positions behind which another one stands at a distance. */
function withNext(
  begins: readonly number[],
  others: readonly number[],
  distance: number,
): number[] {
  const found: number[] = [];
  let at = 0;
  for (const begin of begins) {
    const wanted = begin + distance;
    while ((others[at] ?? Number.POSITIVE_INFINITY) < wanted) at += 1;
    if (others[at] === wanted) found.push(begin);
  }
  return found;
}

/** How a word of a phrase is looked for: all but the one at the side that is open are whole. */
export function matchOfWord(at: number, count: number, match: WordMatch): WordMatch {
  if (match === 'start') return at === count - 1 ? 'start' : 'whole';
  if (match === 'end') return at === 0 ? 'end' : 'whole';
  return match;
}
