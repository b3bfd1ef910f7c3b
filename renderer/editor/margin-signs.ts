import type { Span } from '../../shared/model/anchor';
import type { Mark } from '../../shared/model/mark';
import { firstWhere } from '../../shared/lib/first-where';
import { parseTime } from '../../shared/marks/place-of';
import { pageWords, timeWords } from '../../shared/texts/places';

/** Something that is shown in the margin at a place of the text. */
export interface MarginSign {
  readonly offset: number;
  readonly kind: 'page' | 'said' | 'left-out';
  /** Its words, and smaller ones below them; '' for none. */
  readonly words: string;
  readonly below: string;
}

/**
 * The signs for the margin of a text with these marks (in the order of their starts): where a page begins, who speaks and
 * when, and where something of the file is not in the text. A speaker is named where another one spoke before.
 */
export function marginSigns(marks: readonly Mark[]): readonly MarginSign[] {
  const signs: MarginSign[] = [];
  let before: string | null = null;
  for (let at = 0; at < marks.length; ) {
    const offset = marks[at]?.start ?? 0;
    const { pages, time, speaker, leftOut, next } = marksFrom(marks, at);
    for (const page of pages)
      signs.push({ offset, kind: 'page', words: pageWords([page]), below: '' });
    const words = speaker === null || speaker === before ? '' : speaker;
    const ms = time === null ? null : parseTime(time);
    const below = ms === null ? '' : timeWords(ms);
    if (words !== '' || below !== '') signs.push({ offset, kind: 'said', words, below });
    if (leftOut.length > 0)
      signs.push({ offset, kind: 'left-out', words: counted(leftOut), below: '' });
    before = speaker ?? before;
    at = next;
  }
  return signs;
}

/** What the marks say that begin where the one at `from` does, and the first one that begins later. */
function marksFrom(marks: readonly Mark[], from: number) {
  const pages: string[] = [];
  const leftOut: string[] = [];
  let time: string | null = null;
  let speaker: string | null = null;
  let next = from;
  for (; marks[next]?.start === marks[from]?.start && next < marks.length; next += 1) {
    const { type, start, end, value } = marks[next] ?? {
      type: 'link',
      start: 0,
      end: 0,
      value: '',
    };
    if (type === 'page' && end > start && value !== '') pages.push(value);
    else if (type === 'left-out') leftOut.push(value);
    else if (type === 'time') time = value;
    else if (type === 'speaker') speaker = value;
  }
  return { pages, leftOut, time, speaker, next };
}

/** How much room signs need beside the text: none, that of numbers, of a word, or of names. */
export function marginFor(marks: readonly Mark[]): 'none' | 'numbers' | 'words' | 'names' {
  const types = new Set(marks.map(({ type }) => type));
  if (types.has('speaker')) return 'names';
  if (types.has('left-out')) return 'words';
  return types.has('page') || types.has('time') ? 'numbers' : 'none';
}

/** The signs, in order, at the places of a window, its end excluded. */
export function signsWithin(
  signs: readonly MarginSign[],
  { start, end }: Span,
): readonly MarginSign[] {
  const first = firstWhere(signs.length, (at) => (signs[at]?.offset ?? 0) >= start);
  const last = firstWhere(signs.length, (at) => (signs[at]?.offset ?? 0) >= end);
  return signs.slice(first, last);
}

/** Each sort once, with its number where there are several: “picture ×3, table”. */
function counted(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([what, count]) => (count > 1 ? `${what} ×${count}` : what)).join(', ');
}

/** A sign that wants to stand at a height, in pixels. `mayGo`: it is left out rather than moved, as times are. */
export interface WantedSign {
  readonly top: number;
  readonly height: number;
  readonly mayGo: boolean;
}

/**
 * Tops of signs so that none covers another: in the order of their wishes, each at its wish or right below the one before.
 * Null for one that goes.
 */
export function stackSigns(wanted: readonly WantedSign[]): readonly (number | null)[] {
  const tops: (number | null)[] = wanted.map(() => null);
  const order = wanted
    .map((_, index) => index)
    .toSorted(
      (a, b) =>
        (wanted[a]?.top ?? 0) - (wanted[b]?.top ?? 0) ||
        Number(wanted[a]?.mayGo) - Number(wanted[b]?.mayGo),
    );
  let free = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    const sign = wanted[index];
    if (!sign || (sign.mayGo && sign.top < free)) continue;
    const top = Math.max(sign.top, free);
    tops[index] = top;
    free = top + sign.height;
  }
  return tops;
}
