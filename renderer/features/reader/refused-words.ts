import type { Span } from '../../../shared/model/anchor';
import type { QuoteRecord } from '../../../shared/model/records';
import type { Suggestions } from '../../session/suggestions';

/**
 * The words that deleting a quote rejects, so that they are not suggested the moment it is gone, or later: those that
 * are suggested there. Where that is not known, since suggestions are off or still looked for, those of the quote.
 */
export function refusedWords(
  quote: Pick<QuoteRecord, 'origin'>,
  span: Span,
  { state, about }: Pick<Suggestions, 'state' | 'about'>,
): readonly Span[] {
  const found = about(span);
  if (found) return [found];
  return state === 'ready' && quote.origin.by === 'person' ? [] : [span];
}
