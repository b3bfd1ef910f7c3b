import { useMemo } from 'react';
import type { Id } from '../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../shared/model/records';
import { useLive } from './database-context';
import { useQuotesInSight } from './layers-in-sight';

/** An article's quotes with its text, as the panel and the list need them. `text` is null when it is not here. */
export interface ArticleQuotes {
  readonly document: DocumentRecord;
  readonly text: string | null;
  /** In the order of the text, without those of hidden layers. */
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
  const read = useQuotesInSight(documentId);
  return useMemo(() => {
    if (document === null) return null;
    // After a change of article a live reading still holds the one before for a moment.
    if (document?.id !== documentId || held?.textHash !== textHash) return undefined;
    if (!document || !held || !read) return undefined;
    return { document, text: held.text, quotes: read.quotes };
  }, [document, documentId, textHash, held, read]);
}
