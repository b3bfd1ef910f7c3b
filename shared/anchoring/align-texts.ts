import { matchInOrder } from './match-in-order';
import { matchMoved } from './match-moved';
import { slideGaps } from './slide-gaps';
import { createTokeniser } from './tokens';
import type { Tokens } from './tokens';

/** An alignment of two texts: where each token of the former stands in the latter. */
export interface TextAlignment {
  readonly from: Tokens;
  readonly to: Tokens;
  /** For each token of the former its number in the latter, or −1 where it is not there. */
  readonly matches: Int32Array;
  /** The same the other way round. */
  readonly origins: Int32Array;
  /** 1 for tokens of passages that moved, or that stand more than once in a text: which of them it is nobody can say. */
  readonly doubtful: Uint8Array;
}

/** Runs of at most so many tokens, and fewer than twice so many units, are chance amid other words. */
const FEW = 3;
const SHORTEST_RUN = 8;
/** How many tokens on each side are looked at; amid other words is where not half of them are there. */
const AROUND = 8;

/**
 * Aligns two texts as wholes: first what stands in the same order ({@link matchInOrder}), then passages that were moved
 * ({@link matchMoved}). Chance runs amid other words are dropped. Time about linear in the lengths, with fixed limits
 * beyond which words stay unaligned.
 */
export function alignTexts(former: string, latter: string): TextAlignment {
  const { cut } = createTokeniser();
  const from = cut(former);
  const to = cut(latter);
  const matches = new Int32Array(from.ids.length).fill(-1);
  const whole = { a0: 0, a1: from.ids.length, b0: 0, b1: to.ids.length };
  matchInOrder(from.ids, to.ids, whole, matches);
  slideGaps(from.ids, matches);
  const origins = turned(matches, to.ids.length);
  slideGaps(to.ids, origins);
  // On this side what stands alone is one word of a passage that was put in, on the other one of a passage taken out.
  dropChance(to, origins);
  const inOrder = turned(origins, from.ids.length);
  dropChance(from, inOrder);
  const doubtful = matchMoved(from, to, inOrder);
  return { from, to, matches: inOrder, origins: turned(inOrder, to.ids.length), doubtful };
}

function turned(matches: Int32Array, length: number): Int32Array {
  const other = new Int32Array(length).fill(-1);
  for (let at = 0; at < matches.length; at += 1) {
    const match = matches[at] ?? -1;
    if (match >= 0) other[match] = at;
  }
  return other;
}

/** Takes back short runs amid tokens of which few are there any more. */
function dropChance({ starts, ends }: Tokens, matches: Int32Array): void {
  let near = 0;
  const isMatched = (at: number) => at >= 0 && at < matches.length && (matches[at] ?? -1) >= 0;
  const known = Uint8Array.from(matches, (match) => (match >= 0 ? 1 : 0));
  for (let at = 0; at < AROUND; at += 1) near += known[at] ?? 0;
  for (let at = 0; at < matches.length; at += 1) {
    near += (known[at + AROUND] ?? 0) - (known[at - AROUND - 1] ?? 0);
    if (near >= AROUND || !isMatched(at)) continue;
    let first = at;
    while (at - first < SHORTEST_RUN && isMatched(first - 1) && isNext(matches, first - 1))
      first -= 1;
    let last = at;
    while (last - at < SHORTEST_RUN && isMatched(last + 1) && isNext(matches, last)) last += 1;
    const units = (ends[last] ?? 0) - (starts[first] ?? 0);
    if (last - first < FEW && units < SHORTEST_RUN * 2) matches.fill(-1, first, last + 1);
  }
}

const isNext = (matches: Int32Array, at: number): boolean =>
  matches[at + 1] === (matches[at] ?? 0) + 1;
