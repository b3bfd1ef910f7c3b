import { knownTime } from '../../shared/model/revision';

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The day of a write as people here have it, such as “6 Oct 2025”; '' where nobody knows when it was. */
export function dayOfWrite(at: string): string {
  const known = knownTime(at);
  return known === '' ? '' : SHORT.format(new Date(known));
}

/** A calendar day (`YYYY-MM-DD`), such as “6 October 2025”; null where what stands there is no day. */
export function longDay(day: string | null): string | null {
  const time = day === null ? Number.NaN : Date.parse(day);
  return Number.isNaN(time) ? null : LONG.format(time);
}

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A calendar day (`YYYY-MM-DD`), such as “6 Oct 2025”; null for anything else. */
export function shortDay(day: string): string | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(time) ? null : SHORT_DAY.format(time);
}

/** A moment to the second as people here have it; '' where what stands there is none. */
export function momentOf(at: string): string {
  const known = knownTime(at);
  return known === '' ? '' : new Date(known).toLocaleString('en-GB');
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const DAY_AND_MONTH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/**
 * A moment to the second, as short as `now` allows: “10:41:52” on the same day, “25 Nov, 18:40:12” before it, with the
 * year where that is another. '' where nobody knows when it was.
 */
export function clockOf(at: string, now: string): string {
  const known = knownTime(at);
  if (known === '') return '';
  const then = new Date(known);
  const today = new Date(now);
  if (SHORT.format(then) === SHORT.format(today)) return CLOCK.format(then);
  const day = then.getFullYear() === today.getFullYear() ? DAY_AND_MONTH : SHORT;
  return `${day.format(then)}, ${CLOCK.format(then)}`;
}

/** A moment as a page is headed with: “Thursday 26 November 2026, 10:47”. */
export const headedWith = (now: string): string =>
  `${WEEKDAY.format(new Date(now)).replace(',', '')}, ${MINUTE.format(new Date(now))}`;

/** A mark on an axis of time: the minute, or the day where the marks are days apart. */
export const axisMark = (at: number, dayApart: boolean): string =>
  (dayApart ? DAY_AND_MONTH : MINUTE).format(at);

/** The minute of a moment, such as “10:41”; '' where nobody knows when it was. */
export const minuteOf = (at: string): string =>
  knownTime(at) === '' ? '' : MINUTE.format(new Date(at));

/** The day of a moment without its year, such as “24 Nov”; '' where nobody knows when it was. */
export const dayAndMonth = (at: string): string =>
  knownTime(at) === '' ? '' : DAY_AND_MONTH.format(new Date(at));

/** Whether two moments lie on one day of the person's own clock. */
export const sameDay = (a: string, b: string): boolean =>
  dayOfWrite(a) !== '' && dayOfWrite(a) === dayOfWrite(b);
