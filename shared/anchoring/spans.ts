import type { Span } from '../model/anchor';
import { firstWhere } from '../lib/first-where';

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether two spans are the same. */
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The span without white space at its ends; null when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : null;
}

/** Spans in order, those that overlap or touch joined, for asking quickly what is covered. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Whether a span shares a unit with one of those that {@link joinSpans} gave. */
export function isCovered(joined: readonly Span[], span: Span): boolean {
  const found = joined[firstWhere(joined.length, (at) => (joined[at]?.end ?? 0) > span.start)];
  return found !== undefined && overlaps(found, span);
}
