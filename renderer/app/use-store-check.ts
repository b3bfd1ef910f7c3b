import { useEffect } from 'react';
import { useRepository } from '../queries/database-context';
import { inspectInWorker } from '../workers/inspect/inspect-client';
import { doubtStore } from './doubt';

/** The check begins when the start is over and the person has begun to read, in ms. */
const BEGIN_AFTER = 30_000;

const TOLD = 'verbatim-damage-told';

/** Whether this damage was not told before: whoever chose to open the project as it is must not be asked for ever. */
function isNews(damaged: readonly string[]): boolean {
  const told = damaged.toSorted().join('\n');
  if (localStorage.getItem(TOLD) === told) return false;
  localStorage.setItem(TOLD, told);
  return true;
}

/**
 * Reads the whole store once, in the background. Where something is damaged, the window is loaded again and the start
 * shows what there is: every further change would be built on it.
 */
export function useStoreCheck(): void {
  const { acknowledged } = useRepository();
  useEffect(() => {
    const controller = new AbortController();
    const check = async () => {
      const damaged = await inspectInWorker(controller.signal);
      if (damaged && damaged.length > 0 && isNews(damaged)) doubtStore(acknowledged);
    };
    const timer = setTimeout(() => {
      // A check that storage stops says nothing; the writes tell what is the matter.
      check().catch(() => undefined);
    }, BEGIN_AFTER);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [acknowledged]);
}
