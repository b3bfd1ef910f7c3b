import type { WindowAlignment } from './lay-over';

/** Quotations of fewer words are the same only where all words are. */
export const FEWEST_ALTERED = 9;
/** Quotations of fewer words stand in too many texts to say anything, even word for word. */
export const FEWEST_IDENTICAL = 4;
/** The share of words that may differ; and where so many words in a row are the same. */
const MOST_EDITS = 0.15;
const MOST_EDITS_BESIDE_RUN = 1 / 3;
const RUN = 10;

/** Whether quotations that lie over each other so are one that was reported twice. See docs/same-quote.md. */
export function isSameQuote({ one, other, edits, run }: WindowAlignment): boolean {
  const words = Math.min(one.end - one.start, other.end - other.start);
  if (words < FEWEST_ALTERED) return false;
  return edits <= Math.floor(words * (run >= RUN ? MOST_EDITS_BESIDE_RUN : MOST_EDITS));
}
