import { useCallback } from 'react';
import type { EventRecord } from '../../../shared/model/records';
import { deleteEvent } from '../../../shared/operations/events';
import { useRepository } from '../../db/database-context';
import { deleteUndoably } from '../../db/delete-undoably';
import { useSession } from '../../session/session-context';
import { PAGES } from '../../texts/people';
import { useToast } from '../../ui/toast';

/** Deletes a event, taking it off its quotes, and offers to bring it back. */
export function useDeleteEvent(): (event: EventRecord) => Promise<void> {
  const repository = useRepository();
  const [, dispatch] = useSession();
  const toast = useToast();
  return useCallback(
    async (event: EventRecord) => {
      const deletion = deleteEvent(event, await repository.quotesOfEvent(event.id));
      const undo = await deleteUndoably(repository, deletion);
      if (!undo) {
        toast({ text: PAGES.deleteFailed(event.name), tone: 'bad' });
        return;
      }
      dispatch({ type: 'gone', id: event.id });
      toast({
        text: PAGES.deleted(event.name),
        action: { label: PAGES.undo, run: () => void undo() },
      });
    },
    [repository, dispatch, toast],
  );
}
