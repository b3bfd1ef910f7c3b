import type { SnapshotReason } from './survey';

/** What rotation looks at. */
export interface RotationMark {
  readonly id: string;
  readonly reason: SnapshotReason;
  readonly revision: number;
  /** How many living records it holds. */
  readonly records: number;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
}

const RECENT = 24;
const DAYS = 7;
const WEEKS = 4;
const SET_ASIDE = 8;
/** Snapshots of one revision that are kept: should one be damaged, the other is not. */
const ALIKE = 2;

const DAY_MS = 24 * 60 * 60 * 1000;
const dayOf = ({ takenAt }: RotationMark): string => takenAt.slice(0, 10);

/** The number of the week, from Monday to Sunday; every time that cannot be read falls into one week of its own. */
function weekOf({ takenAt }: RotationMark): number {
  const time = Date.parse(takenAt);
  // 1 January 1970 was a Thursday.
  return Number.isNaN(time) ? -1 : Math.floor((time / DAY_MS + 3) / 7);
}

/** The newest of each group, in order, until there are so many. */
function newestOfEach(
  marks: readonly RotationMark[],
  groupOf: (mark: RotationMark) => string | number,
  most: number,
): readonly RotationMark[] {
  const groups = new Map<string | number, RotationMark>();
  for (const mark of marks) {
    const group = groupOf(mark);
    if (!groups.has(group) && groups.size < most) groups.set(group, mark);
  }
  return [...groups.values()];
}

/**
 * The ids of the snapshots that may go. What is newer is told by revision alone, so that a clock that jumps makes none
 * go: days and weeks only thin out what is old. The 24 newest revisions stay, one of each of 7 earlier days and of 4
 * earlier weeks, and always the fullest, should all that came after it be the mistake.
 */
export function snapshotsToDrop(marks: readonly RotationMark[]): readonly string[] {
  const sorted = marks.toSorted(
    (a, b) => b.revision - a.revision || (a.takenAt < b.takenAt ? 1 : -1),
  );
  const aside = sorted.filter(({ reason }) => reason === 'set-aside');
  const kept = new Set(aside.slice(0, SET_ASIDE));
  const alike = new Map<number, number>();
  const ordinary = sorted.filter(({ reason, revision }) => {
    if (reason === 'set-aside') return false;
    const same = (alike.get(revision) ?? 0) + 1;
    alike.set(revision, same);
    return same <= ALIKE;
  });
  const recent = new Set(
    newestOfEach(ordinary, ({ revision }) => revision, RECENT).map(({ revision }) => revision),
  );
  const older = ordinary.filter(({ revision }) => !recent.has(revision));
  for (const mark of ordinary) if (recent.has(mark.revision)) kept.add(mark);
  const daily = newestOfEach(older, dayOf, DAYS);
  for (const mark of daily) kept.add(mark);
  const days = new Set(daily.map(dayOf));
  const beyond = older.filter((mark) => !days.has(dayOf(mark)));
  for (const mark of newestOfEach(beyond, weekOf, WEEKS)) kept.add(mark);
  const fullest = ordinary.reduce<RotationMark | null>(
    (most, mark) => (most === null || mark.records > most.records ? mark : most),
    null,
  );
  if (fullest) kept.add(fullest);
  return sorted.filter((mark) => !kept.has(mark)).map(({ id }) => id);
}
