import { noValue, type Measured } from './figure';

/** One passage: of `annotators` who could have marked it, `marked` did. */
export interface FoundPassage {
  readonly marked: number;
  readonly annotators: number;
}

/**
 * F1 of the quotes that annotators found: 2 · both / (2 · both + only one + only the other). It is what each has of
 * the other's quotes, in whichever direction, and equals the positive specific agreement, which needs no count of the
 * passages that nobody marked (G. Hripcsak & A. S. Rothschild, “Agreement, the F-measure, and reliability in
 * information retrieval”, JAMIA 12, 2005). With more than two annotators the counts of all their pairs are added up:
 * Σ marked · (marked − 1) / Σ marked · (annotators − 1).
 *
 * What counts as the same quote is for the alignment to say: equal spans, or an overlap of at least half.
 * `used` and `of` count quotes.
 */
export function spanF1(passages: readonly FoundPassage[], of: number): Measured {
  const over = (draw: Iterable<number>): number | null => {
    let agreed = 0;
    let possible = 0;
    for (const index of draw) {
      const { marked = 0, annotators = 0 } = passages[index] ?? {};
      agreed += marked * (marked - 1);
      possible += marked * (annotators - 1);
    }
    return possible === 0 ? null : agreed / possible;
  };
  const counted = { used: passages.reduce((sum, { marked }) => sum + marked, 0), of };
  const value = over(passages.keys());
  return {
    figure: value === null ? noValue('no-quotes', counted) : { value, ...counted },
    estimator: { items: passages.length, over },
  };
}
