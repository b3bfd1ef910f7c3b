import { deleteSpeaker } from '../../../shared/operations/speakers';
import { useRepository } from '../../queries/database-context';
import type { SpeakerEntry } from '../../queries/directory';
import { useDelete } from '../../session/deleting';

/** Deletes a speaker, taking them off their quotes and events, and offers to bring them back. */
export function useDeleteSpeaker(): (entry: SpeakerEntry) => Promise<void> {
  const repository = useRepository();
  const remove = useDelete();
  return async ({ speaker: { name }, members }) => {
    const ids = members.map(({ id }) => id);
    const events = (await repository.everything.events()).map(({ event }) => event);
    const change = deleteSpeaker(members, await repository.everything.quotesOfSpeaker(ids), events);
    await remove({ name, ids, change });
  };
}
