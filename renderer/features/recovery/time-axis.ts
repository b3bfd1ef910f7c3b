import { axisMark } from '../../texts/days';

/** A stretch of time that copies are drawn on. Places on it are fractions from 0 to 1. */
export interface TimeAxis {
  readonly marks: readonly { readonly place: number; readonly label: string }[];
  placeOf(at: string): number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How far marks may be apart, in ms: people count in these. */
const STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE);
const MOST_MARKS = 3;

function stepFor(span: number): number {
  const step = STEPS.find((each) => span / each <= MOST_MARKS);
  return step ?? Math.ceil(span / MOST_MARKS / DAY) * DAY;
}

/** The first full step of local time at or after a moment: marks stand on round hours of the person's own clock. */
function firstMark(from: number, step: number): number {
  const offset = new Date(from).getTimezoneOffset() * MINUTE;
  return Math.ceil((from - offset) / step) * step + offset;
}

/**
 * An axis for copies that reach up to these moments, with a little room before the first and after the last. Null where
 * no moment is known.
 */
export function timeAxis(moments: readonly string[]): TimeAxis | null {
  const times = moments.map(Date.parse).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return null;
  const first = Math.min(...times);
  const last = Math.max(...times);
  const room = Math.max(last - first, 10 * MINUTE);
  const from = first - 0.5 * room;
  const to = last + 0.15 * room;
  const step = stepFor(to - from);
  const placeAt = (time: number): number => (time - from) / (to - from);
  const marks: { place: number; label: string }[] = [];
  for (let time = firstMark(from, step); time <= to; time += step)
    marks.push({ place: placeAt(time), label: axisMark(time, step >= DAY) });
  return { marks, placeOf: (at) => placeAt(Date.parse(at)) };
}
