import { createContext, useState } from 'react';
import { leaveDrafts } from '../host/left-drafts';
import { useHost } from '../host/host-context';
import { useRepository } from '../queries/database-context';
import { useRequired } from '../required-context';
import { APP } from '../texts/app';
import { useToast } from '../ui/toast';
import type { KeptDrafts } from './keep-drafts';
import { putBack } from './put-back';

/** What goes over to the window that takes the place of this one. */
export interface Reopening {
  readonly drafts: KeptDrafts;
  /** Opens the project anew without loading the page: what its workers remember stays. */
  readonly reopen: () => void;
}

const ReopeningContext = createContext<Reopening | null>(null);

export const ReopeningProvider = ReopeningContext.Provider;

/** Puts back the project of a window whose store is gone, and opens it anew. */
export function usePutBack(): { readonly busy: boolean; readonly run: () => void } {
  const host = useHost();
  const repository = useRepository();
  const toast = useToast();
  const { drafts, reopen } = useRequired(ReopeningContext, 'ReopeningProvider');
  const [busy, setBusy] = useState(false);
  const work = async () => {
    setBusy(true);
    try {
      const problem = await putBack(host, repository);
      if (problem === null) {
        leaveDrafts(drafts.leaving());
        reopen();
      } else toast({ text: problem, tone: 'bad' });
    } catch (error) {
      toast({ text: APP.notPutBack(String(error)), tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };
  return { busy, run: () => void work() };
}
