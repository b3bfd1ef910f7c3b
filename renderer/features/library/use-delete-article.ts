import { useCallback } from 'react';
import type { DocumentRecord } from '../../../shared/model/records';
import { restoreDeleted } from '../../../shared/operations/restore-deleted';
import { useRepository } from '../../queries/database-context';
import { deleteArticle } from '../../db/write/delete-article';
import { useSession } from '../../session/session-context';
import { LIBRARY } from '../../texts/library';
import { useToast } from '../../ui/toast';

/** Deletes an article with its quotes, and offers to bring it back for a while. */
export function useDeleteArticle(): (article: DocumentRecord) => Promise<void> {
  const repository = useRepository();
  const [{ main }, dispatch] = useSession();
  const openId = main.view === 'article' ? main.documentId : null;
  const toast = useToast();
  return useCallback(
    async (article: DocumentRecord) => {
      const name = article.title === '' ? LIBRARY.untitled : article.title;
      const deletion = await deleteArticle(repository.everything, article);
      const { outcome } = await repository.apply(deletion);
      if (outcome === 'failed') {
        toast({ text: LIBRARY.deleteFailed(name), tone: 'bad' });
        return;
      }
      dispatch({ type: 'gone', id: article.id });
      toast({
        text: LIBRARY.deleted(name),
        action: {
          label: LIBRARY.undo,
          run: () => {
            void repository.apply(restoreDeleted(deletion));
            if (article.id === openId) dispatch({ type: 'open-article', documentId: article.id });
          },
        },
      });
    },
    [repository, dispatch, toast, openId],
  );
}
