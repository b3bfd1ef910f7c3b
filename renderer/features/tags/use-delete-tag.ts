import { useCallback } from 'react';
import type { TagRecord } from '../../../shared/model/records';
import { deleteTag } from '../../../shared/operations/tags';
import { useRepository } from '../../queries/database-context';
import { deleteUndoably } from '../../db/write/delete-undoably';
import { useSession } from '../../session/session-context';
import { PAGES } from '../../texts/people';
import { useToast } from '../../ui/toast';

/** Deletes a tag, taking it off its quotes, and offers to bring it back. */
export function useDeleteTag(): (tag: TagRecord) => Promise<void> {
  const repository = useRepository();
  const [, dispatch] = useSession();
  const toast = useToast();
  return useCallback(
    async (tag: TagRecord) => {
      const deletion = deleteTag(tag, await repository.everything.quotesOfTag(tag.id));
      const undo = await deleteUndoably(repository, deletion);
      if (!undo) {
        toast({ text: PAGES.deleteFailed(tag.name), tone: 'bad' });
        return;
      }
      dispatch({ type: 'gone', id: tag.id });
      toast({
        text: PAGES.deleted(tag.name),
        action: { label: PAGES.undo, run: () => void undo() },
      });
    },
    [repository, dispatch, toast],
  );
}
