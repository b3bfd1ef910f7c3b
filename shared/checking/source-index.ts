import { firstWhere } from '../lib/first-where';
import { eachWord } from './find-words';
import { foldWord } from './fold-word';
import { firstLetters, wordClass } from './word-classes';

/** A text that drafts are checked against. */
export interface CheckedText {
  readonly documentId: string;
  readonly text: string;
}

/** Posting lists longer than this say nothing of where a quotation stands. */
const COMMON = 20_000;
/** Places that are voted for in one search, and passages that are kept of them. */
const MOST_VOTES = 30_000;
const MOST_PLACES = 64;

/** A word of the sources near which others may stand, and how much speaks for it. */
export interface LikelyPlace {
  readonly place: number;
  readonly weight: number;
}

/** Lists of places by a key, all in two arrays. */
interface Postings {
  readonly heads: Int32Array;
  readonly places: Int32Array;
}

/**
 * The words of all sources, one after the other, with a gap between texts, and where each word and each pair of words
 * stands. Made once, in time about linear in the texts; a search reads only the lists of the words that it looks for.
 */
export class SourceIndex {
  readonly texts: readonly CheckedText[];
  /** Of each word: its id (0 in the gaps), and where it stands in its text (UTF-16). */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of each id: its class and its first letters, for comparing words that differ. */
  readonly classes: Uint8Array;
  readonly heads: Int32Array;
  /** The first word of each text; one more at the end. */
  readonly firsts: Int32Array;
  readonly #known = new Map<string, number>();
  readonly #words: Postings;
  readonly #pairs: Postings;
  readonly #pairBits: number;

  constructor(texts: readonly CheckedText[]) {
    this.texts = texts;
    const ids: number[] = [0];
    const starts: number[] = [0];
    const ends: number[] = [0];
    const classes: number[] = [0];
    const letters: number[] = [0];
    const firsts: number[] = [];
    /** Most words come often: each is folded once for each way it is written. */
    const written = new Map<string, number>();
    for (const { text } of texts) {
      firsts.push(ids.length);
      eachWord(text, (start, end) => {
        const word = text.slice(start, end);
        let id = written.get(word);
        if (id === undefined) {
          const key = foldWord(word).toLowerCase();
          id = this.#known.get(key) ?? 0;
          if (id === 0) {
            id = classes.length;
            this.#known.set(key, id);
            classes.push(wordClass(key));
            letters.push(firstLetters(key));
          }
          written.set(word, id);
        }
        ids.push(id);
        starts.push(start);
        ends.push(end);
      });
      ids.push(0);
      starts.push(text.length);
      ends.push(text.length);
    }
    firsts.push(ids.length);
    this.ids = Int32Array.from(ids);
    this.starts = Int32Array.from(starts);
    this.ends = Int32Array.from(ends);
    this.classes = Uint8Array.from(classes);
    this.heads = Int32Array.from(letters);
    this.firsts = Int32Array.from(firsts);
    this.#words = postingsOf(this.ids.length, classes.length, (at) => this.ids[at] ?? 0);
    this.#pairBits = Math.max(8, Math.ceil(Math.log2(this.ids.length + 1)));
    this.#pairs = postingsOf(this.ids.length - 1, 2 ** this.#pairBits, (at) =>
      this.#pairKey(this.ids[at] ?? 0, this.ids[at + 1] ?? 0),
    );
  }

  /** The id of a folded word in lower case; −1 when no source has it. */
  idOf(key: string): number {
    return this.#known.get(key) ?? -1;
  }

  /** Which of the texts a word belongs to. */
  textAt(word: number): number {
    return firstWhere(this.firsts.length, (at) => (this.firsts[at] ?? 0) > word) - 1;
  }

  /** Everywhere that these words stand in a row, at most so many, in order. */
  standing(ids: readonly number[], most: number): readonly number[] {
    if (ids.length === 0 || ids.some((id) => id <= 0)) return [];
    let seed: { list: Int32Array; at: number } | null = null;
    for (const [at, id] of ids.entries()) {
      const next = ids[at + 1];
      const list = next === undefined ? this.#wordPlaces(id) : this.#pairPlaces(id, next);
      if (next === undefined && seed !== null) break;
      if (seed === null || list.length < seed.list.length) seed = { list, at };
    }
    const found: number[] = [];
    for (const place of seed?.list ?? []) {
      const from = place - (seed?.at ?? 0);
      if (from > 0 && ids.every((id, at) => this.ids[from + at] === id)) found.push(from);
      if (found.length >= most) break;
    }
    return found;
  }

  /**
   * Where a row of words may stand, with changes: for the first word of the row, the place where it would be, likeliest
   * first. Rare words and pairs of words vote for where the row would begin (ids of −1 are in no source).
   */
  likely(ids: readonly number[]): readonly LikelyPlace[] {
    const votes = new Map<number, number>();
    const width = ids.length + 16;
    const last = new Map<number, number>();
    let left = MOST_VOTES;
    const vote = (list: Int32Array, at: number) => {
      if (list.length === 0 || list.length > COMMON || list.length > left) return;
      left -= list.length;
      const weight = Math.log2((this.ids.length + 1) / list.length);
      for (const place of list) {
        const bucket = Math.floor((place - at + ids.length) / width);
        if (last.get(bucket) === at) continue;
        last.set(bucket, at);
        votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
      }
    };
    const lists = ids.map((id, at) => {
      const next = ids[at + 1] ?? -1;
      const pair = id > 0 && next > 0 ? this.#pairPlaces(id, next) : NONE;
      const word = id > 0 ? this.#wordPlaces(id) : NONE;
      return { at, list: pair.length > 0 ? pair : word.length * 8 < COMMON ? word : NONE };
    });
    for (const { at, list } of lists.toSorted((a, b) => a.list.length - b.list.length))
      vote(list, at);
    return Array.from(votes, ([bucket, weight]) => ({
      place: bucket * width - ids.length + (width >> 1),
      weight: weight + (votes.get(bucket + 1) ?? 0),
    }))
      .toSorted((a, b) => b.weight - a.weight || a.place - b.place)
      .slice(0, MOST_PLACES)
      .map(({ place, weight }) => ({ place: Math.max(1, place), weight }));
  }

  #wordPlaces(id: number): Int32Array {
    return listIn(this.#words, id);
  }

  #pairPlaces(id: number, next: number): Int32Array {
    const list = listIn(this.#pairs, this.#pairKey(id, next));
    return list.length > COMMON
      ? list
      : list.filter((place) => this.ids[place] === id && this.ids[place + 1] === next);
  }

  #pairKey(id: number, next: number): number {
    const mixed = Math.imul(Math.imul(id, 0x9e3779b1) ^ next, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (2 ** this.#pairBits - 1);
  }
}

const NONE = new Int32Array(0);

const listIn = ({ heads, places }: Postings, key: number): Int32Array =>
  places.subarray(heads[key] ?? 0, heads[key + 1] ?? 0);

/** Counting sort of places by key: each list in ascending order. */
function postingsOf(length: number, keys: number, keyOf: (at: number) => number): Postings {
  const heads = new Int32Array(keys + 1);
  for (let at = 0; at < length; at += 1) {
    const key = keyOf(at) + 1;
    heads[key] = (heads[key] ?? 0) + 1;
  }
  for (let key = 0; key < keys; key += 1)
    heads[key + 1] = (heads[key + 1] ?? 0) + (heads[key] ?? 0);
  const next = heads.slice();
  const places = new Int32Array(Math.max(0, length));
  for (let at = 0; at < length; at += 1) {
    const key = keyOf(at);
    const to = next[key] ?? 0;
    places[to] = at;
    next[key] = to + 1;
  }
  return { heads, places };
}
