import { useCallback } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { useRepository } from '../../queries/database-context';
import { NotStoredYet } from '../../db/write/saving';

/** A change of a quote, computed from the quote as it is when its turn comes; null for none. */
export type QuoteChange = (quote: QuoteRecord) => ChangeSet | null | Promise<ChangeSet | null>;

/**
 * Changes quotes of an article in the order of the keys: a change may be asked for right after the key that makes
 * the quote, whose step comes first.
 */
export function useQuoteChanges(documentId: Id | null): (id: Id, change: QuoteChange) => void {
  const repository = useRepository();
  return useCallback(
    (id, change) => {
      if (documentId === null) return;
      repository.inTurn(async () => {
        const quote = await repository.everything.quote(documentId, id);
        if (quote) {
          const made = await change(quote);
          if (made) await repository.apply(made);
          return;
        }
        // Storage may have refused the write that makes the quote. A deleted quote has nothing to change.
        if (repository.saving.current().state === 'failed') throw new NotStoredYet(id);
      }, 'article');
    },
    [repository, documentId],
  );
}
