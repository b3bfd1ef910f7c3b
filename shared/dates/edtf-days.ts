import edtf from 'edtf';
import type { EventDate } from '../model/records';

/** What is understood of a date: EDTF, and the days it covers. */
export type Understood = Pick<EventDate, 'edtf' | 'earliest' | 'latest'>;

/** The date was not understood. */
export const NOTHING = { edtf: null, earliest: null, latest: null } as const;

/** Northern seasons as EDTF codes, with the months they begin and end in. A winter belongs to the year it begins in. */
const SEASONS: ReadonlyMap<string, { code: number; from: number; to: number }> = new Map([
  ['spring', { code: 21, from: 3, to: 5 }],
  ['summer', { code: 22, from: 6, to: 8 }],
  ['autumn', { code: 23, from: 9, to: 11 }],
  ['fall', { code: 23, from: 9, to: 11 }],
  ['winter', { code: 24, from: 12, to: 14 }],
]);

/** Longer EDTF is not a plausible date, and would take the parser long. */
const LONGEST = 100;
const EDTF = /^[\d.XYuE?~%/[\]{},-]+$/;
/** A year has four digits, unless a Y says that it has more. The parser takes other numbers for ms since 1970. */
const NO_YEAR = /^-?\d{1,3}$|(?<!Y-?\d*)\d{5}/;

/** What is shaped like an ISO month, day or interval means what it says, or nothing. */
const ISO_SHAPED = /^\d{4}-\d\d(?:-\d\d)?$|^\d{4}(?:-\d\d){0,2}\/\d{4}(?:-\d\d){0,2}$/;

/**
 * EDTF as it is (ISO 8601-2), decades (1990s), and plain years. Null for what is none, and for days that do not exist:
 * 30 February, 29 February of a common year, an interval that ends before it begins.
 */
export function fromEdtf(typed: string): Understood | null {
  const decade = /^(?:the )?(\d{3})0s$/i.exec(typed)?.[1];
  const source = decade === undefined ? typed : `${decade}X`;
  if (source.length > LONGEST || !EDTF.test(source) || NO_YEAR.test(source)) return null;
  if (!/\d{3}/.test(source)) return null;
  if (!daysExist(source)) return null;
  const open = /^(?:\.\.)?\/(\S+)$/.exec(source)?.[1];
  if (open !== undefined) {
    const until = open.includes('/') ? null : fromEdtf(open);
    return until?.edtf ? { edtf: `../${until.edtf}`, earliest: null, latest: until.latest } : null;
  }
  const since = /^([^/]+)\/\.\.$/.exec(source)?.[1];
  if (since !== undefined) {
    const from = fromEdtf(since);
    return from?.edtf ? { edtf: `${from.edtf}/..`, earliest: from.earliest, latest: null } : null;
  }
  const season = /^(\d{4})-(2[1-4])$/.exec(source);
  if (season) {
    const [name] = [...SEASONS].find(([, { code }]) => code === Number(season[2])) ?? [];
    return name === undefined ? null : fromSeason(`${name} ${season[1]}`);
  }
  try {
    const date = edtf(source);
    return { edtf: date.edtf, earliest: dayOf(date.min), latest: dayOf(date.max) };
  } catch {
    return null; // not EDTF, or a day that does not exist
  }
}

/** The parser takes 29 February of any year, and makes 1 March of it where there is none. */
const daysExist = (source: string): boolean =>
  [...source.matchAll(/(\d{4})-02-29/g)].every(
    ([, year]) => new Date(Date.UTC(Number(year), 2, 0)).getUTCDate() === 29,
  );

/** “Spring 2017”. */
export function fromSeason(typed: string): Understood | null {
  const [, name = '', digits = ''] =
    /^(?:in )?(?:the )?(spring|summer|autumn|fall|winter)(?: of)?,? (\d{4})$/i.exec(typed) ?? [];
  const season = SEASONS.get(name.toLowerCase());
  if (!season) return null;
  const year = Number(digits);
  const last = new Date(Date.UTC(year, season.to, 0)); // day 0 of the month after
  return {
    edtf: `${digits}-${season.code}`,
    earliest: `${digits}-${pad(season.from)}-01`,
    latest: dayOf(last.getTime()),
  };
}

/** Two digits of a day or month. */
export const pad = (part: number): string => `${part}`.padStart(2, '0');

/** The day of a time, `YYYY-MM-DD`; null for an open end. Years outside 0–9999 are not shown as days. */
export function dayOf(time: number): string | null {
  if (!Number.isFinite(time)) return null;
  const day = new Date(time).toISOString();
  return /^\d{4}-/.test(day) ? day.slice(0, 10) : null;
}

/** What {@link fromEdtf} made of the newest texts: a project names the same days again and again, and parsing is slow. */
const parsed = new Map<string, Understood | null>();
const PARSED_LIMIT = 2000;

function knownEdtf(typed: string): Understood | null {
  const known = parsed.get(typed);
  if (known !== undefined) return known;
  const meant = fromEdtf(typed);
  if (parsed.size >= PARSED_LIMIT) parsed.clear();
  // What is longer is no date, and is not worth the memory.
  if (typed.length <= LONGEST) parsed.set(typed, meant);
  return meant;
}

/**
 * A date with only what can be understood of it: what somebody else says was understood is held against EDTF. A text
 * that is EDTF itself means what it says. Whatever cannot be is kept as text and understood as nothing. The same object
 * when nothing is wrong with it.
 */
export function onlyPossible(date: EventDate): EventDate {
  const { text, edtf: stated, earliest, latest } = date;
  const typed = text.trim();
  const meant =
    knownEdtf(typed) ??
    (stated === null || ISO_SHAPED.test(typed) ? null : knownEdtf(stated)) ??
    NOTHING;
  return meant.edtf === stated && meant.earliest === earliest && meant.latest === latest
    ? date
    : { ...date, ...meant };
}
