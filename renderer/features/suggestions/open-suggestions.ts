import { isCovered, joinSpans, overlaps } from '../../../shared/anchoring/spans';
import type { Span } from '../../../shared/model/anchor';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { quotationsOf } from '../../../shared/suggest/marks';

/** Two spans are about the same words when they share at least this part of all that they cover together. */
const SAME = 0.5;

/** Whether two spans are about the same words, though a mark or a comma more may be in one. */
export function aboutSame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= SAME;
}

/**
 * The suggestions that wait for an answer: no quote of the annotator lies over them (`quoted`, as `joinSpans` gives
 * it), nobody rejected the same words, and they are not being answered just now.
 */
export function openSuggestions(
  found: readonly FoundSuggestion[],
  quoted: readonly Span[],
  rejected: readonly Span[],
  answering: { has(id: string): boolean },
): readonly FoundSuggestion[] {
  const near = joinSpans(rejected);
  const isRejected = (one: FoundSuggestion): boolean =>
    isCovered(near, one) && rejected.some((span) => aboutSame(span, one));
  return found.filter(
    (one) => !answering.has(one.id) && !isCovered(quoted, one) && !isRejected(one),
  );
}

/** The suggestion about the words of a quote; of several the one that shares most with it. `found` is in text order. */
export function suggestionAbout(
  found: readonly FoundSuggestion[],
  span: Span,
): FoundSuggestion | null {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  for (const one of found.slice(low, low + 20)) {
    if (one.start >= span.end) return null;
    if (overlaps(one, span) && aboutSame(one, span)) return one;
  }
  return null;
}

/**
 * What was found at the words of a quote: the suggestion about them, or the one that they are a part of. A quotation
 * within a quotation is somebody else's words than the outer one's.
 */
export function findingAt(
  found: readonly FoundSuggestion[],
  span: Span,
  text: string,
): FoundSuggestion | null {
  const about = suggestionAbout(found, span);
  if (about) return about;
  const around = found.find((one) => one.start <= span.start && span.end <= one.end);
  return around && quotationsOf(text, span, true).length === 0 ? around : null;
}
