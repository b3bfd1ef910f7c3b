import type { Span } from '../../../shared/model/anchor';
import type { Id } from '../../../shared/model/ids';
import { overlaps } from '../../../shared/anchoring/spans';

/** Something with an id and a place in the text. */
export interface SpanWithId extends Span {
  readonly id: Id;
}

/** The order of the text, the longer first where two begin together. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

const length = (span: Span): number => span.end - span.start;

/**
 * The quote to go to, of `quotes` in the order of the text. From the current one its neighbour; without one the
 * first that begins at or after the caret, or the last that ends before it. Null when there is nowhere to go.
 */
export function neighbourQuote<T extends SpanWithId>(
  quotes: readonly T[],
  current: Id | null,
  caret: number,
  direction: 1 | -1,
): T | null {
  const at = current === null ? -1 : quotes.findIndex(({ id }) => id === current);
  if (at >= 0) return quotes[at + direction] ?? null;
  return direction === 1
    ? (quotes.find(({ start }) => start >= caret) ?? quotes[0] ?? null)
    : (quotes.findLast(({ end }) => end <= caret) ?? quotes.at(-1) ?? null);
}

/** The quote that should be current once `gone` is deleted: the next one, else the one before, else none. */
export function quoteAfterDeletion<T extends SpanWithId>(quotes: readonly T[], gone: Id): T | null {
  const at = quotes.findIndex(({ id }) => id === gone);
  return at < 0 ? null : (quotes[at + 1] ?? quotes[at - 1] ?? null);
}

/** The quotes that lie over a span or caret, the smallest first. */
export function quotesAt<T extends SpanWithId>(quotes: readonly T[], place: Span): readonly T[] {
  const wide = place.start === place.end ? { start: place.start, end: place.end + 1 } : place;
  return quotes
    .filter((one) => overlaps(one, wide))
    .toSorted((a, b) => length(a) - length(b) || a.start - b.start);
}

/** Of ids lying over one another (smallest first), the one after the current; the first when it is not among them. */
export function cycleOverlap(ids: readonly Id[], current: Id | null): Id | null {
  const at = current === null ? -1 : ids.indexOf(current);
  return ids[(at + 1) % Math.max(1, ids.length)] ?? null;
}
