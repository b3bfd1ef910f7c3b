import type { DatedQuote } from './said';

/** The most papers that have a row of their own; the others share one. */
export const MOST_PAPERS = 6;
/** The most months that are shown one by one; a longer time is shown by years. */
const MOST_MONTHS = 24;

/** How often a paper quoted somebody in each stretch of time. */
export interface PaperRow {
  /** '' for articles of no known publisher, null for the papers that share a row. */
  readonly paper: string | null;
  /** One number for each of `times`. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** Who quoted somebody when: what a picture draws, and the table behind it says. */
export interface QuotedBy {
  /** Months (`YYYY-MM`) or years (`YYYY`), one after the other without a gap. */
  readonly times: readonly string[];
  readonly rows: readonly PaperRow[];
  /** Quotes of articles without a date: they are in no row. */
  readonly undated: number;
}

function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    months.push(name);
    if (name >= last) return months;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

function yearsBetween(first: string, last: string): readonly string[] {
  const years: string[] = [];
  for (let year = Number(first); year <= Number(last); year += 1)
    years.push(String(year).padStart(4, '0'));
  return years;
}

/** The stretches of time from the first day to the last. */
function timesOf(days: readonly string[]): readonly string[] {
  const months = days.map((day) => day.slice(0, 7)).toSorted();
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const span =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5)) -
    Number(first.slice(5)) +
    1;
  return span <= MOST_MONTHS
    ? monthsBetween(first, last)
    : yearsBetween(first.slice(0, 4), last.slice(0, 4));
}

/** Who quoted somebody how often and when, the most frequent paper first. */
export function quotedBy(said: readonly DatedQuote[]): QuotedBy {
  const dated = said.filter(
    (one): one is DatedQuote & { readonly day: string } => one.day !== null,
  );
  const times = timesOf(dated.map(({ day }) => day));
  const places = new Map(times.map((time, index) => [time, index]));
  const width = times[0]?.length ?? 0;
  const papers = new Map<string, number[]>();
  for (const { day, publisher } of dated) {
    const counts = papers.get(publisher) ?? times.map(() => 0);
    papers.set(publisher, counts);
    const at = places.get(day.slice(0, width));
    if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  }
  const rows = [...papers]
    .map(([paper, counts]) => ({ paper, counts, total: sum(counts) }))
    .toSorted((a, b) => b.total - a.total || a.paper.localeCompare(b.paper));
  const undated = said.length - dated.length;
  if (rows.length <= MOST_PAPERS) return { times, rows, undated };
  const shared = rows.slice(MOST_PAPERS - 1);
  const counts = times.map((_, at) => sum(shared.map((row) => row.counts[at] ?? 0)));
  return {
    times,
    rows: [...rows.slice(0, MOST_PAPERS - 1), { paper: null, counts, total: sum(counts) }],
    undated,
  };
}

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/** Which quotes a bar of the picture stands for; a null paper means those that have no row of their own. */
export function isInBar(
  { day, publisher }: DatedQuote,
  paper: string | null,
  time: string,
  { rows }: QuotedBy,
): boolean {
  if (day === null || !day.startsWith(time)) return false;
  return paper === null ? rows.every((row) => row.paper !== publisher) : paper === publisher;
}
