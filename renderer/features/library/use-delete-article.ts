import type { DocumentRecord } from '../../../shared/model/records';
import { deleteArticle } from '../../db/write/delete-article';
import { useRepository } from '../../queries/database-context';
import { useDelete } from '../../session/deleting';
import { LIBRARY } from '../../texts/library';

/** Deletes an article with its quotes, and offers to bring it back for a while. */
export function useDeleteArticle(): (article: DocumentRecord) => Promise<void> {
  const repository = useRepository();
  const remove = useDelete();
  return async (article) => {
    const name = article.title === '' ? LIBRARY.untitled : article.title;
    await remove({
      name,
      ids: [article.id],
      change: await deleteArticle(repository.everything, article),
    });
  };
}
