import type { Span } from '../../shared/model/anchor';
import { findUnseen } from '../../shared/text/invisible';
import { characterAt, characterBefore } from './characters';
import type { Highlight } from './reader-contract';

/** Stretches of more characters than this are marked at both their ends only: a manifest may be ten thousand long. */
const LONG = 64;

/**
 * Marks on what nobody sees in a stretch of a text. It has no width, so the characters on both sides are marked with it;
 * spaces and letters, which have one, are marked alone.
 */
export function invisibleHighlights(text: string, window: Span): readonly Highlight[] {
  return findUnseen(text.slice(window.start, window.end)).map(({ kind, start, end }) => {
    const place = { start: window.start + start, end: window.start + end };
    const isSeen = kind === 'look-alike' || kind === 'no-break-space';
    return {
      ...(isSeen || place.end - place.start > LONG ? place : withNeighbours(text, place)),
      id: `invisible ${place.start}`,
      look: 'invisible',
      colour: 0,
      initials: '',
    };
  });
}

const withNeighbours = (text: string, { start, end }: Span): Span => ({
  start: text.charAt(start - 1) === '\n' ? start : characterBefore(text, start).start,
  end: text.charAt(end) === '\n' ? end : characterAt(text, end).end,
});
