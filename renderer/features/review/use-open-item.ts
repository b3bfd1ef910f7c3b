import type { ReviewDetails } from '../../db/read/review-reader';
import { useSession } from '../../session/session-context';

/** Opens what an item is about where it stands: the quote in its article, or the page of the speaker, event or tag. */
export function useOpenItem({ item, record }: ReviewDetails): () => void {
  const [, dispatch] = useSession();
  return () => {
    if (item.kind !== 'conflict') {
      const [quote] = item.quotes;
      if (quote)
        dispatch({ type: 'open-article', documentId: quote.documentId, quoteId: quote.id });
    } else if (item.type === 'quote') {
      dispatch({
        type: 'open-article',
        documentId: item.documentId ?? '',
        quoteId: item.recordId,
      });
    } else if (item.type === 'document') {
      dispatch({ type: 'open-article', documentId: item.recordId });
      dispatch({ type: 'show-panel', panel: 'article' });
    } else if (item.type === 'speaker' || item.type === 'event' || item.type === 'tag') {
      dispatch({ type: 'show-main', main: { view: item.type, id: item.recordId } });
    } else if (record?.type === 'identity') {
      dispatch({ type: 'show-main', main: { view: 'speaker', id: record.a } });
    }
  };
}
