import { firstWhere } from '../lib/first-where';

/** An alignment of two texts: where each word of the former stands in the latter. */
export interface TextAlignment {
  /** Begin of each word, blank or mark of the former text in UTF-16 units, ascending. */
  readonly starts: Int32Array;
  /** For each of them its begin in the latter text, or −1 where it is not there. */
  readonly places: Int32Array;
}

/** A word (long runs in pieces), a character of a script without blanks, blanks, or a mark. */
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]{1,32}|\s+|[^]/gu;
/** Stretches that were parted this many times are compared as they are. */
const DEEPEST = 40;
/** Cells of tables for longest common subsequences: of one stretch, and of all. */
const CELLS = 250_000;
const ALL_CELLS = 100_000_000;
/** Words, blanks and marks in a row that make a moved passage known, and how many are looked through. */
const GRAM = 8;
const MOST_GRAMS = 500_000;
/** Runs of fewer units amid other words are chance. */
const SHORTEST_RUN = 8;

interface Tokens {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

function tokensOf(text: string, known: Map<string, number>): Tokens {
  const starts: number[] = [];
  const ids: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    let id = known.get(token);
    if (id === undefined) {
      id = known.size;
      known.set(token, id);
    }
    starts.push(match.index);
    ids.push(id);
  }
  return { starts: Int32Array.from(starts), ids: Int32Array.from(ids) };
}

/**
 * Aligns two texts as wholes. In order: common ends, then words that stand once in both, in their longest common order
 * (patience diff, B. Cohen), again between them; what is left and short, by longest common subsequence. Then passages
 * that were moved: rows of eight words, blanks and marks that are left over once in each. Chance runs amid other words
 * are dropped. Time about linear in the lengths, with fixed limits beyond which words stay unaligned.
 */
export function alignTexts(former: string, latter: string): TextAlignment {
  const known = new Map<string, number>();
  const a = tokensOf(former, known);
  const b = tokensOf(latter, known);
  const matches = new Int32Array(a.ids.length).fill(-1);
  alignInOrder(a.ids, b.ids, known.size, matches);
  dropChance(a, former.length, matches);
  alignMoved(a.ids, b.ids, matches);
  return { starts: a.starts, places: matches.map((at) => (at < 0 ? -1 : (b.starts[at] ?? -1))) };
}

interface Stretch {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  readonly depth: number;
}

function alignInOrder(a: Int32Array, b: Int32Array, kinds: number, matches: Int32Array): void {
  const left = { cells: ALL_CELLS };
  const countsA = new Int32Array(kinds);
  const countsB = new Int32Array(kinds);
  const whereB = new Int32Array(kinds);
  const work: Stretch[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length, depth: 0 }];
  for (let one = work.pop(); one; one = work.pop()) {
    let { a0, a1, b0, b1 } = one;
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) matches[a0++] = b0++;
    while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) matches[--a1] = --b1;
    if (a0 === a1 || b0 === b1) continue;
    for (let at = a0; at < a1; at += 1) bump(countsA, a[at]);
    for (let at = b0; at < b1; at += 1) {
      bump(countsB, b[at]);
      whereB[b[at] ?? 0] = at;
    }
    const once: [number, number][] = [];
    for (let at = a0; at < a1; at += 1) {
      const id = a[at] ?? 0;
      if (countsA[id] === 1 && countsB[id] === 1) once.push([at, whereB[id] ?? 0]);
    }
    for (let at = a0; at < a1; at += 1) countsA[a[at] ?? 0] = 0;
    for (let at = b0; at < b1; at += 1) countsB[b[at] ?? 0] = 0;
    const fixed = one.depth < DEEPEST ? longestAscending(once) : [];
    if (fixed.length === 0) {
      alignShort(a, b, { a0, a1, b0, b1, depth: 0 }, left, matches);
      continue;
    }
    for (const [at, to] of fixed) {
      matches[at] = to;
      work.push({ a0, a1: at, b0, b1: to, depth: one.depth + 1 });
      [a0, b0] = [at + 1, to + 1];
    }
    work.push({ a0, a1, b0, b1, depth: one.depth + 1 });
  }
}

const bump = (counts: Int32Array, id: number | undefined): void => {
  counts[id ?? 0] = (counts[id ?? 0] ?? 0) + 1;
};

/** The longest row of pairs that ascends on both sides, by piles as in patience. */
function longestAscending(pairs: readonly (readonly [number, number])[]): [number, number][] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, to]] of pairs.entries()) {
    const pile = firstWhere(tops.length, (at) => (pairs[tops[at] ?? 0]?.[1] ?? 0) >= to);
    before[index] = pile > 0 ? (tops[pile - 1] ?? -1) : -1;
    tops[pile] = index;
  }
  const row: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) row.push([pair[0], pair[1]]);
  }
  return row.toReversed();
}

/** A short stretch by the longest common subsequence of its words. */
function alignShort(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Stretch,
  left: { cells: number },
  matches: Int32Array,
): void {
  const width = b1 - b0 + 1;
  const cells = (a1 - a0 + 1) * width;
  if (cells > CELLS || cells > left.cells) return;
  left.cells -= cells;
  const longest = new Uint16Array(cells);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = a1 - a0 - 1; row >= 0; row -= 1)
    for (let column = width - 2; column >= 0; column -= 1)
      longest[row * width + column] =
        a[a0 + row] === b[b0 + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  let row = 0;
  let column = 0;
  while (row < a1 - a0 && column < width - 1)
    if (a[a0 + row] === b[b0 + column]) matches[a0 + row++] = b0 + column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
}

/** Takes back short runs that stand amid words of which none is there any more. */
function dropChance({ starts }: Tokens, length: number, matches: Int32Array): void {
  for (let from = 0; from < matches.length; ) {
    let to = from + 1;
    if ((matches[from] ?? -1) < 0) {
      from = to;
      continue;
    }
    while (to < matches.length && matches[to] === (matches[to - 1] ?? 0) + 1) to += 1;
    const units = (starts[to] ?? length) - (starts[from] ?? 0);
    const alone = (at: number) => at < 0 || at >= matches.length || matches[at] === -1;
    if (units < SHORTEST_RUN && alone(from - 2) && alone(from - 1) && alone(to) && alone(to + 1))
      matches.fill(-1, from, to);
    from = to;
  }
}

/** Passages that stand elsewhere: rows of words left over once in each text, grown as far as both go on alike. */
function alignMoved(a: Int32Array, b: Int32Array, matches: Int32Array): void {
  const taken = new Uint8Array(b.length);
  for (const at of matches) if (at >= 0) taken[at] = 1;
  const places = new Map<number, number>();
  const isFree = (at: number) => taken[at] === 0;
  const isLeft = (at: number) => matches[at] === -1;
  for (const [at, gram] of gramsOf(b, isFree)) places.set(gram, places.has(gram) ? -1 : at);
  const counts = new Map<number, number>();
  for (const [, gram] of gramsOf(a, isLeft)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  for (const [at, gram] of gramsOf(a, isLeft)) {
    const to = places.get(gram) ?? -1;
    if (to < 0 || counts.get(gram) !== 1 || !isLeft(at)) continue;
    let [from, start] = [at, to];
    while (
      from > 0 &&
      start > 0 &&
      isLeft(from - 1) &&
      isFree(start - 1) &&
      a[from - 1] === b[start - 1]
    ) {
      from -= 1;
      start -= 1;
    }
    while (
      from < a.length &&
      start < b.length &&
      isLeft(from) &&
      isFree(start) &&
      a[from] === b[start]
    ) {
      matches[from++] = start;
      taken[start++] = 1;
    }
  }
}

/** Rows of words left over, as where they begin and a hash (FNV-1a); what a hash says is looked at before it counts. */
function* gramsOf(ids: Int32Array, isLeft: (at: number) => boolean): Generator<[number, number]> {
  let run = 0;
  let many = 0;
  for (let at = 0; at < ids.length && many < MOST_GRAMS; at += 1) {
    run = isLeft(at) ? run + 1 : 0;
    if (run < GRAM) continue;
    let hash = 0x811c9dc5;
    for (let back = GRAM - 1; back >= 0; back -= 1)
      hash = Math.imul(hash ^ (ids[at - back] ?? 0), 0x01000193);
    many += 1;
    yield [at - GRAM + 1, hash];
  }
}
