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

/** A moment to the second as people here have it; '' where what stands there is none. */
export function momentOf(at: string): string {
  const known = knownTime(at);
  return known === '' ? '' : new Date(known).toLocaleString('en-GB');
}
