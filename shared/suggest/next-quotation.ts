import { quotationAt } from '../anchoring/quotations';
import type { Span } from '../model/anchor';
import { isCovered } from '../anchoring/spans';
import type { Quotation } from './marks';
import { paragraphsOf } from './paragraphs';
import { firstWhere } from '../lib/first-where';

/** One text is read at a time, and asked again at each move of the caret. */
let last: { readonly text: string; readonly quotations: readonly Quotation[] } | null = null;

/** The quotations of a text, in order, with the very bounds in which they are suggested. */
function quotationsOf(text: string): readonly Quotation[] {
  if (last?.text !== text)
    last = { text, quotations: paragraphsOf(text).flatMap(({ quotations }) => quotations) };
  return last.quotations;
}

/** The place in a list in text order of the first that ends at or after an offset. */
const firstEnding = (quotations: readonly Quotation[], offset: number): number =>
  firstWhere(quotations.length, (at) => (quotations[at]?.end ?? 0) >= offset);

const spanOf = (quotation: Quotation | undefined): Span | null =>
  quotation ? { start: quotation.start, end: quotation.end } : null;

/**
 * The first quotation that opens at or after `from` and that no quote covers yet; past the end, from the start again.
 * `taken` is what `joinSpans` gave for the quotes. Null when every quotation is taken.
 */
export function nextQuotation(text: string, from: number, taken: readonly Span[]): Span | null {
  const all = quotationsOf(text);
  const at = firstEnding(all, from);
  const isFree = (one: Quotation): boolean => !isCovered(taken, one);
  const after = all.slice(at).find((one) => one.start >= from && isFree(one));
  return spanOf(after ?? all.find((one) => one.start < from && isFree(one)));
}

/** The quotation a key should take at a caret: the one around it, or the next one when that is taken or there is none. */
export function quotationToTake(text: string, caret: number, taken: readonly Span[]): Span | null {
  const all = quotationsOf(text);
  const at = firstEnding(all, caret);
  const around = all
    .slice(at, at + 2)
    .find((one) => one.start <= caret && caret <= one.end && !isCovered(taken, one));
  return spanOf(around) ?? nextQuotation(text, caret, taken);
}

/** The quotation that a mark at an offset begins or ends, with the bounds in which it is suggested. */
export function quotationOfMark(text: string, offset: number): Span | null {
  const all = quotationsOf(text);
  const at = firstEnding(all, offset);
  const marked = all
    .slice(at, at + 2)
    .find(
      ({ start, innerStart, innerEnd, end }) =>
        (start <= offset && offset < innerStart) || (innerEnd <= offset && offset < end),
    );
  // A quotation within a quotation is not suggested, and can be taken all the same.
  return spanOf(marked) ?? quotationAt(text, offset);
}
