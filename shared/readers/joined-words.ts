import type { Mark } from '../model/mark';

/** A word that a hyphen divided at the end of a line and that a reader put together without the hyphen. */
export interface JoinedWord {
  /** The mark that stands between its two parts. */
  readonly mark: Mark;
  /** Where the whole word stands in the text: UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where the text has the same word without a hyphen ever having been in it; null when nowhere, so that joining is a guess. */
  readonly proof: number | null;
}

const LETTERS_BEFORE = /[\p{L}\p{M}]+$/u;
const LETTERS_BEHIND = /^[\p{L}\p{M}]+/u;
const WORDS = /[\p{L}\p{M}]+/gu;
/** No word is longer; more is not looked at (UTF-16 code units). */
const LONGEST = 80;

/** Whether a mark says that a hyphen was taken away, rather than only a line end behind one. */
const tookHyphen = ({ type, value }: Mark): boolean =>
  type === 'joined-hyphen' && value.replaceAll(/\s/gu, '') !== '';

/**
 * The words of a text that were put together, in their order, each with the place that proves it. A soft hyphen divides words
 * by its very meaning and is left out.
 */
export function joinedWords(text: string, marks: readonly Mark[]): readonly JoinedWord[] {
  const words = marks
    .filter((mark) => tookHyphen(mark) && !mark.value.startsWith('\u00AD'))
    .map((mark) => {
      const before = LETTERS_BEFORE.exec(text.slice(Math.max(0, mark.start - LONGEST), mark.start));
      const behind = LETTERS_BEHIND.exec(text.slice(mark.start, mark.start + LONGEST));
      const start = mark.start - (before?.[0].length ?? 0);
      return { mark, start, end: mark.start + (behind?.[0].length ?? 0) };
    });
  if (words.length === 0) return [];
  const folded = (from: number, to: number): string => text.slice(from, to).toLowerCase();
  const wanted = new Set(words.map(({ start, end }) => folded(start, end)));
  const joints = new Set(words.map(({ start }) => start));
  const proofs = new Map<string, number>();
  for (const { 0: found, index } of text.matchAll(WORDS)) {
    const word = found.toLowerCase();
    if (wanted.has(word) && !joints.has(index) && !proofs.has(word)) proofs.set(word, index);
  }
  return words.map((word) => ({
    ...word,
    proof: proofs.get(folded(word.start, word.end)) ?? null,
  }));
}
