import { useCallback } from 'react';
import { deleteSpeaker } from '../../../shared/operations/speakers';
import { useRepository } from '../../queries/database-context';
import { deleteUndoably } from '../../db/write/delete-undoably';
import type { SpeakerEntry } from '../../queries/directory';
import { useSession } from '../../session/session-context';
import { PAGES } from '../../texts/people';
import { useToast } from '../../ui/toast';

/** Deletes a speaker, taking it off its quotes, and offers to bring it back. */
export function useDeleteSpeaker(): (entry: SpeakerEntry) => Promise<void> {
  const repository = useRepository();
  const [, dispatch] = useSession();
  const toast = useToast();
  return useCallback(
    async ({ speaker, members }: SpeakerEntry) => {
      const deletion = deleteSpeaker(
        members,
        await repository.everything.quotesOfSpeaker(members.map(({ id }) => id)),
        (await repository.everything.events()).map(({ event }) => event),
      );
      const undo = await deleteUndoably(repository, deletion);
      if (!undo) {
        toast({ text: PAGES.deleteFailed(speaker.name), tone: 'bad' });
        return;
      }
      for (const { id } of members) dispatch({ type: 'gone', id });
      toast({
        text: PAGES.deleted(speaker.name),
        action: { label: PAGES.undo, run: () => void undo() },
      });
    },
    [repository, dispatch, toast],
  );
}
