import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { useLive, useRepository } from '../../db/database-context';
import { QUOTES } from '../../texts/quotes';
import { useToast } from '../../ui/toast';

/** An article's quotes with its text, as the panel and the list need them. `text` is null when it is not here. */
export interface ArticleQuotes {
  readonly document: DocumentRecord;
  readonly text: string | null;
  /** In the order of the text. */
  readonly quotes: readonly QuoteRecord[];
}

/** Reads an article's quotes live; undefined while loading, null when there is no such article. */
export function useArticleQuotes(documentId: Id | null): ArticleQuotes | null | undefined {
  const document = useLive(
    async (repository) =>
      documentId === null ? null : ((await repository.document(documentId)) ?? null),
    [documentId],
  );
  const textHash = document?.textHash ?? null;
  const held = useLive(
    async (repository) => ({
      textHash,
      text: textHash === null ? null : ((await repository.text(textHash)) ?? null),
    }),
    [textHash],
  );
  const read = useLive(
    async (repository) => ({
      documentId,
      quotes: documentId === null ? [] : await repository.quotesOf(documentId),
    }),
    [documentId],
  );
  return useMemo(() => {
    if (document === null) return null;
    // After a change of article a live reading still holds the one before for a moment.
    if (document?.id !== documentId || held?.textHash !== textHash) return undefined;
    if (!document || !held || read?.documentId !== documentId) return undefined;
    return { document, text: held.text, quotes: read.quotes };
  }, [document, documentId, textHash, held, read]);
}

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
