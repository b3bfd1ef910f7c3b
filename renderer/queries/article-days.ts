import { parseEventDate } from '../../shared/dates/event-date';
import type { DocumentSummary } from '../db/repository';

/** Days by the words that dates are written in, as far as they were read; '' for what means no day. */
const days = new Map<string, string>();
const isoDay = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** The first day of a date as somebody wrote it: `YYYY-MM-DD`, '' where none is understood, undefined before it was read. */
export function dayIn(published: string): string | undefined {
  const written = published.trim();
  if (written === '') return '';
  const begins = /^(\d{4}-\d{2}-\d{2})T/.exec(written);
  if (begins) return begins[1];
  // A year, or a month, stands before its days.
  return isoDay.test(written) ? written : days.get(written);
}

/** Reads dates in words, which cost something, for at most so many milliseconds; whether all of them are read. */
export function readDays(summaries: readonly DocumentSummary[], budget: number): boolean {
  const end = performance.now() + budget;
  for (const { document } of summaries) {
    const { published } = document.source;
    if (dayIn(published) !== undefined) continue;
    if (performance.now() >= end) return false;
    days.set(published.trim(), parseEventDate(published, null).earliest ?? '');
  }
  return true;
}
