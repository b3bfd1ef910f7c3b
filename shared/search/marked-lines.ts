import type { Span } from '../model/anchor';
import { placesOfClause } from './clause-places';
import { disjoint } from './covers';
import type { NearClause, PhraseTerm, WordsClause } from './parsed-query';
import type { MarkedLine } from './search-answer';
import { matchOfWord } from './term-places';
import { wordsIn, type PlacedWord } from './word-units';

/** Most of a text that a line shows, and how much of it before the words found (UTF-16). */
const LONGEST_LINE = 240;
const BEFORE = 60;
const LINE_BREAK = /[\n\r\t\v\f\u0085\u2028\u2029]/g;

/** Where clauses stand in a short text: ascending, disjoint ranges (UTF-16). */
export function marksOfClauses(
  text: string,
  clauses: readonly (WordsClause | NearClause)[],
): readonly Span[] {
  const words = wordsIn(text);
  const found = clauses.flatMap((clause) => {
    const terms = clause.type === 'words' ? [clause.term] : clause.terms;
    const [first = [], second = []] = terms.map((term) => phraseIn(words, term));
    return placesOfClause(clause, first, second).flatMap(({ parts }) => parts);
  });
  return disjoint(found).map(([from, to]) => ({
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
  }));
}

/** The words with which a phrase begins. */
function phraseIn(words: readonly PlacedWord[], { words: asked, match }: PhraseTerm): number[] {
  const fits = (word: string, at: number): boolean => {
    const wanted = asked[at] ?? '';
    const how = matchOfWord(at, asked.length, match);
    if (how === 'start') return word.startsWith(wanted);
    if (how === 'end') return word.endsWith(wanted);
    return how === 'inside' ? word.includes(wanted) : word === wanted;
  };
  return words.flatMap((_, from) =>
    asked.every((__, at) => from + at < words.length && fits(words[from + at]?.word ?? '', at))
      ? [from]
      : [],
  );
}

/** A short text whole, as one line. */
export const wholeLine = (text: string, marks: readonly Span[]): MarkedLine => ({
  text: text.replaceAll(LINE_BREAK, ' '),
  marks,
  cutBefore: false,
  cutAfter: false,
});

/** A stretch of a text around what is marked in it, inside `within`, as one line. `marks` are of the text. */
export function lineAround(text: string, marks: readonly Span[], within: Span): MarkedLine {
  const first = marks[0]?.start ?? within.start;
  let start = within.start;
  let end = within.end;
  if (end - start > LONGEST_LINE) {
    start = Math.max(within.start, first - BEFORE);
    end = Math.min(within.end, start + LONGEST_LINE);
    start = Math.max(within.start, Math.min(start, end - LONGEST_LINE));
    if (start > within.start) start = wordStartFrom(text, start, first);
    if (end < within.end) end = wordEndTo(text, end, marks[0]?.end ?? start);
  }
  return {
    text: text.slice(start, end).replaceAll(LINE_BREAK, ' '),
    marks: marks.flatMap((mark) => {
      const cut = { start: Math.max(mark.start, start), end: Math.min(mark.end, end) };
      return cut.start < cut.end ? [{ start: cut.start - start, end: cut.end - start }] : [];
    }),
    cutBefore: start > within.start,
    cutAfter: end < within.end,
  };
}

/** Where the next word begins, but not behind `most`. */
function wordStartFrom(text: string, from: number, most: number): number {
  const blank = /\s/.exec(text.slice(from, most));
  if (blank) return from + blank.index + 1;
  return isInsidePair(text, from) ? from + 1 : from;
}

/** Where the last word ends that ends up to a place, but not before `least`. */
function wordEndTo(text: string, to: number, least: number): number {
  const blank = /\s\S*$/.exec(text.slice(least, to + 1));
  if (blank) return least + blank.index;
  return isInsidePair(text, to) ? to - 1 : to;
}

/** Whether a place lies between the halves of one character. */
const isInsidePair = (text: string, at: number): boolean =>
  /^[\uDC00-\uDFFF]$/.test(text.charAt(at));
