import { groupBy } from '../lib/group-by';
import type { FoundWords } from './clause-places';

/** A stretch of one paragraph in which every clause stands, in words. */
export interface Cover {
  readonly from: number;
  readonly to: number;
  /** The words to mark, ascending and disjoint. */
  readonly parts: readonly (readonly [number, number])[];
}

/**
 * The stretches of a text in which all clauses stand, from left to right, each ending as early as it can and then as
 * short as it can, none overlapping another. `paragraphs` are the words that begin one (but for the first), ascending;
 * words belong to the paragraph in which they begin, and what is to be near in one. A paragraph with something excluded has none.
 */
export function coversOf(
  clauses: readonly (readonly FoundWords[])[],
  excluded: readonly (readonly FoundWords[])[],
  paragraphs: readonly number[],
): readonly Cover[] {
  const [only] = clauses;
  // Phrases of one length come in the order of their paragraphs by themselves.
  const isPlain = only?.[0]?.parts.length === 1 && clauses.length === 1 && excluded.length === 0;
  if (only && isPlain) return apartFrom(only);
  const paragraphOf = (word: number): number => firstAbove(paragraphs, word);
  const without = new Set(excluded.flat().map(({ from }) => paragraphOf(from)));
  const inOne = ({ parts }: FoundWords) =>
    new Set(parts.map(([from]) => paragraphOf(from))).size === 1;
  const all = clauses.flatMap((places, clause) =>
    places.filter(inOne).map((place) => ({ place, clause })),
  );
  const byParagraph = groupBy(all, ({ place }) => paragraphOf(place.from));
  const covers: Cover[] = [];
  let end = 0;
  for (const paragraph of [...byParagraph.keys()].toSorted((a, b) => a - b)) {
    if (without.has(paragraph)) continue;
    const last = new Map<number, FoundWords>();
    const places = (byParagraph.get(paragraph) ?? []).toSorted(
      (a, b) => a.place.to - b.place.to || b.place.from - a.place.from,
    );
    for (const [at, { place, clause }] of places.entries()) {
      // One that began later is shorter, or leaves more out.
      if (place.from >= end && (last.get(clause)?.from ?? -1) < place.from) last.set(clause, place);
      // Of those that end at one word all are weighed before it ends a stretch.
      if (last.size < clauses.length || places[at + 1]?.place.to === place.to) continue;
      const found = [...last.values()];
      const from = Math.min(...found.map((one) => one.from));
      end = Math.max(...found.map((one) => one.to));
      covers.push({ from, to: end, parts: disjoint(found.flatMap(({ parts }) => parts)) });
      last.clear();
    }
  }
  return covers;
}

/** Each that does not overlap the one before. */
function apartFrom(places: readonly FoundWords[]): readonly Cover[] {
  let end = 0;
  return places.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** How many of ascending numbers are not above a number. */
function firstAbove(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stretches in ascending order, those that overlap or touch made one. */
export function disjoint(
  parts: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [from, to] of parts.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
