import { useEffect, useSyncExternalStore } from 'react';
import { forgetLeftDrafts, leaveDrafts } from '../host/left-drafts';
import type { KeptDrafts } from './keep-drafts';

/** Brings what is typed to safety when the window is hidden, closed or loaded again. Answers whether something waits. */
export function useDraftSignals(drafts: KeptDrafts): boolean {
  useEffect(() => {
    const handleHidden = () => {
      if (document.visibilityState === 'hidden') drafts.flush();
    };
    const handleGone = () => {
      const left = drafts.leaving();
      if (left.size > 0) leaveDrafts(left);
    };
    const handleBack = ({ persisted }: PageTransitionEvent) => {
      // What is typed from now on is newer.
      if (persisted) forgetLeftDrafts();
    };
    document.addEventListener('visibilitychange', handleHidden);
    window.addEventListener('beforeunload', drafts.flush);
    window.addEventListener('pagehide', handleGone);
    window.addEventListener('pageshow', handleBack);
    return () => {
      document.removeEventListener('visibilitychange', handleHidden);
      window.removeEventListener('beforeunload', drafts.flush);
      window.removeEventListener('pagehide', handleGone);
      window.removeEventListener('pageshow', handleBack);
    };
  }, [drafts]);
  return useSyncExternalStore(drafts.subscribe, drafts.isWaiting);
}
