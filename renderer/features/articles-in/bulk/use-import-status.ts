import { useSyncExternalStore } from 'react';
import { IMPORT } from '../../../texts/import';
import { useImportWork } from './import-context';
import type { RunState } from './run-desk';

/** Where a run stands, in a few words; '' when there is nothing to say. */
function statusOf({ state, rows, counts }: RunState): string {
  if (state === 'running') return IMPORT.status(rows.length - counts.waiting, rows.length);
  if (state === 'stopped' || state === 'interrupted')
    return IMPORT.statusWaiting(counts.waiting + counts.look + counts.alike);
  const waits = counts.look + counts.alike;
  return waits === 0 ? '' : IMPORT.statusWaiting(waits);
}

/** The same for the status bar, which is drawn anew only when the words change. */
export function useImportStatus(): string {
  const { run } = useImportWork();
  return useSyncExternalStore(run.subscribe, () => statusOf(run.current()));
}
