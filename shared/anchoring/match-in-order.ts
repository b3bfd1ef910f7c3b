import { heaviestInOrder, sharedShingles } from './shared-shingles';
import type { SharedStretch } from './shared-shingles';

/** Sizes of shingles, in tokens, from the surest; the last, single tokens, only in stretches of so many. */
const SIZES = [5, 3, 1];
const MOST_FOR_ONE = 4000;
/** In stretches of more tokens only shingles are looked at that begin with one of every four words. */
const MANY = 20_000;
const isSampled =
  (ids: Int32Array) =>
  (at: number): boolean =>
    Math.imul(ids[at] ?? 0, 0x9e3779b1) >>> 30 === 0;
/** Stretches are parted so many times at most. */
const DEEPEST = 24;
/** Below so many pairs of tokens a stretch is compared at once, without looking for shingles. */
const SMALL = 2500;
/** Tokens of both sides that are compared by their differences, and how many of these are looked for. */
const MOST_TOKENS = 8000;
const MOST_EDITS = 400;

/**
 * Matches tokens that stand in the same order in two stretches: equal ends, then shingles that stand once in both, in
 * their heaviest common order (patience diff of B. Cohen, with shingles for lines), again between them; small gaps by
 * their fewest differences (Myers 1986). Fills `matches`: for tokens of the first their place in the second. What is
 * too unlike for the limits stays unmatched, so that the time is about linear whatever the texts are.
 */
export function matchInOrder(
  a: Int32Array,
  b: Int32Array,
  whole: SharedStretch,
  matches: Int32Array,
): void {
  const work: (SharedStretch & { readonly depth: number })[] = [{ ...whole, depth: 0 }];
  for (let one = work.pop(); one; one = work.pop()) {
    let { a0, a1, b0, b1 } = one;
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) matches[a0++] = b0++;
    while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) matches[--a1] = --b1;
    if (a0 === a1 || b0 === b1) continue;
    const stretch = { a0, a1, b0, b1 };
    const isSmall = (a1 - a0) * (b1 - b0) <= SMALL;
    const fixed = isSmall || one.depth >= DEEPEST ? [] : anchorsIn(a, b, stretch);
    if (fixed.length === 0) {
      matchByDifferences(a, b, stretch, matches);
      continue;
    }
    for (const run of fixed) {
      // Shingles of two runs may overlap where the texts repeat themselves.
      const skipped = Math.max(0, a0 - run.a, b0 - run.b);
      if (skipped >= run.length) continue;
      const [at, to] = [run.a + skipped, run.b + skipped];
      if (at > a0 || to > b0) work.push({ a0, a1: at, b0, b1: to, depth: one.depth + 1 });
      const length = run.length - skipped;
      for (let next = 0; next < length; next += 1) matches[at + next] = to + next;
      [a0, b0] = [at + length, to + length];
    }
    work.push({ a0, a1, b0, b1, depth: one.depth + 1 });
  }
}

function anchorsIn(a: Int32Array, b: Int32Array, stretch: SharedStretch) {
  const tokens = stretch.a1 - stretch.a0 + stretch.b1 - stretch.b0;
  for (const size of SIZES) {
    if (size === 1 && tokens > MOST_FOR_ONE) break;
    const may = tokens > MANY ? { a: isSampled(a), b: isSampled(b) } : undefined;
    const row = heaviestInOrder(sharedShingles(a, b, stretch, size, may));
    if (row.length > 0) return row;
  }
  return [];
}

/** The fewest tokens taken out and put in that turn one stretch into the other, by E. W. Myers' greedy algorithm. */
function matchByDifferences(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: SharedStretch,
  matches: Int32Array,
): void {
  const [n, m] = [a1 - a0, b1 - b0];
  if (n + m > MOST_TOKENS) return;
  const most = Math.min(n + m, MOST_EDITS);
  // The furthest token of the first reached on each diagonal; and what it was before each number of edits.
  const furthest = new Int32Array(2 * most + 3);
  const at = (diagonal: number) => furthest[diagonal + most + 1] ?? 0;
  const goesDown = (edits: number, diagonal: number) =>
    diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    history.push(furthest.slice(most - edits, most + edits + 3));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = goesDown(edits, diagonal) ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < n && x - diagonal < m && a[a0 + x] === b[b0 + x - diagonal]) x += 1;
      furthest[diagonal + most + 1] = x;
      if (diagonal === n - m && x >= n) {
        traceBack(history, { a0, n, b0, m }, matches);
        return;
      }
    }
  }
}

interface Corner {
  readonly a0: number;
  readonly n: number;
  readonly b0: number;
  readonly m: number;
}

function traceBack(
  history: readonly Int32Array[],
  { a0, n, b0, m }: Corner,
  matches: Int32Array,
): void {
  let [x, y] = [n, m];
  for (let edits = history.length - 1; edits >= 0; edits -= 1) {
    const before = history[edits] ?? new Int32Array(0);
    const at = (diagonal: number) => before[diagonal + edits + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const from = edits === 0 ? 0 : down ? at(diagonal + 1) : at(diagonal - 1);
    const fromY = edits === 0 ? 0 : from - (down ? diagonal + 1 : diagonal - 1);
    const beginsAt = edits === 0 ? 0 : down ? from : from + 1;
    while (x > beginsAt && x > 0 && y > 0) matches[a0 + --x] = b0 + --y;
    [x, y] = [from, fromY];
  }
}
