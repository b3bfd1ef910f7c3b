import type { PdfLine } from './lines';
import { baselineRows } from './running-heads';

/** Fewer numbers one below the other may be something else. */
const FEWEST = 8;
const FEWEST_FIFTHS = 3;
/** How far numbers of one row of them may stand from each other's edge (points). */
const NEAR = 2.5;
/** The share of lines that have to go on in small letters, as lines of prose do and entries of a list do not. */
const PROSE = 0.2;

/** A line that begins with a number, or is one. */
interface Numbered {
  readonly line: PdfLine;
  readonly number: number;
  /** What stands behind it on the same line; '' where the number stands apart. */
  readonly rest: string;
}

/**
 * Takes the numbers of lines out of a page, as court reporters, laws and editions print them in the margin: at least
 * eight that count one by one, or three that count by fives, one below the other at the edge of a text in prose.
 */
export function withoutLineNumbers(lines: readonly PdfLine[]): {
  readonly lines: readonly PdfLine[];
  readonly removed: number;
} {
  const rows = baselineRows(lines);
  for (const edge of [leftEdge(rows), rightEdge(rows)]) {
    const counted = countedIn(edge);
    if (counted.length === 0 || !isProse(rows, counted)) continue;
    const rests = new Map(counted.map(({ line, rest }) => [line, rest]));
    return {
      lines: lines.flatMap((line) => {
        const rest = rests.get(line);
        if (rest === undefined) return [line];
        return rest === '' ? [] : [{ ...line, text: rest }];
      }),
      removed: counted.length,
    };
  }
  return { lines, removed: 0 };
}

const leftEdge = (rows: readonly (readonly PdfLine[])[]): readonly Numbered[] =>
  rows.flatMap(([line]) => {
    const found = /^(\d{1,4})(?:\s+(.*))?$/su.exec(line?.text ?? '');
    return line && found ? [{ line, number: Number(found[1]), rest: found[2] ?? '' }] : [];
  });

const rightEdge = (rows: readonly (readonly PdfLine[])[]): readonly Numbered[] =>
  rows.flatMap((row) => {
    const line = row.at(-1);
    const found = /^\d{1,4}$/u.exec(line?.text ?? '');
    return line && found && row.length > 1 ? [{ line, number: Number(found[0]), rest: '' }] : [];
  });

/** The longest part of numbers that count on one below the other; empty when none is long enough. */
function countedIn(edge: readonly Numbered[]): readonly Numbered[] {
  let best: readonly Numbered[] = [];
  for (const step of [1, 5]) {
    const least = step === 1 ? FEWEST : FEWEST_FIFTHS;
    let run: Numbered[] = [];
    for (const one of edge.filter(({ number }) => number % step === 0)) {
      const last = run.at(-1);
      if (!last || one.number !== last.number + step || !isBelow(last, one)) run = [one];
      else run.push(one);
      if (run.length >= least && run.length > best.length) best = run;
    }
  }
  return best;
}

/** Numbers are set flush left or flush right; where text follows on the same line, only the left edge shows. */
const isBelow = (one: Numbered, other: Numbered): boolean =>
  Math.abs(one.line.left - other.line.left) <= NEAR ||
  (one.rest === '' && other.rest === '' && Math.abs(one.line.right - other.line.right) <= NEAR) ||
  (one.rest !== '' && other.rest !== '' && isOneDigitMore(one, other));

const isOneDigitMore = (one: Numbered, other: Numbered): boolean =>
  String(other.number).length === String(one.number).length + 1 &&
  one.line.left - other.line.left <= other.line.size;

/** Whether what stands beside the numbers is a text whose lines go on. */
function isProse(rows: readonly (readonly PdfLine[])[], counted: readonly Numbered[]): boolean {
  const numbers = new Map(counted.map(({ line, rest }) => [line, rest]));
  const texts = rows.flatMap((row) => {
    if (!row.some((line) => numbers.has(line))) return [];
    const words = row
      .map((line) => numbers.get(line) ?? line.text)
      .join(' ')
      .trim();
    return words === '' ? [] : [{ words, cells: row.length }];
  });
  const goingOn = texts.filter(({ words }) => /^\p{Ll}/u.test(words)).length;
  const manyCells = texts.filter(({ cells }) => cells > 3).length;
  return goingOn >= Math.max(1, texts.length * PROSE) && manyCells < texts.length / 4;
}
