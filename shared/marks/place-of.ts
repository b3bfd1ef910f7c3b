import { firstWhere } from '../lib/first-where';
import type { Span } from '../model/anchor';
import type { Mark, MarkType } from '../model/mark';

/** Where a stretch of a text stands, as the marks beside it say. What they do not say is empty. */
export interface Place {
  /** The labels of the first and the last page it stands on: twice the same on one page, none without pages. */
  readonly pages: readonly string[];
  /** When its beginning was said, in ms from the beginning of the recording; null when unknown. */
  readonly time: number | null;
  /** Who says it by the labels of the transcript, each once. */
  readonly speakers: readonly string[];
  /** The heading it stands below; null before the first one, and below the title of the whole text. */
  readonly heading: Span | null;
  /** The number or sign of the note that it is part of; null in the text itself. */
  readonly note: string | null;
  /** Whose earlier message it is, which an e-mail repeats: '' where that is not said; null in the message itself. */
  readonly quotedFrom: string | null;
}

/** Nothing is known of where words stand in a text without marks. */
export const NOWHERE: Place = {
  pages: [],
  time: null,
  speakers: [],
  heading: null,
  note: null,
  quotedFrom: null,
};

/** Marks of one type in the order of their starts, with the running maximum of their ends. */
interface Ordered {
  readonly marks: readonly Mark[];
  readonly furthest: readonly number[];
}

/** A text is asked about as often as it has quotes: its marks are put in order once. */
const ordered = new WeakMap<readonly Mark[], Map<MarkType, Ordered>>();

/** Where a span stands by the marks of its text, which are in order of their starts. */
export function placeOf(marks: readonly Mark[], span: Span): Place {
  if (marks.length === 0) return NOWHERE;
  const of = byType(marks);
  const pages = overlapping(of('page'), span).filter(
    (page) => page.value !== '' && page.end > page.start,
  );
  const [firstPage] = pages;
  const lastPage = pages.at(-1);
  const [time] = overlapping(of('time'), { start: span.start, end: span.start + 1 }).slice(-1);
  const speakers = overlapping(of('speaker'), span).map(({ value }) => value);
  const [note] = overlapping(of('footnote'), span);
  const [quoted] = overlapping(of('quoted'), span);
  return {
    pages: firstPage && lastPage ? [firstPage.value, lastPage.value] : [],
    time: time ? parseTime(time.value) : null,
    speakers: [...new Set(speakers)].filter((name) => name !== ''),
    heading: headingBefore(of('heading').marks, span.start),
    note: note && covers(note, span) ? note.value : null,
    quotedFrom: quoted && covers(quoted, span) ? quoted.value : null,
  };
}

/** The addresses of the links in a span, or at a place, each once and as the file gives them. Nobody follows them. */
export const linksAt = (marks: readonly Mark[], span: Span): readonly string[] => [
  ...new Set(overlapping(byType(marks)('link'), span).map(({ value }) => value)),
];

/** Milliseconds of '00:12:03.500'; null for a text of another form. */
export function parseTime(value: string): number | null {
  const parts = /^(\d+):(\d{2}):(\d{2})(?:\.(\d{1,3}))?$/.exec(value);
  if (!parts) return null;
  const [, hours, minutes, seconds, fraction = ''] = parts;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, '0'));
}

/**
 * The page of the file that a place stands on, counted from 1; null in a text without pages. Readers mark every page, also
 * those without text.
 */
export function pageNumberOf(marks: readonly Mark[], offset: number): number | null {
  const pages = byType(marks)('page').marks;
  const after = firstWhere(pages.length, (at) => startAt(pages, at) > offset);
  for (let at = after - 1; at >= 0; at -= 1) {
    const page = pages[at];
    // An empty page at the place where the next one begins is not the page that the words stand on.
    if (page && page.end > offset) return at + 1;
  }
  return after > 0 ? after : null;
}

const covers = (mark: Span, span: Span): boolean =>
  mark.start <= span.start && span.end <= mark.end;

/** The heading that a place stands below, or is part of. One at the very beginning is the title of the whole. */
function headingBefore(headings: readonly Mark[], offset: number): Span | null {
  const heading = headings[firstWhere(headings.length, (at) => startAt(headings, at) > offset) - 1];
  if (!heading || heading.start === 0) return null;
  return { start: heading.start, end: heading.end };
}

/** Marks that share a character with a span, in order; for an empty span those around its place. */
function overlapping({ marks, furthest }: Ordered, { start, end }: Span): readonly Mark[] {
  const found: Mark[] = [];
  const last = Math.max(end, start + 1);
  const from = firstWhere(furthest.length, (at) => (furthest[at] ?? 0) > start);
  for (let at = from; at < marks.length; at += 1) {
    const mark = marks[at];
    if (!mark || mark.start >= last) break;
    if (mark.end > start) found.push(mark);
  }
  return found;
}

const startAt = (marks: readonly Mark[], at: number): number => marks[at]?.start ?? 0;

function byType(marks: readonly Mark[]): (type: MarkType) => Ordered {
  const known = ordered.get(marks) ?? new Map<MarkType, Ordered>();
  ordered.set(marks, known);
  return (type) => {
    const before = known.get(type);
    if (before) return before;
    const made = order(marks.filter((mark) => mark.type === type));
    known.set(type, made);
    return made;
  };
}

function order(marks: readonly Mark[]): Ordered {
  let most = 0;
  return {
    marks,
    furthest: marks.map(({ end }) => {
      most = Math.max(most, end);
      return most;
    }),
  };
}
