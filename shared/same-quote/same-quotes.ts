import { layOver, type WindowAlignment } from './lay-over';
import { groupSame, type AlikePair } from './group-same';
import { ComparedWords, type QuotedPassage, type QuotingArticle } from './quoted-passage';
import { FEWEST_ALTERED, FEWEST_IDENTICAL, isSameQuote } from './same-rule';
import { ShingleIndex } from './shingle-index';

/** A quotation with the key of its article. */
export interface PlacedPassage extends QuotedPassage {
  readonly article: string;
}

/** Quotations of several articles of which every two are the same, in the order in which the articles were added. */
export interface SameGroup {
  /** `identical`: all have the very same words. */
  readonly kind: 'identical' | 'altered';
  readonly quotes: readonly PlacedPassage[];
}

/** All quotations of the very same words. */
interface Wording {
  readonly words: Int32Array;
  readonly passages: Set<PlacedPassage>;
  /** Wordings that are nearly the same, with the share of words that differ. */
  readonly like: Map<number, number>;
}

/**
 * Knows which quotations stand in several articles, word for word or nearly so. Articles are added and taken out one at
 * a time; each addition compares with what has words in common, not with all.
 */
export class SameQuotes {
  readonly #words = new ComparedWords();
  readonly #wordings: Wording[] = [];
  /** Wordings by a hash of their words. */
  readonly #byHash = new Map<number, number[]>();
  readonly #articles = new Map<string, readonly { wording: number; passage: PlacedPassage }[]>();
  readonly #index = new ShingleIndex();

  /** Adds an article, or puts it in the place of the one with its key. */
  put({ key, passages }: QuotingArticle): void {
    this.remove(key);
    const placed = passages.flatMap((passage) => {
      const words = this.#words.of(passage.exact);
      if (words.length < FEWEST_IDENTICAL) return [];
      const one = { ...passage, article: key };
      const wording = this.#wordingOf(words);
      this.#wordings[wording]?.passages.add(one);
      return [{ wording, passage: one }];
    });
    this.#articles.set(key, placed);
  }

  /** Takes an article out again. */
  remove(key: string): void {
    for (const { wording, passage } of this.#articles.get(key) ?? [])
      this.#wordings[wording]?.passages.delete(passage);
    this.#articles.delete(key);
  }

  /** Where words stand in articles other than one, the likest first, else in the order in which they were added. */
  elsewhere(exact: string, article: string): readonly PlacedPassage[] {
    const words = this.#words.of(exact);
    const known = this.#known(words);
    const like =
      known === undefined ? this.#likeWords(words) : Array.from(this.#wordings[known]?.like ?? []);
    const wordings = like.toSorted(([, near], [, far]) => near - far).map(([at]) => at);
    return (known === undefined ? wordings : [known, ...wordings])
      .flatMap((at) => Array.from(this.#wordings[at]?.passages ?? []))
      .filter((passage) => passage.article !== article);
  }

  /** All groups that stand in two articles or more, those with the most quotations first. */
  groups(): readonly SameGroup[] {
    const order = new Map(Array.from(this.#articles.keys(), (key, at) => [key, at]));
    const isThere = (at: number) => (this.#wordings[at]?.passages.size ?? 0) > 0;
    const pairs: AlikePair[] = [];
    for (const [one, { like }] of this.#wordings.entries())
      for (const [other, difference] of like)
        if (one < other && isThere(one) && isThere(other)) pairs.push({ one, other, difference });
    const altered = groupSame(pairs)
      .map((wordings) => this.#groupOf(wordings, order))
      .filter((group) => group !== null);
    const told = new Set(
      altered.flatMap(({ quotes }) => quotes.map((quote) => this.#keyOf(quote))),
    );
    const identical = this.#wordings
      .map((_, at) => this.#groupOf([at], order))
      .filter((group) => group !== null)
      .filter(({ quotes }) => quotes.some((quote) => !told.has(this.#keyOf(quote))));
    return [...altered, ...identical].toSorted((a, b) => b.quotes.length - a.quotes.length);
  }

  #keyOf = ({ article, start, end }: PlacedPassage): string => `${article} ${start} ${end}`;

  #groupOf(wordings: readonly number[], order: ReadonlyMap<string, number>): SameGroup | null {
    const quotes = wordings.flatMap((at) => Array.from(this.#wordings[at]?.passages ?? []));
    if (new Set(quotes.map(({ article }) => article)).size < 2) return null;
    const placeOf = ({ article }: PlacedPassage) => order.get(article) ?? 0;
    return {
      kind: wordings.length === 1 ? 'identical' : 'altered',
      quotes: quotes.toSorted((a, b) => placeOf(a) - placeOf(b) || a.start - b.start),
    };
  }

  #known(words: Int32Array): number | undefined {
    return this.#byHash
      .get(hashOf(words))
      ?.find((at) => areSame(this.#wordings[at]?.words ?? words, words));
  }

  #wordingOf(words: Int32Array): number {
    const known = this.#known(words);
    if (known !== undefined) return known;
    const at = this.#wordings.length;
    const like = new Map(this.#likeWords(words));
    for (const [other, difference] of like) this.#wordings[other]?.like.set(at, difference);
    this.#wordings.push({ words, passages: new Set(), like });
    const hash = hashOf(words);
    const others = this.#byHash.get(hash);
    if (others) others.push(at);
    else this.#byHash.set(hash, [at]);
    if (words.length >= FEWEST_ALTERED) this.#index.add(at, words);
    return at;
  }

  /** The wordings that are nearly these words, with the share of words that differ. */
  #likeWords(words: Int32Array): readonly (readonly [number, number])[] {
    if (words.length < FEWEST_ALTERED) return [];
    const found: (readonly [number, number])[] = [];
    for (const { owner: at, least, most } of this.#index.sharing(words)) {
      const other = this.#wordings[at];
      if (!other) continue;
      const slack = Math.ceil(words.length / 3);
      const bounds = { from: least - slack, to: most + slack };
      const aligned = layOver(words, other.words, bounds);
      if (isSameQuote(aligned)) found.push([at, differenceOf(aligned, words, other.words)]);
    }
    return found;
  }
}

const hashOf = (words: Int32Array): number =>
  words.reduce((hash, word) => Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15), 0);
const areSame = (one: Int32Array, other: Int32Array): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at]);

/** Words that differ, and a little for each that only one of them has at its ends. */
function differenceOf(
  { edits, one, other }: WindowAlignment,
  words: Int32Array,
  others: Int32Array,
): number {
  const within = Math.min(one.end - one.start, other.end - other.start);
  const longest = Math.max(words.length, others.length);
  return edits / within + (longest - within) / longest / 100;
}
