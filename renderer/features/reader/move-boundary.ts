import type { Span } from '../../../shared/model/anchor';

/** Which end of a span moves, and whether the span gains or loses by it. */
export type BoundaryMove = 'grow-start' | 'shrink-start' | 'grow-end' | 'shrink-end';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Longest context looked at (UTF-16 units): more than any sane cluster, and a line of 10 MB stays quick. */
const WINDOW = 2048;

/** The end of the grapheme cluster that begins at `offset`, after Unicode's UAX #29. */
export function nextGrapheme(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const [first] = graphemes.segment(text.slice(offset, offset + WINDOW));
  return offset + (first?.segment.length ?? 1);
}

/** The start of the grapheme cluster that ends at `offset`. */
export function previousGrapheme(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const line = text.lastIndexOf('\n', offset - 2) + 1;
  const from = Math.max(line, offset - WINDOW);
  let last = from;
  for (const { index } of graphemes.segment(text.slice(from, offset))) last = from + index;
  return last;
}

/** The span with one end moved by one grapheme cluster; null when it cannot move or nothing would be left. */
export function moveBoundary(text: string, span: Span, move: BoundaryMove): Span | null {
  const moved = {
    'grow-start': () => ({ start: previousGrapheme(text, span.start), end: span.end }),
    'shrink-start': () => ({ start: nextGrapheme(text, span.start), end: span.end }),
    'grow-end': () => ({ start: span.start, end: nextGrapheme(text, span.end) }),
    'shrink-end': () => ({ start: span.start, end: previousGrapheme(text, span.end) }),
  }[move]();
  const same = moved.start === span.start && moved.end === span.end;
  return same || moved.start >= moved.end ? null : moved;
}
