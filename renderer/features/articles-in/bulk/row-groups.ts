import { addTo } from '../../../../shared/lib/group-by';
import { RUN_OUTCOMES } from './run-row';
import type { RunOutcome, RunRow } from './run-row';

/** How much of a group is shown. */
export type GroupView = 'shut' | 'few' | 'all';

/** A line of the list: the head of a group, a file, or how many more files the group has. */
export type ListLine =
  | {
      readonly kind: 'head';
      readonly key: string;
      readonly outcome: RunOutcome;
      readonly rows: readonly RunRow[];
      readonly view: GroupView;
    }
  | { readonly kind: 'row'; readonly key: string; readonly row: RunRow }
  | {
      readonly kind: 'more';
      readonly key: string;
      readonly outcome: RunOutcome;
      readonly count: number;
    };

/** Files shown of a group that is not opened whole, so that groups below it stay where they are while files come in. */
export const FEW = 3;

const AT_FIRST: Readonly<Record<RunOutcome, GroupView>> = {
  look: 'few',
  alike: 'few',
  refused: 'few',
  added: 'shut',
  present: 'shut',
  'left-out': 'shut',
  cancelled: 'shut',
  waiting: 'shut',
};

export const keyOfLine = ({ key }: ListLine): string => key;

/**
 * The groups in the order of who needs a person, each with its files in the order in which they got there. `only` shows
 * one group, whole. `views` says what a person opened or shut.
 */
export function listLines(
  rows: readonly RunRow[],
  only: RunOutcome | null,
  views: Readonly<Partial<Record<RunOutcome, GroupView>>>,
): readonly ListLine[] {
  const groups = new Map<RunOutcome, RunRow[]>();
  for (const row of rows) addTo(groups, row.outcome, row);
  return RUN_OUTCOMES.flatMap((outcome): ListLine[] => {
    const group = groups.get(outcome) ?? [];
    if (group.length === 0 || (only !== null && only !== outcome)) return [];
    const members = group.toSorted((a, b) => a.place - b.place);
    const view = views[outcome] ?? (only === null ? AT_FIRST[outcome] : 'all');
    // One more that is hidden takes as much room as its line.
    const isFew = view === 'few' && members.length > FEW + 1;
    const shown = view === 'shut' ? [] : isFew ? members.slice(0, FEW) : members;
    return [
      { kind: 'head', key: outcome, outcome, rows: members, view },
      ...shown.map((row): ListLine => ({ kind: 'row', key: row.id, row })),
      ...(isFew
        ? [{ kind: 'more', key: `more ${outcome}`, outcome, count: members.length - FEW } as const]
        : []),
    ];
  });
}
