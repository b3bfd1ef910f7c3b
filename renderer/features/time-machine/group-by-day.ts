import type { StoredSnapshot } from '../../../shared/recovery/survey';
import { sameDay } from '../../texts/days';
import { TIME_MACHINE } from '../../texts/time-machine';

/** The headings of the list, in their order. */
type Day = keyof typeof TIME_MACHINE.days;

interface DayGroup {
  readonly day: Day;
  readonly items: readonly {
    readonly snapshot: StoredSnapshot;
    /** The one before it, by revision. */
    readonly before: StoredSnapshot | undefined;
  }[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

function dayOf(at: string, now: string): Day {
  if (at === '') return 'unknown';
  if (sameDay(at, now)) return 'today';
  const yesterday = new Date(Date.parse(now) - DAY_MS).toISOString();
  return sameDay(at, yesterday) ? 'yesterday' : 'earlier';
}

/**
 * Snapshots under the days they are of. They stay in the order of their revisions, so that a clock that was wrong moves
 * none: then a day has two headings.
 */
export function groupByDay(snapshots: readonly StoredSnapshot[], now: string): readonly DayGroup[] {
  const groups: { day: Day; items: DayGroup['items'][number][] }[] = [];
  for (const [at, snapshot] of snapshots.entries()) {
    const day = dayOf(TIME_MACHINE.momentOf(snapshot), now);
    const item = { snapshot, before: snapshots[at + 1] };
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}
