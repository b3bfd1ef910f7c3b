import type { Fragment } from './fragments';
import { columnStarts } from './gutters-in-rows';
import { withInitials, withoutInitials } from './initials';

/** A line of text, or the part of one that stands in one column. In points, y down. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** The height of most of its letters. */
  readonly size: number;
  /** The place of its first piece among the pieces of the page as the file has them. */
  readonly place: number;
}

/** Wider gaps divide what stands on one baseline (in heights of letters). Blanks of justified lines stay below. */
const WIDE_GAP = 1.15;
/** Gaps from here on are blanks (in heights of letters). */
const BLANK = 0.17;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const WIDE_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Puts the pieces of a page together to lines, from top to bottom and from left to right. */
export function linesOf(fragments: readonly Fragment[]): readonly PdfLine[] {
  const { initials, others } = withoutInitials(fragments);
  const rows: Fragment[][] = [];
  // Where a line of large letters stands beside one of small ones, the large one owns the baseline.
  for (const fragment of others.toSorted((a, b) => b.size - a.size)) {
    const row = nearestRow(rows, fragment);
    if (row) row.push(fragment);
    else rows.push([fragment]);
  }
  const ordered = rows
    .map((row) => row.toSorted((a, b) => a.left - b.left))
    .toSorted(([one], [other]) => (one?.y ?? 0) - (other?.y ?? 0));
  const starts = columnStarts(ordered);
  const lines = ordered.flatMap((row) => dividedAtGaps(row, starts)).map(lineOf);
  return withInitials(lines, initials).toSorted((a, b) => a.y - b.y || a.left - b.left);
}

/**
 * The row on whose baseline a piece stands, or above or below which it is raised or sunk. Rows are looked at from the
 * last one on: a page has few of them.
 */
function nearestRow(rows: readonly Fragment[][], fragment: Fragment): Fragment[] | undefined {
  let best: Fragment[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const [first] = row;
    if (!first) continue;
    const distance = Math.abs(first.y - fragment.y);
    // What is much smaller is neither raised nor sunk, but a text beside large letters.
    const isSmaller = fragment.size < first.size * 0.85 && fragment.size > first.size * 0.42;
    const reach = isSmaller ? first.size * 0.65 : Math.min(first.size, fragment.size) * 0.3;
    if (distance > reach || distance >= least) continue;
    // What is raised or sunk stands beside a letter of the line.
    if (isSmaller && distance > first.size * 0.12 && !isBeside(row, fragment)) continue;
    best = row;
    least = distance;
  }
  return best;
}

const isBeside = (row: readonly Fragment[], { left, right, size }: Fragment): boolean =>
  row.some((one) => left - one.right < size * 0.5 && one.left - right < size * 0.5);

function dividedAtGaps(
  row: readonly Fragment[],
  starts: ReadonlySet<Fragment>,
): readonly (readonly Fragment[])[] {
  const parts: Fragment[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const fragment of row) {
    const last = parts.at(-1);
    const size = Math.max(fragment.size, last?.at(-1)?.size ?? 0);
    if (last && fragment.left - end <= size * WIDE_GAP && !starts.has(fragment))
      last.push(fragment);
    else parts.push([fragment]);
    end = Math.max(end, fragment.right);
  }
  return parts;
}

function lineOf(parts: readonly Fragment[]): PdfLine {
  const rightToLeft = isRightToLeft(textOf(parts));
  const ordered = rightToLeft ? parts.toReversed() : parts;
  let text = '';
  let before: Fragment | null = null;
  for (const part of ordered) {
    if (before !== null && isAccentOn(before, part)) text = accented(text, part.text);
    else if (before !== null && isBlankBetween(before, part, text)) text += ` ${part.text}`;
    else text += part.text;
    before = part;
  }
  if (rightToLeft) text = withBracketsTurned(text);
  const main = mostOf(parts);
  return {
    text: text.replaceAll(/[\t\n\r\f\v ]+/g, ' ').trim(),
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    y: main.y,
    size: main.size,
    place: Math.min(...parts.map(({ place }) => place)),
  };
}

function isBlankBetween(before: Fragment, part: Fragment, text: string): boolean {
  if (/\s$/u.test(text) || /^\s/u.test(part.text)) return false;
  const [one, other] = before.left <= part.left ? [before, part] : [part, before];
  const gap = other.left - one.right;
  const size = Math.min(before.size, part.size);
  const isWide = WIDE_LETTER.test(text.slice(-1)) && WIDE_LETTER.test(part.text.slice(0, 1));
  if (isWide) return gap > size * 0.7;
  return gap > size * BLANK || (part.spaced && before.left <= part.left && gap > size * 0.05);
}

const textOf = (parts: readonly Fragment[]): string => parts.map(({ text }) => text).join('');

/** Whether most letters of a text run to the left. */
export const isRightToLeft = (text: string): boolean =>
  (text.match(RIGHT_TO_LEFT)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0) / 2;

/** Accents that some fonts hold as signs of their own and set over the next letter, with the marks that mean the same. */
const ACCENTS: Readonly<Record<string, string>> = {
  '¨': '\u0308',
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '˜': '\u0303',
  '˚': '\u030A',
  ˇ: '\u030C',
  '˘': '\u0306',
  '˙': '\u0307',
  '˝': '\u030B',
  '¯': '\u0304',
};

/** Whether the last sign of a piece stands over the first letter of the next one. */
const isAccentOn = (before: Fragment, { text, left, size }: Fragment): boolean =>
  before.text.slice(-1) in ACCENTS && before.right - left > size * 0.15 && /^\p{L}/u.test(text);

/** A text whose last sign is the accent of what follows: the two are one letter, where there is such a letter. */
function accented(text: string, next: string): string {
  const base = next.slice(0, 1).replace('ı', 'i').replace('ȷ', 'j');
  const letter = `${base}${ACCENTS[text.slice(-1)] ?? ''}`.normalize('NFC');
  return letter.length === 1 ? `${text.slice(0, -1)}${letter}${next.slice(1)}` : text + next;
}

const TURNED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/** Brackets of a line that runs to the left as they are written, where the file has the shapes that are drawn. */
function withBracketsTurned(text: string): string {
  const brackets = text.match(/[()[\]«»‹›]/gu) ?? [];
  const [first = '', last = ''] = [brackets[0], brackets.at(-1)];
  const isTurned = brackets.length > 1 && /[)\]»›]/u.test(first) && /[([«‹]/u.test(last);
  return isTurned ? text.replaceAll(/[()[\]«»‹›]/gu, (sign) => TURNED[sign] ?? sign) : text;
}

/** The piece whose height most letters of a line have. */
function mostOf(parts: readonly Fragment[]): Fragment {
  const letters = new Map<number, number>();
  for (const { text, size } of parts) {
    const key = Math.round(size * 2);
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  const of = ({ size }: Fragment): number => letters.get(Math.round(size * 2)) ?? 0;
  return parts.reduce((best, one) => (of(one) > of(best) ? one : best));
}
