import type { NearClause, WordsClause } from './parsed-query';
import { PhrasePlaces } from './term-places';
import type { Segment } from './segment';

/** Words that were found: from the first to behind the last, counted in words. */
export interface FoundWords {
  readonly from: number;
  readonly to: number;
  /** The stretches to mark: one, or two that are near each other. */
  readonly parts: readonly (readonly [number, number])[];
}

/** Where a clause stands, given where its one or two terms begin. In order of `to`. */
export function placesOfClause(
  clause: WordsClause | NearClause,
  first: readonly number[],
  second: readonly number[],
): readonly FoundWords[] {
  if (clause.type === 'words') {
    const { length } = clause.term.words;
    return first.map((from) => ({
      from,
      to: from + length,
      parts: [[from, from + length]],
    }));
  }
  return pairsOf(clause, first, second).toSorted((a, b) => a.to - b.to || b.from - a.from);
}

/** Each place of the first term with the nearest of the second behind it and before it. */
function pairsOf(
  { terms: [first, second], distance }: NearClause,
  ones: readonly number[],
  others: readonly number[],
): FoundWords[] {
  const pairs: FoundWords[] = [];
  let at = 0;
  for (const one of ones) {
    const end = one + first.words.length;
    while ((others[at] ?? Number.POSITIVE_INFINITY) < end) at += 1;
    const behind = others[at];
    if (behind !== undefined && behind - end <= distance)
      pairs.push(pair([one, end], [behind, behind + second.words.length]));
    let back = at - 1;
    while (back >= 0 && (others[back] ?? 0) + second.words.length > one) back -= 1;
    const before = others[back];
    if (before !== undefined && one - (before + second.words.length) <= distance)
      pairs.push(pair([before, before + second.words.length], [one, end]));
  }
  return pairs;
}

const pair = (a: readonly [number, number], b: readonly [number, number]): FoundWords => ({
  from: a[0],
  to: b[1],
  parts: [a, b],
});

/** Where a clause stands in a segment. */
export class ClausePlaces {
  readonly clause: WordsClause | NearClause;
  readonly #terms: readonly PhrasePlaces[];

  constructor(segment: Segment, clause: WordsClause | NearClause) {
    this.clause = clause;
    const terms = clause.type === 'words' ? [clause.term] : clause.terms;
    this.#terms = terms.map((term) => new PhrasePlaces(segment, term));
  }

  isIn(entry: number): boolean {
    if (this.weightIn(entry) === 0) return false;
    if (this.clause.type === 'near') return this.placesIn(entry).length > 0;
    return this.#terms.every((places) => places.isIn(entry));
  }

  /** About how often it stands in an entry; 0 where not all of its words do. */
  weightIn(entry: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const places of this.#terms) least = Math.min(least, places.weightIn(entry));
    return least;
  }

  placesIn(entry: number): readonly FoundWords[] {
    const [first = [], second = []] = this.#terms.map((places) => places.positionsIn(entry));
    return placesOfClause(this.clause, first, second);
  }
}
