import type { Span } from '../model/anchor';

/** Scripts that write no blanks between words; each character with its marks is compared by itself. */
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const INNER = '[\\p{L}\\p{N}\\p{M}\\p{Default_Ignorable_Code_Point}]';
const APOSTROPHE = "['\\u2018\\u2019\\u02BC\\uFF07\\u00B4`]";

/**
 * What is said: words with their apostrophes, figures with their separators and sign, abbreviations of single letters,
 * characters of scripts without blanks, and signs that are read aloud. All else is how it is set: marks, dashes, blanks.
 */
const WORD = new RegExp(
  [
    `${UNSPACED}[\\p{M}\\p{Default_Ignorable_Code_Point}]*`,
    '(?<![\\p{L}\\p{N}])\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+(?![\\p{L}\\p{N}])',
    `\\p{Nd}+(?:[.,]\\p{Nd}+)+(?:(?!${UNSPACED})${INNER})*`,
    '(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L}(?![\\p{L}\\p{N}]))+\\.?',
    `(?:(?!${UNSPACED})[\\p{L}\\p{N}])(?:(?!${UNSPACED})${INNER})*(?:${APOSTROPHE}(?:(?!${UNSPACED})[\\p{L}\\p{N}])(?:(?!${UNSPACED})${INNER})*)*`,
    '(?<=^|[\\s([])[-−](?=\\p{Nd})',
    '[%‰\\p{Sc}§&@#°+=]',
  ].join('|'),
  'gu',
);

/** Calls back with each word of a text, in order. Linear. */
export function eachWord(text: string, found: (start: number, end: number) => void): void {
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text))
    found(match.index, match.index + match[0].length);
}

/** A word, or a sign of something left out, of the draft. */
export interface DraftWord extends Span {
  /** As the draft has it but for what is never a difference; its case kept. Empty for an ellipsis. */
  readonly cased: string;
  /** Stands in square or round brackets, at least with some of its letters. */
  readonly isMarked: boolean;
  /** Where the brackets begin that it stands in whole; −1 for none. */
  readonly bracket: number;
}

const ELLIPSIS = /[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.{3,}|\.(?:\s\.){2,}/gu;
/** Letters in brackets that are part of a word: “[T]he”, “want[ed]”. */
const MENDED = /[\p{L}\p{M}]+\[[\p{L}\p{M}'’]*\][\p{L}\p{M}]*|\[[\p{L}\p{M}'’]+\][\p{L}\p{M}]+/gu;
const SQUARE = /\[[^[\]\n]*\]/gu;
const ROUND = /\([^()\n]*\)/gu;

const spansOf = (pattern: RegExp, text: string): readonly Span[] =>
  Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
const holds = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

/** The words of a quotation of the draft, what is marked in them, and its ellipses, in order. Offsets are of `text`. */
export function draftWords(
  text: string,
  { start: from, end }: Span,
  fold: (word: string) => string,
): readonly DraftWord[] {
  const inner = text.slice(from, end);
  const ellipses = spansOf(ELLIPSIS, inner);
  const mended = spansOf(MENDED, inner);
  const brackets = [...spansOf(SQUARE, inner), ...spansOf(ROUND, inner)];
  const words: DraftWord[] = [];
  const add = (
    start: number,
    stop: number,
    cased: string,
    isMarked: boolean,
    bracket = -1,
  ): void => {
    words.push({ start: from + start, end: from + stop, cased, isMarked, bracket });
  };
  eachWord(inner, (start, stop) => {
    if (holds(mended, start)) return;
    const bracket = brackets.find((one) => one.start <= start && start < one.end)?.start ?? -1;
    const begin = bracket < 0 ? bracket : from + bracket;
    add(start, stop, fold(inner.slice(start, stop)), bracket >= 0, begin);
  });
  for (const { start, end: stop } of mended)
    add(start, stop, fold(inner.slice(start, stop).replaceAll(/[[\]]/gu, '')), true);
  for (const { start, end: stop } of ellipses) add(start, stop, '', true);
  return words.toSorted((a, b) => a.start - b.start);
}
