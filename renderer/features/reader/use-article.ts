import { useMemo } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { DocumentRecord } from '../../../shared/model/records';
import { useLive } from '../../queries/database-context';
import { useQuotesInSight } from '../../queries/layers-in-sight';
import { createPlacer } from './place-quotes';
import type { PlacedQuote } from './place-quotes';

/** What can be shown of an article. */
export type ArticleState =
  | { readonly state: 'loading' }
  /** No such living article. */
  | { readonly state: 'gone' }
  /** The project was shared without its texts. */
  | { readonly state: 'no-text'; readonly document: DocumentRecord }
  | {
      readonly state: 'ready';
      readonly document: DocumentRecord;
      readonly text: string;
      readonly placed: readonly PlacedQuote[];
    };

/** Reads an article with its text and quotes, and again whenever one of them changes. */
export function useArticle(documentId: Id): ArticleState {
  const document = useLive(
    async (repository) => (await repository.document(documentId)) ?? null,
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
  const list = useQuotesInSight(documentId)?.quotes;
  const text = held && held.textHash === textHash ? held.text : undefined;
  const placer = useMemo(
    () => (typeof text === 'string' && textHash !== null ? createPlacer(text, textHash) : null),
    [text, textHash],
  );
  const placed = useMemo(() => (placer && list ? placer(list) : null), [placer, list]);

  if (document === undefined || (document && document.id !== documentId))
    return { state: 'loading' };
  if (document === null) return { state: 'gone' };
  if (text === null) return { state: 'no-text', document };
  if (text === undefined || !placed) return { state: 'loading' };
  return { state: 'ready', document, text, placed };
}
