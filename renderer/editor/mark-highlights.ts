import type { Span } from '../../shared/model/anchor';
import type { Mark } from '../../shared/model/mark';
import { LazyHighlights } from './lazy-highlights';
import type { Highlight, HighlightLook } from './reader-contract';

/** As far to both sides the word is looked for that was put together (UTF-16 units). */
const WORD = 40;

/** Emphasis that can be painted over words; slanted letters cannot, so these have a line, as in a manuscript. */
const EMPHASIS: Readonly<Record<string, HighlightLook>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  underlined: 'underlined',
  struck: 'struck',
};

/**
 * What the marks of a text, in order of `start`, paint over its words: emphasis, links, and words that were put together.
 * The words themselves are looked at when they come near.
 */
export function markHighlights(marks: readonly Mark[], text: string): LazyHighlights<Mark> {
  const places = marks.filter((mark) => lookOf(mark) !== undefined && mark.end <= text.length);
  return new LazyHighlights(
    places,
    (mark): Highlight => ({
      id: `${mark.type} ${mark.start}`,
      look: lookOf(mark) ?? 'link',
      colour: 0,
      initials: '',
      ...paintedSpan(mark, text),
    }),
  );
}

/** Which words a mark paints; none, as an empty span, where it is shown otherwise. */
function paintedSpan(mark: Mark, text: string): Span {
  if (mark.type === 'joined-hyphen') return wordAround(text, mark.start);
  const { start, end } = mark;
  return isWholeLine(mark, text) ? { start, end: start } : { start, end };
}

function lookOf({ type, value }: Mark): HighlightLook | undefined {
  if (type === 'link') return 'link';
  if (type === 'joined-hyphen') return 'joined';
  return type === 'emphasis' ? EMPHASIS[value] : undefined;
}

/** Emphasis of whole lines is set in its own letters: see `createPieceLooks`. */
const isWholeLine = ({ type, start, end }: Mark, text: string): boolean => {
  if (type !== 'emphasis') return false;
  const before = text.slice(Math.max(0, start - WORD), start);
  const begins = /\n[^\S\n]*$/.test(before) || (start < WORD && before.trim() === '');
  return begins && /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + WORD));
};

/** The word around a place between two letters. */
function wordAround(text: string, at: number): Span {
  const before = /[\p{L}\p{M}\p{N}’'-]*$/u.exec(text.slice(Math.max(0, at - WORD), at))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}’'-]*/u.exec(text.slice(at, at + WORD))?.[0] ?? '';
  return { start: at - before.length, end: at + after.length };
}
