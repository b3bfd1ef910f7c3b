import { useEffect, useSyncExternalStore } from 'react';

/** How many modal dialogs are open. They may lie over one another. */
let count = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  count += by;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether a modal dialog is open, so that nothing beneath it may act. */
export const isDialogOpen = (): boolean => count > 0;

/** {@link isDialogOpen}, followed. */
export const useDialogOpen = (): boolean => useSyncExternalStore(subscribe, isDialogOpen);

/** Counts a dialog while it is open. */
export function useCountedDialog(open: boolean): void {
  useEffect(() => {
    if (!open) return undefined;
    change(1);
    return () => change(-1);
  }, [open]);
}
