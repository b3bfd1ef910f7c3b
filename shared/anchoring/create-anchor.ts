import { assert } from '../lib/assert';
import type { Anchor, Span } from '../model/anchor';
import type { TextHash } from '../model/ids';

/** Context kept on each side, in UTF-16 units. */
const CONTEXT = 32;

const isLow = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/**
 * The anchor of a span: its words and up to 32 UTF-16 units around them, never half a surrogate pair. Throws when
 * the span is empty, lies outside the text or cuts a surrogate pair, which callers prevent.
 */
export function createAnchor(text: string, textHash: TextHash, { start, end }: Span): Anchor {
  assert(
    0 <= start && start < end && end <= text.length,
    `a span within the text (${start}–${end})`,
  );
  assert(!isLow(text, start) && !isLow(text, end), 'a span of whole characters');
  let before = Math.max(0, start - CONTEXT);
  if (isLow(text, before)) before += 1;
  let after = Math.min(text.length, end + CONTEXT);
  if (isLow(text, after)) after -= 1;
  return {
    textHash,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(before, start),
    suffix: text.slice(end, after),
  };
}
