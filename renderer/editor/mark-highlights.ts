import type { Span } from '../../shared/model/anchor';
import type { Mark } from '../../shared/model/mark';
import { LazyHighlights } from './lazy-highlights';
import type { Highlight, HighlightLook } from './reader-contract';

interface MarkedPlace extends Span {
  readonly id: string;
  readonly look: HighlightLook;
}

/** As far to both sides the word is looked for that was put together (UTF-16 units). */
const WORD = 40;

/** Emphasis that can be painted over words; slanted letters cannot, so these have a line, as in a manuscript. */
const EMPHASIS: Readonly<Record<string, HighlightLook>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  underlined: 'underlined',
  struck: 'struck',
};

/** What the marks of a text paint over its words: emphasis, links, and words that were put together. */
export function markHighlights(marks: readonly Mark[], text: string): LazyHighlights<MarkedPlace> {
  const places = marks.flatMap((mark): readonly MarkedPlace[] => {
    const look = lookOf(mark);
    if (!look || mark.end > text.length || isWholeLine(mark, text)) return [];
    const { start, end } = mark.type === 'joined-hyphen' ? wordAround(text, mark.start) : mark;
    return start < end ? [{ id: `${mark.type} ${mark.start}`, look, start, end }] : [];
  });
  const sorted = places.toSorted((a, b) => a.start - b.start);
  return new LazyHighlights(sorted, (place): Highlight => ({ ...place, colour: 0, initials: '' }));
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
