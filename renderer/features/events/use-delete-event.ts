import { deleteEvent } from '../../../shared/operations/events';
import { useRepository } from '../../queries/database-context';
import type { EventEntry } from '../../queries/directory';
import { useDelete } from '../../session/deleting';

/** Deletes an event, taking it off its quotes, and offers to bring it back. */
export function useDeleteEvent(): (entry: EventEntry) => Promise<void> {
  const repository = useRepository();
  const remove = useDelete();
  return async ({ event: { name }, members }) => {
    const ids = members.map(({ id }) => id);
    const change = deleteEvent(members, await repository.everything.quotesOfEvent(ids));
    await remove({ name, ids, change });
  };
}
