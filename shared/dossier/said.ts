import type { Id } from '../model/ids';

/** A quote as the page of its speaker orders and counts it. */
export interface DatedQuote {
  /** First day of the article's date, `YYYY-MM-DD`; null when it has none that is understood. */
  readonly day: string | null;
  /** Who published the article; '' when that is not known. */
  readonly publisher: string;
  /** What it is about: the first of its events, as identities resolve it; null when it has none. */
  readonly eventId: Id | null;
}

/** Quotes that belong together: those of an event, of a month, or without a date. */
export interface SaidGroup<T extends DatedQuote> {
  readonly kind: 'event' | 'month' | 'undated';
  /** The event's id, or the month as `YYYY-MM`; '' for those without a date. */
  readonly of: string;
  readonly entries: readonly T[];
}

export type SaidOrder = 'newest' | 'oldest';

const groupOf = ({ eventId, day }: DatedQuote): Pick<SaidGroup<DatedQuote>, 'kind' | 'of'> => {
  if (eventId !== null) return { kind: 'event', of: eventId };
  return day === null ? { kind: 'undated', of: '' } : { kind: 'month', of: day.slice(0, 7) };
};

/** Newest day first, or oldest; what has no day comes last either way. Equal days keep their order. */
function byDay(order: SaidOrder): (a: string | null, b: string | null) => number {
  return (a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return order === 'newest' ? b.localeCompare(a) : a.localeCompare(b);
  };
}

/**
 * All that somebody said, by what it is about and by time: a group for each event, where it was spoken of last (or
 * first), between groups for the months of what belongs to no event. What has no date stands at the end of its group,
 * and a group without any at the end.
 */
export function groupSaid<T extends DatedQuote>(
  said: readonly T[],
  order: SaidOrder,
): readonly SaidGroup<T>[] {
  const compare = byDay(order);
  const groups = new Map<string, { kind: SaidGroup<T>['kind']; of: string; entries: T[] }>();
  for (const one of said.toSorted((a, b) => compare(a.day, b.day))) {
    const { kind, of } = groupOf(one);
    const group = groups.get(`${kind} ${of}`);
    if (group) group.entries.push(one);
    else groups.set(`${kind} ${of}`, { kind, of, entries: [one] });
  }
  return [...groups.values()].toSorted((a, b) =>
    compare(a.entries[0]?.day ?? null, b.entries[0]?.day ?? null),
  );
}

/** The first groups that hold so many quotes together, the last of them cut where they end. */
export function firstOf<T extends DatedQuote>(
  groups: readonly SaidGroup<T>[],
  most: number,
): readonly SaidGroup<T>[] {
  const first: SaidGroup<T>[] = [];
  let left = most;
  for (const group of groups) {
    if (left <= 0) break;
    first.push({ ...group, entries: group.entries.slice(0, left) });
    left -= group.entries.length;
  }
  return first;
}
