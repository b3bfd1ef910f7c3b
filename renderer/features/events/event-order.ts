import type { EventRecord } from '../../../shared/model/records';

/** Order in time by the earliest day, then the latest; events without a date last, by name. */
export function byDate(a: EventRecord, b: EventRecord): number {
  const [from, to] = [a.when.earliest ?? '9999-99', b.when.earliest ?? '9999-99'];
  return (
    from.localeCompare(to) ||
    (a.when.latest ?? '').localeCompare(b.when.latest ?? '') ||
    a.name.localeCompare(b.name)
  );
}

/** Where an event lies on an axis, as shares 0–1 of the axis. */
export interface PlacedEvent {
  readonly event: EventRecord;
  readonly from: number;
  readonly to: number;
}
export interface Axis {
  readonly placed: readonly PlacedEvent[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const DAY = 86_400_000;
const TICKS = 6;

/** Dated events placed on one axis from the first to the last day, with round ticks. */
export function placeEvents(events: readonly EventRecord[]): Axis {
  const dated = events
    .flatMap((event) => {
      const { earliest, latest } = event.when;
      const known = earliest ?? latest;
      if (known === null) return [];
      return [{ event, from: dayOf(earliest ?? known), to: dayOf(latest ?? known) + DAY }];
    })
    .filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const begin = dated[0]?.from ?? Number.NaN;
  const end = dated.reduce((latest, { to }) => Math.max(latest, to), begin);
  const length = Math.max(end - begin, DAY);
  const share = (time: number) => (time - begin) / length;
  return {
    placed: dated.map(({ event, from, to }) => ({ event, from: share(from), to: share(to) })),
    ticks: ticksOf(begin, end).map(({ time, label }) => ({ at: share(time), label })),
  };
}

const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const YEAR = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Ticks at round years, months or days, at most six or so. */
function ticksOf(begin: number, end: number): { readonly time: number; readonly label: string }[] {
  if (!Number.isFinite(begin) || !Number.isFinite(end)) return [];
  const days = (end - begin) / DAY;
  const ticks: { time: number; label: string }[] = [];
  if (days > 3 * 365) {
    const step = Math.max(1, Math.ceil(days / 365 / TICKS));
    const first = new Date(begin).getUTCFullYear() + 1;
    for (let year = first; Date.UTC(year, 0) < end; year += step) {
      ticks.push({ time: Date.UTC(year, 0), label: YEAR.format(Date.UTC(year, 0)) });
    }
  } else if (days > 60) {
    const step = Math.max(1, Math.ceil(days / 30 / TICKS));
    const start = new Date(begin);
    for (let month = start.getUTCMonth() + 1; ; month += step) {
      const time = Date.UTC(start.getUTCFullYear(), month);
      if (time >= end) break;
      ticks.push({ time, label: MONTH.format(time) });
    }
  } else {
    const step = Math.max(1, Math.ceil(days / TICKS));
    for (let time = begin; time < end; time += step * DAY) {
      ticks.push({ time, label: DATE.format(time) });
    }
  }
  return ticks;
}
