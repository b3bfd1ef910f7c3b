import * as chrono from 'chrono-node';
import type { EventDate } from '../model/records';
import { dayOf, fromEdtf, fromSeason, NOTHING, pad, type Understood } from './edtf-days';

/** Words that a date may stand in without meaning anything more. */
const FILLER = /^(?:[\s,.;()–-]|\b(?:on|in|the|of|at|during)\b)*$/i;

/**
 * What a person wrote about when something was, and what can be understood of it: an EDTF string (ISO 8601-2) and
 * the days it covers. `reference` is the day of the article (`YYYY-MM-DD` or anything this function understands);
 * "last week" and dates without a year mean nothing without one, since no clock may decide. What is not understood,
 * or cannot be (30 February), is kept as text only. Seasons are the northern ones.
 */
export function parseEventDate(text: string, reference: string | null): EventDate {
  const typed = text.trim();
  if (typed === '') return { text, ...NOTHING };
  const found =
    fromEdtf(typed) ??
    fromBounds(typed, reference) ??
    fromSeason(typed) ??
    fromWords(typed, reference);
  return { text, ...(found ?? NOTHING) };
}

/** What to show of a date: what the person wrote. */
export const formatEventDate = (date: EventDate): string => date.text;

/** "after 3 April 2018", "before …", "about …", "between … and …". */
function fromBounds(typed: string, reference: string | null): Understood | null {
  const [, word = '', rest = ''] =
    /^(after|since|from|before|until|by|about|around|circa|c\.|ca\.)\s+(.+)$/i.exec(typed) ?? [];
  if (word !== '') {
    const date = parseEventDate(rest, reference);
    if (date.edtf === null || date.edtf.includes('/')) return null;
    if (/^(?:after|since|from)$/i.test(word)) {
      return { edtf: `${date.edtf}/..`, earliest: date.earliest, latest: null };
    }
    if (/^(?:before|until|by)$/i.test(word)) {
      return { edtf: `../${date.edtf}`, earliest: null, latest: date.latest };
    }
    const { edtf, earliest, latest } = date;
    return fromEdtf(`${edtf}~`) ?? { edtf, earliest, latest };
  }
  const [, from, to] = /^(?:between\s+)?(\d{4})\s*(?:and|to|[–—-])\s*(\d{4})$/i.exec(typed) ?? [];
  return from === undefined || to === undefined ? null : fromEdtf(`${from}/${to}`);
}

/** Two days that differ in everything: what is read the same from both stands by itself. */
const ANY_DAY = [new Date(Date.UTC(2000, 0, 1, 12)), new Date(Date.UTC(2013, 6, 17, 12))] as const;

/** Dates in words, by chrono. Understood only when nothing of what was written is left over. */
function fromWords(typed: string, reference: string | null): Understood | null {
  // What is shaped like an ISO day and is none (2018-13-01) is not to be read some other way.
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(typed)) return null;
  const day = reference === null || reference.trim() === '' ? null : dayOfReference(reference);
  const week = /^(?:the )?(last|this|next) week$/i.exec(typed)?.[1]?.toLowerCase();
  if (week !== undefined)
    return day && fromEdtf(weekOf(day, { last: -7, this: 0, next: 7 }[week] ?? 0));
  const readings = (day ? [day] : ANY_DAY).map((from) => readWords(typed, from));
  const [reading] = readings;
  if (!reading || readings.some((other) => other !== reading)) return null;
  // 3/4/2018 is a day in March or in April, and nobody can tell.
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d/.exec(typed) ?? [];
  if (first !== second && Number(first) <= 12 && Number(second) <= 12) return null;
  return fromEdtf(reading);
}

/** Monday to Sunday of the week that lies some days from a day, as EDTF. */
function weekOf(day: Date, days: number): string {
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const monday = day.getTime() + (days - sinceMonday) * 86_400_000;
  return `${dayOf(monday)}/${dayOf(monday + 6 * 86_400_000)}`;
}

function readWords(typed: string, reference: Date): string | null {
  const results = chrono.parse(typed, reference);
  const [result] = results;
  if (!result || results.length > 1) return null;
  const left = typed.slice(0, result.index) + typed.slice(result.index + result.text.length);
  if (!FILLER.test(left)) return null;
  const from = edtfOf(result.start);
  const to = result.end ? edtfOf(result.end) : from;
  if (from === null || to === null) return null;
  return to === from ? from : `${from}/${to}`;
}

function dayOfReference(reference: string): Date | null {
  const { earliest } = parseEventDate(reference, null);
  return earliest === null ? null : new Date(`${earliest}T12:00:00Z`);
}

/** As exact as what was written: a year, a month, or a day; null when chrono only implies. */
function edtfOf(date: chrono.ParsedComponents): string | null {
  if (!(['year', 'month', 'day', 'weekday'] as const).some((part) => date.isCertain(part)))
    return null;
  const [year, month, day] = [date.get('year'), date.get('month'), date.get('day')];
  const written = `${year ?? ''}`.padStart(4, '0');
  if (month === null || (date.isCertain('year') && !date.isCertain('month'))) return written;
  if (day === null || (date.isCertain('month') && !date.isCertain('day'))) {
    return `${written}-${pad(month)}`;
  }
  return `${written}-${pad(month)}-${pad(day)}`;
}
