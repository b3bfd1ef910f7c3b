import { parseEventDate } from '../../../shared/dates/event-date';
import type { EventDate } from '../../../shared/model/records';

const NO_DATE: EventDate = { text: '', edtf: null, earliest: null, latest: null };

/**
 * An event as one types it in one line: a name, and after the last comma, perhaps, when. “Dredging talks, after
 * 3 April” has a date; “Talks, second round” has none and keeps its comma. `reference` is the day from which
 * “last week” counts (`YYYY-MM-DD`, or what the article states), null for none.
 */
export function readTypedEvent(
  typed: string,
  reference: string | null,
): { readonly name: string; readonly when: EventDate } {
  const whole = typed.trim().replaceAll(/\s+/g, ' ');
  // Dates hold commas too (“March 20, 2018”): the longest end that is understood is the date.
  for (let comma = whole.indexOf(','); comma > 0; comma = whole.indexOf(',', comma + 1)) {
    const name = whole.slice(0, comma).trim();
    const rest = whole.slice(comma + 1).trim();
    const when = rest === '' ? NO_DATE : parseEventDate(rest, reference);
    if (name !== '' && when.edtf !== null) return { name, when };
  }
  return { name: whole, when: NO_DATE };
}
