import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { deleteUndoably } from '../db/write/delete-undoably';
import { useRepository } from '../queries/database-context';
import { DeletingContextProvider } from '../session/deleting';
import type { Delete } from '../session/deleting';
import { useSession } from '../session/session-context';
import { DELETION } from '../texts/deletion';
import { useToast } from '../ui/toast';

/** Deletes for whoever asks, tells it, and offers to bring back what was deleted; an article that was open opens again. */
export function DeletingProvider({ children }: { readonly children: ReactNode }) {
  const repository = useRepository();
  const [{ main }, dispatch] = useSession();
  const toast = useToast();
  const openId = main.view === 'article' ? main.documentId : null;
  const remove = useCallback<Delete>(
    async ({ name, isCount = false, ids, change }) => {
      const undo = await deleteUndoably(repository, change);
      if (!undo) {
        toast({ text: DELETION.failed(name, isCount), tone: 'bad' });
        return;
      }
      for (const id of ids) dispatch({ type: 'gone', id });
      const bringBack = () => {
        void undo();
        if (openId !== null && ids.includes(openId))
          dispatch({ type: 'open-article', documentId: openId });
      };
      toast({
        text: DELETION.done(name, isCount),
        action: { label: DELETION.undo, run: bringBack },
      });
    },
    [repository, dispatch, toast, openId],
  );
  return <DeletingContextProvider value={remove}>{children}</DeletingContextProvider>;
}
