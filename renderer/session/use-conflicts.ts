import type { AnyRecord } from '../../shared/model/records';
import { conflictItems } from '../../shared/review/conflicts';
import { REVIEW } from '../texts/review';
import { useSession } from './session-context';

/** A notice of the conflicts of what is shown, one record or several, that leads to the first of them; null without. */
export function useConflicts(
  ...records: readonly (AnyRecord | null | undefined)[]
): { readonly children: string; readonly onClick: () => void } | null {
  const [, dispatch] = useSession();
  const items = records.flatMap((record) => (record ? conflictItems(record) : []));
  const [first] = items;
  if (!first) return null;
  return {
    children: REVIEW.conflictBadge(items.length),
    onClick: () => dispatch({ type: 'show-main', main: { view: 'review', item: first.id } }),
  };
}
