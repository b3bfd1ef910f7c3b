const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** No character that people write is longer than this, in UTF-16 units. */
const LONGEST = 64;

/**
 * The boundary between characters, as people see them (Unicode grapheme clusters), nearest to an offset and
 * not after it, so that neither an emoji family nor a letter with its accents is torn.
 */
export function characterBoundary(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return Math.max(0, Math.min(offset, text.length));
  const before = text.slice(Math.max(0, offset - LONGEST), offset);
  // A line feed always ends a character, and so bounds the stretch to look at.
  const from = offset - before.length + before.lastIndexOf('\n') + 1;
  if (from === offset) return offset;
  const found = segmenter.segment(text.slice(from, offset + LONGEST)).containing(offset - from);
  return from + (found?.index ?? offset - from);
}
