/** Tokens `from` (inclusive) to `to` (exclusive) of one text beside those of another. */
export interface SharedStretch {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** So many tokens in a row that are the same in both texts, from `a` in the one and `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A number for the shingle of `size` tokens that begins at a token (FNV-1a, stirred); never 0. */
function shingleAt(ids: Int32Array, at: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let next = at; next < at + size; next += 1)
    hash = Math.imul(hash ^ (ids[next] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 1;
}

/** Whether a shingle may begin at a token. */
type MayBegin = (at: number) => boolean;
const always: MayBegin = () => true;

/**
 * The shingles of `size` tokens that stand once in each of the two stretches, joined where they follow each other in
 * both, in the order of the first text. A hash only proposes: what it says is compared before it counts.
 */
export function sharedShingles(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: SharedStretch,
  size: number,
  mayBegin: { readonly a: MayBegin; readonly b: MayBegin } = { a: always, b: always },
): Run[] {
  const count = Math.max(0, a1 - a0 - size + 1);
  const others = Math.max(0, b1 - b0 - size + 1);
  if (count === 0 || others === 0) return [];
  let width = 16;
  while (width < (count + others) * 2) width *= 2;
  const keys = new Int32Array(width);
  // Places counted from 1; −1 for several.
  const inA = new Int32Array(width);
  const inB = new Int32Array(width);
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 7)) & (width - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (width - 1);
    keys[slot] = key;
    return slot;
  };
  for (let at = b0; at < b0 + others; at += 1) {
    if (!mayBegin.b(at)) continue;
    const slot = slotOf(shingleAt(b, at, size));
    inB[slot] = inB[slot] === 0 ? at + 1 : -1;
  }
  const slots = new Int32Array(count).fill(-1);
  for (let at = 0; at < count; at += 1) {
    if (!mayBegin.a(a0 + at)) continue;
    const slot = slotOf(shingleAt(a, a0 + at, size));
    inA[slot] = inA[slot] === 0 ? a0 + at + 1 : -1;
    slots[at] = slot;
  }
  const runs: Run[] = [];
  let open: { a: number; b: number; length: number } | null = null;
  for (let at = a0; at < a0 + count; at += 1) {
    const slot = slots[at - a0] ?? -1;
    const to = slot < 0 ? -1 : (inB[slot] ?? 0) - 1;
    if (to < 0 || inA[slot] !== at + 1 || !isSame(a, at, b, to, size)) continue;
    if (open && to - at === open.b - open.a && isSameFrom(a, b, open, at)) {
      open.length = at - open.a + size;
    } else {
      if (open) runs.push(open);
      open = { a: at, b: to, length: size };
    }
  }
  if (open) runs.push(open);
  return runs;
}

/** How far apart shingles may begin that are one run, in tokens: not all of a long text are looked at. */
const APART = 48;

/** Whether the tokens from the end of a run up to another place, equally far from each other, are the same. */
function isSameFrom(a: Int32Array, b: Int32Array, run: Run, at: number): boolean {
  const end = run.a + run.length;
  return at <= end || (at - end <= APART && isSame(a, end, b, run.b + run.length, at - end));
}

function isSame(a: Int32Array, at: number, b: Int32Array, to: number, size: number): boolean {
  for (let next = 0; next < size; next += 1) if (a[at + next] !== b[to + next]) return false;
  return true;
}

/** The runs of which most tokens stand in one order in both texts: a Fenwick tree of the heaviest rows so far. */
export function heaviestInOrder(runs: readonly Run[]): readonly Run[] {
  if (runs.length < 2) return runs;
  const ranks = new Int32Array(runs.length);
  const byB = runs.map((_, at) => at).toSorted((x, y) => (runs[x]?.b ?? 0) - (runs[y]?.b ?? 0));
  for (const [rank, at] of byB.entries()) ranks[at] = rank + 1;
  const weights = new Int32Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  // For each node of the tree the run that ends the heaviest row within it, counted from 1.
  const tree = new Int32Array(runs.length + 1);
  let last = -1;
  for (const [at, { length }] of runs.entries()) {
    let best = -1;
    for (let node = (ranks[at] ?? 0) - 1; node > 0; node -= node & -node) {
      const one = (tree[node] ?? 0) - 1;
      if (one >= 0 && (best < 0 || (weights[one] ?? 0) > (weights[best] ?? 0))) best = one;
    }
    before[at] = best;
    weights[at] = length + (best < 0 ? 0 : (weights[best] ?? 0));
    for (let node = ranks[at] ?? 0; node <= runs.length; node += node & -node) {
      const one = (tree[node] ?? 0) - 1;
      if (one < 0 || (weights[one] ?? 0) < (weights[at] ?? 0)) tree[node] = at + 1;
    }
    if (last < 0 || (weights[at] ?? 0) > (weights[last] ?? 0)) last = at;
  }
  const row: Run[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const run = runs[at];
    if (run) row.push(run);
  }
  return row.toReversed();
}

/** How often each shingle of a text stands in it, by a table that only ever counts too many. */
export function countShingles(
  ids: Int32Array,
  size: number,
): (from: Int32Array, at: number) => number {
  let width = 16;
  while (width < ids.length * 4) width *= 2;
  const counts = new Uint8Array(width);
  const slot = (from: Int32Array, at: number) => (shingleAt(from, at, size) >>> 1) & (width - 1);
  for (let at = 0; at + size <= ids.length; at += 1) {
    const one = slot(ids, at);
    counts[one] = Math.min(2, (counts[one] ?? 0) + 1);
  }
  return (from, at) => counts[slot(from, at)] ?? 0;
}
