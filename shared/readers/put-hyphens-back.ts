import type { Mark } from '../model/mark';
import type { MarkedText } from './text-builder';

/**
 * The text with a hyphen again where a reader took one away between two lines, for the `joints` among its marks; the other marks
 * move with their words. A joint stays marked as the place of a line end, behind its hyphen.
 */
export function putHyphensBack({ text, marks }: MarkedText, joints: ReadonlySet<Mark>): MarkedText {
  const chosen = marks.filter((mark) => joints.has(mark)).toSorted((a, b) => a.start - b.start);
  if (chosen.length === 0) return { text, marks };
  const inserted: { readonly at: number; readonly by: number }[] = [];
  const pieces: string[] = [];
  let from = 0;
  let total = 0;
  for (const { start, value } of chosen) {
    const hyphen = hyphenOf(value);
    pieces.push(text.slice(from, start), hyphen);
    from = start;
    total += hyphen.length;
    inserted.push({ at: start, by: total });
  }
  pieces.push(text.slice(from));
  // What ends at a joint ends behind the hyphen, which was printed there, and what begins at it begins behind it.
  const moved = (at: number): number => at + shiftAt(inserted, at);
  return {
    text: pieces.join(''),
    marks: marks.map((mark) => ({
      ...mark,
      start: moved(mark.start),
      end: moved(mark.end),
      value: joints.has(mark) ? mark.value.replace(hyphenOf(mark.value), '') : mark.value,
    })),
  };
}

const hyphenOf = (value: string): string => value.replaceAll(/\s/gu, '');

/** By how much a place moves: the hyphens put in before it or at it. */
function shiftAt(
  inserted: readonly { readonly at: number; readonly by: number }[],
  place: number,
): number {
  let low = 0;
  let high = inserted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inserted[middle]?.at ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return inserted[low - 1]?.by ?? 0;
}
