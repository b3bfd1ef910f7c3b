import { createAnchor } from '../anchoring/create-anchor';
import { resolveAnchor } from '../anchoring/resolve-anchor';
import type { Resolved } from '../anchoring/resolve-anchor';
import type { Anchor } from '../model/anchor';
import type { DocumentRecord, QuoteRecord } from '../model/records';
import type { ChangeSet } from './change-set';
import { changedFields, writeQuote } from './write-record';

/** An article with its text, onto which quotes of another version are carried. */
export interface Target {
  readonly document: Pick<DocumentRecord, 'id' | 'title' | 'textHash'>;
  readonly text: string;
}

/** A quote of another version with where its words stand in the target. */
export interface Carried extends Resolved {
  readonly quote: QuoteRecord;
}

/** From this share of unchanged words on, changed words are offered to be carried; below, only when a person says so. */
export const SURE_ENOUGH = 0.9;

/** Whether a quote is carried without being asked about alone. */
export const isSure = ({ state, confidence }: Resolved): boolean =>
  state === 'exact' || state === 'moved' || (state === 'changed' && confidence >= SURE_ENOUGH);

/** Looks for the words of quotes in another version of their text. Nothing is written. */
export const findCarried = (
  quotes: readonly QuoteRecord[],
  { document, text }: Target,
): readonly Carried[] =>
  quotes.map((quote) => ({ quote, ...resolveAnchor(text, document.textHash, quote.anchor) }));

/** An anchor of words beside the quote: where they stand in the target, or as it was when they do not. */
function beside(anchor: Anchor | null, { document, text }: Target): Anchor | null {
  if (!anchor) return null;
  const found = resolveAnchor(text, document.textHash, anchor);
  return found.span && isSure(found) ? createAnchor(text, document.textHash, found.span) : anchor;
}

/** Carries quotes over to another version of their article. Those whose words were not found stay where they are. */
export function carryQuotes(carried: readonly Carried[], target: Target): ChangeSet {
  const { document, text } = target;
  return {
    label: { key: 'carry-quotes', subject: document.title },
    writes: carried.flatMap(({ quote, span }) => {
      if (!span) return [];
      const changed = changedFields<'quote'>(quote, {
        documentId: document.id,
        anchor: createAnchor(text, document.textHash, span),
        cue: beside(quote.cue, target),
        mention: beside(quote.mention, target),
      });
      return changed ? [writeQuote(quote, changed)] : [];
    }),
  };
}
