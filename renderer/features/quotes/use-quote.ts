import { useCallback, useEffect, useRef } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { useRepository } from '../../db/database-context';
import { QUOTES } from '../../texts/quotes';
import { useToast } from '../../ui/toast';

/** A change of a quote, computed from the quote as it is when its turn comes; null for none. */
export type QuoteChange = (quote: QuoteRecord) => ChangeSet | null | Promise<ChangeSet | null>;

/**
 * Changes quotes of an article one after another. A change may be asked for before the quote is stored (a key
 * pressed right after the one that made it): it waits until a reading of `quotes` brings it.
 */
export function useQuoteChanges(
  documentId: Id | null,
  quotes: readonly QuoteRecord[] | undefined,
): (id: Id, change: QuoteChange) => void {
  const repository = useRepository();
  const toast = useToast();
  const waiting = useRef<readonly { readonly id: Id; readonly change: QuoteChange }[]>([]);
  const failing = useRef(false);
  const running = useRef<Promise<void>>(Promise.resolve());

  const run = useCallback(() => {
    if (documentId === null) return;
    const turn = async (before: Promise<void>) => {
      await before;
      const asked = waiting.current;
      waiting.current = [];
      for (const { id, change } of asked) {
        const quote = await repository.quote(documentId, id);
        if (!quote) {
          waiting.current = [...waiting.current, { id, change }];
          continue;
        }
        const made = await change(quote);
        if (!made || made.writes.length === 0) continue;
        const { outcome } = await repository.apply(made);
        // Said once: the state at the top right goes on saying it, and offers to try again.
        if (outcome === 'failed' && !failing.current) toast({ text: QUOTES.notSaved, tone: 'bad' });
        failing.current = outcome === 'failed';
      }
    };
    running.current = turn(running.current);
  }, [repository, toast, documentId]);

  useEffect(run, [run, quotes]);
  return useCallback(
    (id, change) => {
      waiting.current = [...waiting.current, { id, change }];
      run();
    },
    [run],
  );
}
