import { useCallback } from 'react';
import { deleteEvent } from '../../../shared/operations/events';
import { useRepository } from '../../queries/database-context';
import { deleteUndoably } from '../../db/write/delete-undoably';
import type { EventEntry } from '../../queries/directory';
import { useSession } from '../../session/session-context';
import { PAGES } from '../../texts/people';
import { useToast } from '../../ui/toast';

/** Deletes a event, taking it off its quotes, and offers to bring it back. */
export function useDeleteEvent(): (entry: EventEntry) => Promise<void> {
  const repository = useRepository();
  const [, dispatch] = useSession();
  const toast = useToast();
  return useCallback(
    async ({ event, members }: EventEntry) => {
      const ids = members.map(({ id }) => id);
      const deletion = deleteEvent(members, await repository.everything.quotesOfEvent(ids));
      const undo = await deleteUndoably(repository, deletion);
      if (!undo) {
        toast({ text: PAGES.deleteFailed(event.name), tone: 'bad' });
        return;
      }
      for (const id of ids) dispatch({ type: 'gone', id });
      toast({
        text: PAGES.deleted(event.name),
        action: { label: PAGES.undo, run: () => void undo() },
      });
    },
    [repository, dispatch, toast],
  );
}
