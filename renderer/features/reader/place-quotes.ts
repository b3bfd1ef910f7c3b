import { resolveAnchor } from '../../../shared/anchoring/resolve-anchor';
import type { Anchor, AnchorState, Span } from '../../../shared/model/anchor';
import type { TextHash } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { bySpan } from './quote-order';

/** A quote and where it stands in the text at hand: no span when it was not found, or not for certain. */
export interface PlacedQuote {
  readonly quote: QuoteRecord;
  readonly state: AnchorState;
  readonly span: Span | null;
}

/**
 * Finds quotes in one text. An anchor made in this very text is where it says; others are searched for, once
 * each, since searching is slow and quotes are read again after every change.
 */
export function createPlacer(
  text: string,
  textHash: TextHash,
): (quotes: readonly QuoteRecord[]) => readonly PlacedQuote[] {
  const found = new Map<string, Pick<PlacedQuote, 'state' | 'span'>>();
  const place = (anchor: Anchor): Pick<PlacedQuote, 'state' | 'span'> => {
    const { start, end, exact } = anchor;
    if (anchor.textHash === textHash && text.slice(start, end) === exact)
      return { state: 'exact', span: { start, end } };
    const key = JSON.stringify([anchor.textHash, start, end, exact, anchor.prefix, anchor.suffix]);
    const known = found.get(key) ?? resolveAnchor(text, textHash, anchor);
    found.set(key, known);
    return known;
  };
  return (quotes) =>
    quotes.map((quote) => {
      const { state, span } = place(quote.anchor);
      return { quote, state, span };
    });
}

/** Those that stand in the text, in its order, the longer first where two begin together. */
export function inTextOrder(
  placed: readonly PlacedQuote[],
): readonly (PlacedQuote & { readonly span: Span })[] {
  return placed
    .filter((one): one is PlacedQuote & { readonly span: Span } => one.span !== null)
    .toSorted((a, b) => bySpan(a.span, b.span));
}
