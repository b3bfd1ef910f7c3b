import { useMemo } from 'react';
import type { Mark } from '../../../shared/model/mark';
import type { DocumentRecord } from '../../../shared/model/records';
import { useOpenArticle } from '../../queries/open-article';
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
      readonly marks: readonly Mark[];
      readonly placed: readonly PlacedQuote[];
    };

/** The open article with the places of its quotes, found anew whenever text or quotes change. */
export function useArticle(): ArticleState {
  const { article } = useOpenArticle();
  const { document, text = null, quotes } = article ?? {};
  const textHash = document?.textHash ?? null;
  const placer = useMemo(
    () => (text !== null && textHash !== null ? createPlacer(text, textHash) : null),
    [text, textHash],
  );
  const placed = useMemo(() => (placer && quotes ? placer(quotes) : null), [placer, quotes]);

  if (article === undefined) return { state: 'loading' };
  if (article === null) return { state: 'gone' };
  if (article.text === null || !placed) return { state: 'no-text', document: article.document };
  const { marks } = article;
  return { state: 'ready', document: article.document, text: article.text, marks, placed };
}
