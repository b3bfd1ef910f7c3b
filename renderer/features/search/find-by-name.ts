import { foldText } from '../../../shared/names/fold';

/** Something that is found by its name. `weight` (0 and up) puts what is used more before what is used less. */
export interface Findable {
  readonly title: string;
  /** Other words it may be found by. */
  readonly also?: readonly string[];
  readonly weight?: number;
}

const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const WHOLE = 4;
const BEGINS = 3;
const INSIDE = 1;

/** How well a text answers the words asked for: each must begin a word, or stand inside one; 0 when one does not. */
function scoreOf(asked: readonly string[], text: string): number {
  const words = wordsOf(text);
  let score = 0;
  for (const one of asked) {
    const best = Math.max(
      0,
      ...words.map((word, place) => {
        if (word === one) return WHOLE + (place === 0 ? 1 : 0);
        if (word.startsWith(one)) return BEGINS + (place === 0 ? 1 : 0);
        return one.length > 2 && word.includes(one) ? INSIDE : 0;
      }),
    );
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

/** The items that answer the query, best first, at most `limit`. All of them, by weight, when nothing is asked. */
export function findIn<T extends Findable>(
  query: string,
  items: readonly T[],
  limit: number,
): readonly T[] {
  const asked = wordsOf(query);
  const found = items
    .map((item) => ({
      item,
      score:
        asked.length === 0
          ? 1
          : Math.max(...[item.title, ...(item.also ?? [])].map((text) => scoreOf(asked, text))),
    }))
    .filter(({ score }) => score > 0);
  return found
    .toSorted((a, b) => b.score - a.score || (b.item.weight ?? 0) - (a.item.weight ?? 0))
    .slice(0, limit)
    .map(({ item }) => item);
}
