import { matchInOrder } from './match-in-order';
import { countShingles, sharedShingles } from './shared-shingles';
import type { Run, SharedStretch } from './shared-shingles';
import type { Tokens } from './tokens';

/** Tokens in a row that vote for where a passage went. */
const VOTE = 3;
/** Votes are of one passage when they are so near to each other, and shifted by so little against each other (tokens). */
const APART = 40;
const SHIFT = 15;
/** What a passage must share with its new place: tokens, UTF-16 units, and which part of its length. */
const LEAST_TOKENS = 6;
const LEAST_UNITS = 24;
const LEAST_PART = 0.5;
/** Beyond the outermost votes, the rest of a passage is looked for so far (tokens). */
const REST = 60;
/** A shingle of so many tokens that stands once in each whole text says which of several passages this is. */
const TELLING = 4;

/**
 * Matches passages that were moved, edited or not: shingles left over once in each text vote for a shift, votes for
 * nearly the same shift are one passage, and within it tokens are matched in order. Those with most votes come first.
 * Returns 1 for tokens of passages in which nothing stands once in both texts: which of several it is nobody can say.
 */
export function matchMoved(from: Tokens, to: Tokens, matches: Int32Array): Uint8Array {
  const doubtful = new Uint8Array(matches.length);
  const taken = new Uint8Array(to.ids.length);
  for (const match of matches) if (match >= 0) taken[match] = 1;
  const isLeft = (at: number) => at >= 0 && at < matches.length && matches[at] === -1;
  const isFree = (at: number) => at >= 0 && at < taken.length && taken[at] === 0;
  const votes = sharedShingles(
    from.ids,
    to.ids,
    { a0: 0, a1: from.ids.length, b0: 0, b1: to.ids.length },
    VOTE,
    {
      a: (at) => isLeft(at) && isLeft(at + 1) && isLeft(at + 2),
      b: (at) => isFree(at) && isFree(at + 1) && isFree(at + 2),
    },
  );
  const passages = passagesOf(votes, isLeft, isFree);
  if (passages.length === 0) return doubtful;
  const inFormer = countShingles(from.ids, TELLING);
  const inLatter = countShingles(to.ids, TELLING);
  for (const { first, last } of passages) {
    const [a, b] = [last.a + last.length, last.b + last.length];
    if (!allFrom(first.a, a, isLeft) || !allFrom(first.b, b, isFree)) continue;
    const box = grown({ a0: first.a, a1: a, b0: first.b, b1: b }, isLeft, isFree);
    const found = new Int32Array(box.a1 - box.a0).fill(-1);
    const inside = { a0: 0, a1: box.a1 - box.a0, b0: 0, b1: box.b1 - box.b0 };
    matchInOrder(from.ids.subarray(box.a0, box.a1), to.ids.subarray(box.b0, box.b1), inside, found);
    const kept = keptOf(from, box.a0, found);
    if (kept === null) continue;
    let telling = false;
    let inRow = 0;
    for (let at = kept.begin; at < kept.end; at += 1) {
      const match = found[at] ?? -1;
      inRow = match >= 0 && found[at - 1] === match - 1 ? inRow + 1 : match >= 0 ? 1 : 0;
      if (match < 0) continue;
      const here = box.a0 + at;
      matches[here] = box.b0 + match;
      taken[box.b0 + match] = 1;
      const begin = here - TELLING + 1;
      telling ||=
        inRow >= TELLING && inFormer(from.ids, begin) === 1 && inLatter(from.ids, begin) === 1;
    }
    if (!telling) doubtful.fill(1, box.a0 + kept.begin, box.a0 + kept.end);
  }
  return doubtful;
}

interface Passage {
  readonly votes: number;
  readonly first: Run;
  readonly last: Run;
}

type IsIn = (at: number) => boolean;

function passagesOf(votes: readonly Run[], isLeft: IsIn, isFree: IsIn): readonly Passage[] {
  const passages: { votes: number; first: Run; last: Run }[] = [];
  for (const run of votes) {
    const open = passages.at(-1);
    const end = open && { a: open.last.a + open.last.length, b: open.last.b + open.last.length };
    if (
      open &&
      end &&
      run.a - end.a <= APART &&
      run.b > open.last.b &&
      Math.abs(run.b - open.last.b - (run.a - open.last.a)) <= SHIFT &&
      allFrom(end.a, run.a, isLeft) &&
      allFrom(end.b, run.b, isFree)
    ) {
      open.votes += run.length;
      open.last = run;
    } else passages.push({ votes: run.length, first: run, last: run });
  }
  return passages.toSorted((a, b) => b.votes - a.votes || a.first.a - b.first.a);
}

function allFrom(from: number, to: number, isIn: IsIn): boolean {
  for (let at = from; at < to; at += 1) if (!isIn(at)) return false;
  return true;
}

/** A passage with what is left over beside it: its beginning and end may have been edited. */
function grown(box: SharedStretch, isLeft: IsIn, isFree: IsIn): SharedStretch {
  let { a0, a1, b0, b1 } = box;
  const least = a0 - REST;
  const most = a1 + REST;
  while (a0 > least && isLeft(a0 - 1)) a0 -= 1;
  while (a1 < most && isLeft(a1)) a1 += 1;
  const rest = { before: box.a0 - a0 + SHIFT, after: a1 - box.a1 + SHIFT };
  while (b0 > box.b0 - rest.before && isFree(b0 - 1)) b0 -= 1;
  while (b1 < box.b1 + rest.after && isFree(b1)) b1 += 1;
  return { a0, a1, b0, b1 };
}

/** The part of a box whose tokens are mostly found; null where that is too little to be one passage. */
function keptOf(
  from: Tokens,
  offset: number,
  found: Int32Array,
): { readonly begin: number; readonly end: number } | null {
  let begin = 0;
  let end = found.length;
  // Stray tokens far from the rest are chance.
  const isStray = (at: number, step: 1 | -1) => {
    let many = 0;
    for (let next = 0; next < 5; next += 1) if ((found[at + next * step] ?? -1) >= 0) many += 1;
    return many < 3;
  };
  while (begin < end && ((found[begin] ?? -1) < 0 || isStray(begin, 1))) begin += 1;
  while (end > begin && ((found[end - 1] ?? -1) < 0 || isStray(end - 1, -1))) end -= 1;
  let tokens = 0;
  let units = 0;
  for (let at = begin; at < end; at += 1) {
    if ((found[at] ?? -1) < 0) continue;
    tokens += 1;
    units += (from.ends[offset + at] ?? 0) - (from.starts[offset + at] ?? 0);
  }
  const isEnough =
    tokens >= LEAST_TOKENS && units >= LEAST_UNITS && tokens >= (end - begin) * LEAST_PART;
  return isEnough ? { begin, end } : null;
}
