import type { Span } from '../model/anchor';
import { lookAlikesIn } from './look-alikes';

/** A text as it is compared, and the way between its offsets and those of the text as it is (UTF-16 units). */
export interface FoldedText {
  readonly text: string;
  /** The offset in the folded text of a place of the text; that of the next character for one that is left out. */
  readonly folded: (offset: number) => number;
  /** A stretch of the folded text as one of the text; it ends with its last character, not with what is unseen behind. */
  readonly original: (span: Span) => Span;
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const UNSEEN_RUNS = /\p{Default_Ignorable_Code_Point}+/gu;
/** Spaces that look like a space and do not break a line, or are a little narrower. */
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F]/g;

/**
 * A text without what nobody sees, with plain spaces, and with the letters that look-alikes look like, so that these are
 * never why two equal passages do not match. Null for a text that has none of them, which is compared as it is.
 */
export function foldInvisible(text: string): FoldedText | null {
  const lookAlikes = lookAlikesIn(text);
  const plain = text.replace(SPACES, ' ');
  if (lookAlikes.length === 0 && plain === text && !UNSEEN.test(text)) return null;
  const letters = withLetters(plain, lookAlikes);
  // Where each kept stretch begins, in the folded text and in the text.
  const foldedStarts: number[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  const keep = (from: number, to: number) => {
    if (from >= to) return;
    foldedStarts.push(length);
    starts.push(from);
    pieces.push(letters.slice(from, to));
    length += to - from;
  };
  let at = 0;
  for (const { 0: run, index } of letters.matchAll(UNSEEN_RUNS)) {
    keep(at, index);
    at = index + run.length;
  }
  keep(at, letters.length);
  const original = (offset: number): number => {
    const piece = lastUpTo(foldedStarts, offset);
    return (starts[piece] ?? 0) + offset - (foldedStarts[piece] ?? 0);
  };
  return {
    text: pieces.join(''),
    folded: (offset) => {
      const piece = lastUpTo(starts, offset);
      if (piece === -1) return 0;
      const within = offset - (starts[piece] ?? 0);
      return Math.min((foldedStarts[piece] ?? 0) + within, foldedStarts[piece + 1] ?? length);
    },
    original: ({ start, end }) => ({
      start: original(start),
      end: end > start ? original(end - 1) + 1 : original(start),
    }),
  };
}

function withLetters(text: string, lookAlikes: ReturnType<typeof lookAlikesIn>): string {
  if (lookAlikes.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { at, latin } of lookAlikes) {
    pieces.push(text.slice(from, at), latin);
    from = at + 1;
  }
  return pieces.join('') + text.slice(from);
}

/** The index of the last of ascending numbers that is not above a number; -1 when all are. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
