import type { Fragment } from './fragments';

/** Narrower gaps are blanks (in heights of letters). */
const NARROWEST = 0.3;
/** In how many rows a gap has to stand at the same place, of so many rows above and below. */
const FEWEST = 3;
const AROUND = 8;
/** By how much gaps of two rows have to overlap (points). */
const OVERLAP = 1.5;

interface Gap {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly fragment: Fragment;
}

/**
 * The pieces with which a new column begins, though the gap before them is no wider than a blank of a justified line:
 * the file writes something else between the two pieces, and does so at the same place in most rows around. `rows` run
 * from top to bottom and hold their pieces from left to right.
 */
export function columnStarts(rows: readonly (readonly Fragment[])[]): ReadonlySet<Fragment> {
  const gapsOf = rows.map((row, number) => jumpsIn(row, number));
  const starts = new Set<Fragment>();
  for (const gap of gapsOf.flat()) {
    let alike = 0;
    let across = 0;
    for (let at = Math.max(0, gap.row - AROUND); at <= gap.row + AROUND; at += 1) {
      const other = gapsOf[at]?.find((one) => overlap(one, gap) >= OVERLAP);
      if (other) alike += 1;
      else if (rows[at]?.some((one) => one.left < gap.right - 1 && one.right > gap.right + 1))
        across += 1;
    }
    if (alike >= FEWEST && alike >= across * 2) starts.add(gap.fragment);
  }
  return starts;
}

const overlap = (one: Gap, other: Gap): number =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left);

function jumpsIn(row: readonly Fragment[], number: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let end = row[0]?.right ?? 0;
  for (const [at, fragment] of row.entries()) {
    const before = row[at - 1];
    const isJump = before !== undefined && Math.abs(fragment.place - before.place) !== 1;
    if (isJump && fragment.left - end >= Math.max(fragment.size, before.size) * NARROWEST)
      gaps.push({ row: number, left: end, right: fragment.left, fragment });
    end = Math.max(end, fragment.right);
  }
  return gaps;
}
