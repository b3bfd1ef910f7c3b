import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useRepository } from '../queries/database-context';
import { isStoreGone } from '../db/failures';
import type { StepFailure, SavingFailure, SavingState } from '../db/repository';
import { useHost } from '../host/host-context';
import { APP, notSavedBecause } from '../texts/app';
import { useEndingToast } from '../ui/toast';
import { useAnnounce } from './announcer';
import { usePutBack } from './use-put-back';

/** Whether what was done is on disk. */
export function useSaving(): SavingState {
  const { saving } = useRepository();
  const subscribe = useCallback((listener: () => void) => saving.subscribe(listener), [saving]);
  const current = useCallback(() => saving.current(), [saving]);
  return useSyncExternalStore(subscribe, current);
}

/** Whether what was missed is a step that is known and can be carried out again. */
const KNOWN = {
  'article-unread': true,
  'passage-unread': true,
  'project-unread': true,
  'not-stored-yet': true,
  'step-failed': true,
  unread: false,
  unexpected: false,
} as const satisfies Record<StepFailure, boolean>;
const isMissed = (reason: SavingFailure | StepFailure): reason is StepFailure => reason in KNOWN;

/** Whether “Try again” can do anything about a failure. */
export const canRetry = (reason: SavingFailure | StepFailure): boolean =>
  isMissed(reason) ? KNOWN[reason] : !isStoreGone(reason);
/** A write that was refused is kept until storage takes it; a step can be given up. */
export const canDismiss = isMissed;

/** A burst of changes is announced as saved once, when it has rested this long (ms). */
const REST = 1_500;

/**
 * Lets the host know what is unsaved, and says so to those who do not see the state. A failure is told by a message
 * too, with the words of the header: it comes with each failure and goes when the state is good again. `behind`: the second
 * copy is still being brought up to date, or what is typed is on its way to the disk.
 */
export function useSavingSignals(behind: boolean): void {
  const { run } = usePutBack();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const saving = useSaving();
  const host = useHost();
  const announce = useAnnounce();
  const toast = useEndingToast();
  const changed = useRef(false);
  useEffect(() => host.setUnsaved(saving.state !== 'saved' || behind), [host, saving, behind]);
  useEffect(
    () =>
      saving.state === 'failed'
        ? toast({
            text: notSavedBecause(saving.reason),
            tone: 'bad',
            action: isStoreGone(saving.reason)
              ? { label: APP.putBack, run: () => latest.current() }
              : undefined,
          })
        : undefined,
    [saving, toast],
  );
  useEffect(() => {
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
