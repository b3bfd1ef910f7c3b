import type { AnyRecord } from '../../shared/model/records';
import { conflictItems } from '../../shared/review/conflicts';
import { useSession } from './session-context';

/** The conflicts of what is shown, one record or several, and the way to the first of them in the review; null without. */
export function useConflicts(
  ...records: readonly (AnyRecord | null | undefined)[]
): { readonly count: number; readonly open: () => void } | null {
  const [, dispatch] = useSession();
  const items = records.flatMap((record) => (record ? conflictItems(record) : []));
  const [first] = items;
  if (!first) return null;
  return {
    count: items.length,
    open: () => dispatch({ type: 'show-main', main: { view: 'review', item: first.id } }),
  };
}
