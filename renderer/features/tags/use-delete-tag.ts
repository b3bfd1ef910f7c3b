import type { TagRecord } from '../../../shared/model/records';
import { deleteTag } from '../../../shared/operations/tags';
import { useRepository } from '../../queries/database-context';
import { useDelete } from '../../session/deleting';

/** Deletes a tag, taking it off its quotes and articles, and offers to bring it back. */
export function useDeleteTag(): (tag: TagRecord) => Promise<void> {
  const repository = useRepository();
  const remove = useDelete();
  return async (tag) => {
    const { everything } = repository;
    const tagged = (await everything.documents())
      .map(({ document }) => document)
      .filter(({ tags }) => tags.includes(tag.id));
    const change = deleteTag(tag, [...tagged, ...(await everything.quotesOfTag(tag.id))]);
    await remove({ name: tag.name, ids: [tag.id], change });
  };
}
