import type { Span } from '../../shared/model/anchor';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Letters and signs between which a character always ends: nothing joins two of them. */
const PLAIN =
  /[\x20-\x7e\u0400-\u0481\u05d0-\u05ea\u0620-\u064a\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;
/** How far back a place is looked for where a character surely begins, in UTF-16 units. */
const FARTHEST = 4096;
/** How far ahead is looked at first: hardly a character is longer. */
const AHEAD = 64;

/** A place at or before an offset where a character begins. */
function sureBoundary(text: string, offset: number): number {
  const earliest = Math.max(0, offset - FARTHEST);
  for (let at = offset; at > earliest; at -= 1) {
    const before = text.charAt(at - 1);
    if (before === '\n' || (PLAIN.test(before) && PLAIN.test(text.charAt(at)))) return at;
  }
  return earliest;
}

/**
 * The character, as people see them (a Unicode grapheme cluster, UAX #29), that begins at an offset or that the offset
 * lies in. Empty at the end of the text.
 */
export function characterAt(text: string, offset: number): Span {
  const at = Math.max(0, Math.min(offset, text.length));
  if (at === text.length) return { start: at, end: at };
  const from = sureBoundary(text, at);
  for (let ahead = AHEAD; ; ahead *= 2) {
    const stretch = text.slice(from, at + ahead);
    const found = segmenter.segment(stretch).containing(at - from);
    const start = from + (found?.index ?? at - from);
    const end = start + (found?.segment.length ?? 1);
    // A character that reaches the end of the stretch may continue behind it.
    if (end < from + stretch.length || from + stretch.length >= text.length) return { start, end };
  }
}

/** The character that ends at an offset, or that the offset lies in. Empty at the beginning of the text. */
export const characterBefore = (text: string, offset: number): Span =>
  offset <= 0 ? { start: 0, end: 0 } : characterAt(text, offset - 1);

/**
 * The boundary between characters nearest to an offset and not after it, so that neither an emoji family nor a letter
 * with its accents is torn.
 */
export const characterBoundary = (text: string, offset: number): number =>
  characterAt(text, offset).start;
