import { FoldedSource } from './folded-source';
import { MOST_HITS } from './find-query';
import type { FindAnswer, FindQuery, HitSpans } from './find-query';
import { readPattern } from './read-pattern';
import { isWordEdge } from './word-edges';

/** So many hits are told at a time while a pattern is carried out, which may not come to an end. */
const PORTION = 2_000;

/** Hears of hits before all are found. */
export type OnHits = (hits: HitSpans) => void;

/** Finds words and patterns in one text. The text is folded with the first question and kept so for the next. */
export class TextFinder {
  readonly #text: string;
  readonly #folded = new Map<boolean, FoldedSource>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Folds the text, so that the first question need not wait for it. */
  prepare(): void {
    this.#foldedText(false);
  }

  /** All hits in order. Nothing is looked for in no words. `onHits` hears of those of a pattern in portions, then again as all. */
  find(query: FindQuery, onHits: OnHits = () => undefined): FindAnswer {
    if (query.words === '') return answer([]);
    return query.pattern ? this.#findPattern(query, onHits) : this.#findWords(query);
  }

  #foldedText(matchCase: boolean): FoldedSource {
    const known = this.#folded.get(matchCase);
    if (known) return known;
    const made = new FoldedSource(this.#text, matchCase);
    this.#folded.set(matchCase, made);
    return made;
  }

  #findWords({ words, matchCase, wholeWord }: FindQuery): FindAnswer {
    const wanted = new FoldedSource(words, matchCase).folded;
    if (wanted === '') return answer([]);
    const text = this.#foldedText(matchCase);
    const hits: number[] = [];
    let after = 0;
    for (let at = text.folded.indexOf(wanted); at >= 0; ) {
      const start = text.startOf(at);
      const end = text.endOf(at + wanted.length);
      // “ß” is “ss” when folded: two hits for “s” would be one letter marked twice.
      const isHit = start >= after && this.#stands(start, end, wholeWord);
      if (isHit) {
        if (hits.length === MOST_HITS * 2) return answer(hits, true);
        hits.push(start, end);
        after = end;
      }
      at = text.folded.indexOf(wanted, isHit ? at + wanted.length : at + 1);
    }
    return answer(hits);
  }

  #findPattern({ words, matchCase, wholeWord }: FindQuery, onHits: OnHits): FindAnswer {
    const { pattern, reason } = readPattern(words, matchCase);
    if (pattern === null) return { found: 'no-pattern', reason };
    const hits: number[] = [];
    let told = 0;
    for (const { 0: found, index } of this.#text.matchAll(pattern)) {
      if (found === '' || !this.#stands(index, index + found.length, wholeWord)) continue;
      if (hits.length === MOST_HITS * 2) return answer(hits, true);
      hits.push(index, index + found.length);
      if (hits.length - told < PORTION * 2) continue;
      onHits(Uint32Array.from(hits.slice(told)));
      told = hits.length;
    }
    return answer(hits);
  }

  #stands(start: number, end: number, wholeWord: boolean): boolean {
    return !wholeWord || (isWordEdge(this.#text, start) && isWordEdge(this.#text, end));
  }
}

const answer = (hits: readonly number[], isLeast = false): FindAnswer => ({
  found: 'hits',
  hits: Uint32Array.from(hits),
  isLeast,
});
