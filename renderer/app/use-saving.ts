import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useRepository } from '../db/database-context';
import type { SavingState } from '../db/repository';
import { useHost } from '../host/host-context';
import { APP, NOT_SAVED } from '../texts/app';
import { useAnnounce } from './announcer';

/** Whether what was done is on disk. */
export function useSaving(): SavingState {
  const { saving } = useRepository();
  const subscribe = useCallback((listener: () => void) => saving.subscribe(listener), [saving]);
  const current = useCallback(() => saving.current(), [saving]);
  return useSyncExternalStore(subscribe, current);
}

/** A burst of changes is announced as saved once, when it has rested this long (ms). */
const REST = 1_500;

/** Lets the host know what is unsaved, and says so to those who do not see the state. */
export function useSavingSignals(): void {
  const saving = useSaving();
  const host = useHost();
  const announce = useAnnounce();
  const changed = useRef(false);
  useEffect(() => host.setUnsaved(saving.state !== 'saved'), [host, saving]);
  useEffect(() => {
    if (saving.state === 'failed') announce(`${APP.notSaved}: ${NOT_SAVED[saving.reason]}.`);
    if (saving.state !== 'saved') {
      changed.current = true;
      return;
    }
    if (!changed.current) return;
    const timer = setTimeout(() => {
      changed.current = false;
      announce(APP.saved);
    }, REST);
    return () => clearTimeout(timer);
  }, [saving, announce]);
}
