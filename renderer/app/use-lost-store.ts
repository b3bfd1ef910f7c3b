import { useEffect } from 'react';
import type { Host } from '../../shared/host/host';
import type { Repository } from '../db/repository';
import { doubtStore } from './doubt';

/** How often it is looked again whether the window can be loaded anew, in ms. */
const AGAIN_AFTER = 5_000;
/** Below this a disk counts as full (bytes): a start needs some room. */
const NO_ROOM = 8 * 1024 * 1024;

/** What the watch needs of the host. */
interface CopiesHost {
  readonly recovery: Pick<Host['recovery'], 'survey' | 'freeSpace'>;
}
/** What it needs of the project. */
interface Watched {
  readonly saving: Pick<Repository['saving'], 'current' | 'subscribe'>;
  readonly acknowledged: Pick<Repository['acknowledged'], 'unsaved'>;
}

/**
 * Loads the window anew when its store no longer holds what was saved: the start says so and offers everything that lies
 * outside the store. It waits while only this window has a change, which is exported first, and while the disk is full:
 * a browser throws away the copies as well, and what is remembered of them goes with the window. Answers how to stop.
 */
export function watchLostStore(
  { recovery }: CopiesHost,
  { saving, acknowledged }: Watched,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const isLost = () => {
    const state = saving.current();
    return state.state === 'failed' && state.reason === 'store-lost';
  };
  const leave = async () => {
    // A look at the copies puts back those that vanished.
    await recovery.survey().catch(() => undefined);
    const free = await recovery.freeSpace().catch(() => null);
    if (stopped) return;
    if (acknowledged.unsaved().length === 0 && (free === null || free >= NO_ROOM))
      doubtStore(acknowledged);
    else timer = setTimeout(() => void leave(), AGAIN_AFTER);
  };
  const unsubscribe = saving.subscribe(() => {
    if (timer !== undefined || !isLost()) return;
    timer = setTimeout(() => void leave());
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
  };
}

/** The same, as long as the project is open: also when the window can no longer be drawn. */
export function useLostStore(host: CopiesHost, repository: Repository): void {
  useEffect(() => watchLostStore(host, repository), [host, repository]);
}
