import type { AnyRecord } from '../../shared/model/records';
import { conflictItems } from '../../shared/review/conflicts';
import { useSession } from './session-context';

/** The conflicts of a record that is shown, and the way to the first of them in the review; null when it has none. */
export function useConflicts(
  record: AnyRecord | null | undefined,
): { readonly count: number; readonly open: () => void } | null {
  const [, dispatch] = useSession();
  const items = record ? conflictItems(record) : [];
  const [first] = items;
  if (!first) return null;
  return {
    count: items.length,
    open: () => dispatch({ type: 'show-main', main: { view: 'review', item: first.id } }),
  };
}
