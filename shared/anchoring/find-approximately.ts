import type { Span } from '../model/anchor';
import { alignInWindow } from './align';
import type { WordsInContext } from './weigh-place';

/** Words longer than this are aligned by their two ends (UTF-16 units): the cost is length × window. */
const END = 400;
/** Pieces of words and context that are looked up, in UTF-16 units; and how many times one is found at most. */
const PIECES = [16, 8];
const TIMES = 50;
/** Pieces of the words that are looked up. */
const MOST_PIECES = 24;
/** Starts of the words nearer to each other than this are one. */
const NEAR = 32;
const CANDIDATES = 6;
/** How far around a start the words and their context are aligned, beside their own lengths. */
const SLACK = 48;

/**
 * Places of a text where words with their context may stand, edited. Pieces of both are looked up in the text; each
 * finding votes for where the words would begin, and around the likeliest begins words and context are aligned with
 * the text by edit distance. Bounded in time rather than exhaustive: at most six places, the likeliest first.
 */
export function findApproximately(
  text: string,
  words: WordsInContext,
  near: number,
): readonly Span[] {
  const spans = startsOf(text, words, near).map((start) => alignAround(text, words, start));
  return spans.filter(({ start, end }) => start < end);
}

/** Where the words would begin, the likeliest first. */
function startsOf(
  text: string,
  { exact, prefix, suffix }: WordsInContext,
  near: number,
): readonly number[] {
  for (const length of PIECES) {
    const votes = new Map<number, { votes: number; sum: number }>();
    const whole = prefix + exact + suffix;
    const vote = (from: number) => {
      const piece = whole.slice(from, from + length);
      let times = 0;
      for (
        let at = text.indexOf(piece);
        at >= 0 && times < TIMES;
        at = text.indexOf(piece, at + 1)
      ) {
        const start = at - from + prefix.length;
        const bucket = votes.get(Math.floor(start / NEAR)) ?? { votes: 0, sum: 0 };
        votes.set(Math.floor(start / NEAR), {
          votes: bucket.votes + 1,
          sum: bucket.sum + start,
        });
        times += 1;
      }
    };
    const step = Math.max(length >> 1, Math.floor(whole.length / MOST_PIECES));
    for (let from = 0; from + length <= whole.length; from += step) vote(from);
    // The pieces next to the words are what tells most of short ones.
    if (prefix.length >= length) vote(prefix.length - length);
    if (suffix.length >= length) vote(prefix.length + exact.length);
    const starts = [...votes.values()].map(({ votes: many, sum }) => ({
      many,
      start: Math.round(sum / many),
    }));
    if (starts.length > 0)
      return starts
        .toSorted(
          (a, b) =>
            b.many - a.many ||
            Math.abs(a.start - near) - Math.abs(b.start - near) ||
            a.start - b.start,
        )
        .slice(0, CANDIDATES)
        .map(({ start }) => start);
  }
  return [];
}

/** The stretch around a start that is most like the words in their context. */
function alignAround(text: string, { exact, prefix, suffix }: WordsInContext, start: number): Span {
  const from = Math.max(0, start - prefix.length - SLACK);
  if (exact.length <= END) {
    const to = start + exact.length * 1.3 + suffix.length + SLACK;
    return shifted(text, from, alignInWindow(text.slice(from, to), prefix, exact, suffix), exact);
  }
  const head = text.slice(from, start + END * 1.3 + SLACK);
  const begin = from + alignInWindow(head, prefix, exact.slice(0, END), '').start;
  // What was put in or taken out between the ends may be as long as a third of the words.
  const expected = begin + exact.length - END;
  const reach = Math.min(exact.length * 0.3, END * 2) + SLACK;
  const back = Math.max(begin, Math.floor(expected - reach));
  const tail = text.slice(back, expected + END + reach + suffix.length);
  const end = back + alignInWindow(tail, '', exact.slice(-END), suffix).end;
  return shifted(text, 0, { start: begin, end }, exact);
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const joins = (text: string, at: number): boolean =>
  at > 0 && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
/** No word grows beyond this many units to be whole. */
const LONGEST_WORD = 24;

/** A span of a window as one of the text, that cuts no character, and no word where the words sought cut none. */
function shifted(text: string, from: number, span: Span, words: string): Span {
  let start = from + span.start;
  let end = from + span.end;
  if (start >= end) return { start, end };
  if (LETTER.test(words.charAt(words.length - 1))) {
    const most = end + LONGEST_WORD;
    while (end < most && joins(text, end)) end += 1;
  }
  if (LETTER.test(words.charAt(0))) {
    const least = start - LONGEST_WORD;
    while (start > least && joins(text, start)) start -= 1;
  }
  const isLow = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at));
  return { start: isLow(start) ? start - 1 : start, end: isLow(end) ? end + 1 : end };
}
