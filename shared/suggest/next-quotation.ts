import { quotationAt } from '../../../shared/anchoring/quotations';
import type { Span } from '../../../shared/model/anchor';
import { isCovered } from '../../../shared/anchoring/spans';

const OPENING = /["“„«»‹›「『]/g;

function firstFrom(text: string, from: number, until: number, taken: readonly Span[]): Span | null {
  const opening = new RegExp(OPENING);
  opening.lastIndex = from;
  for (let match = opening.exec(text); match && match.index < until; match = opening.exec(text)) {
    const { index } = match;
    // A quotation that ends right here is found as well: one unit further only this one is left.
    const span = [index, index + 1]
      .map((offset) => quotationAt(text, offset))
      .find((found) => found?.start === index);
    if (!span) continue;
    if (!isCovered(taken, span)) return span;
    opening.lastIndex = Math.max(opening.lastIndex, span.end);
  }
  return null;
}

/**
 * The first quotation that opens at or after `from` and that no quote covers yet; past the end, from the start again.
 * `taken` is what {@link joinSpans} gave for the quotes. Null when every quotation is taken.
 */
export function nextQuotation(text: string, from: number, taken: readonly Span[]): Span | null {
  return firstFrom(text, from, text.length, taken) ?? firstFrom(text, 0, from, taken);
}

/** The quotation a key should take at a caret: the one around it, or the next one when that is taken or there is none. */
export function quotationToTake(text: string, caret: number, taken: readonly Span[]): Span | null {
  const around = quotationAt(text, caret);
  if (around && !isCovered(taken, around)) return around;
  return nextQuotation(text, around ? around.end : caret, taken);
}
