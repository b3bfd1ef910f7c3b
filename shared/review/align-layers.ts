/**
 * Which quotes of different annotators are about the same passage.
 *
 * `alignLayers(quotes)`: groups of at most one quote a layer, over any number of layers.
 */
import type { Span } from '../model/anchor';
import type { Id, TextHash } from '../model/ids';
import { compareCodeUnits } from '../project-file/canonical-json';

/** What aligning needs of a quote; a `QuoteRecord` is one. */
export interface Alignable {
  readonly id: Id;
  readonly layer: Id;
  readonly anchor: Span & { readonly textHash: TextHash };
}

/** One passage as its annotators marked it. */
export interface AlignedGroup<Q extends Alignable> {
  readonly textHash: TextHash;
  /** From the first start to the last end, UTF-16 offsets. */
  readonly span: Span;
  /** At most one of each layer, in order of layer. */
  readonly quotes: readonly Q[];
}

interface Pair {
  readonly a: number;
  readonly b: number;
  /** Common part of both over all they cover together, above 0 up to 1. */
  readonly likeness: number;
}

const byPlace = (a: Alignable, b: Alignable): number =>
  compareCodeUnits(a.anchor.textHash, b.anchor.textHash) ||
  a.anchor.start - b.anchor.start ||
  b.anchor.end - a.anchor.end ||
  compareCodeUnits(a.id, b.id);

/** Pairs of overlapping quotes of different layers among `sorted`, at least so alike, from the most alike. */
function pairsOf(sorted: readonly Alignable[], least: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [a, first] of sorted.entries())
    for (let b = a + 1; b < sorted.length; b += 1) {
      const second = sorted[b];
      if (!second || second.anchor.start >= first.anchor.end) break;
      if (second.layer === first.layer) continue;
      const overlap = Math.min(first.anchor.end, second.anchor.end) - second.anchor.start;
      const cover = Math.max(first.anchor.end, second.anchor.end) - first.anchor.start;
      const likeness = overlap / cover;
      if (likeness >= least) pairs.push({ a, b, likeness });
    }
  return pairs.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/** Joins the most alike first, as long as no layer would be in a group twice. */
function joinAlike<Q extends Alignable>(
  sorted: readonly Q[],
  least: number,
): Iterable<ReadonlyMap<Id, Q>> {
  const groupOf = sorted.map((quote) => new Map([[quote.layer, quote]]));
  const index = new Map(sorted.map((quote, at) => [quote, at]));
  for (const { a, b } of pairsOf(sorted, least)) {
    const [one, other] = [groupOf[a], groupOf[b]];
    if (!one || !other || one === other) continue;
    if ([...other.keys()].some((layer) => one.has(layer))) continue;
    for (const [layer, quote] of other) {
      one.set(layer, quote);
      groupOf[index.get(quote) ?? b] = one;
    }
  }
  return new Set(groupOf);
}

/** Cuts sorted quotes where no quote goes on: what is on both sides cannot overlap. */
function* stretchesOf<Q extends Alignable>(sorted: readonly Q[]): Generator<readonly Q[]> {
  let stretch: Q[] = [];
  let reach = 0;
  for (const quote of sorted) {
    const before = stretch[0]?.anchor;
    if (before && (before.textHash !== quote.anchor.textHash || quote.anchor.start >= reach)) {
      yield stretch;
      stretch = [];
      reach = 0;
    }
    stretch.push(quote);
    reach = Math.max(reach, quote.anchor.end);
  }
  if (stretch.length > 0) yield stretch;
}

function toGroup<Q extends Alignable>(members: ReadonlyMap<Id, Q>): AlignedGroup<Q> {
  const quotes = [...members.values()].toSorted((a, b) => compareCodeUnits(a.layer, b.layer));
  return {
    textHash: quotes[0]?.anchor.textHash ?? '',
    span: {
      start: Math.min(...quotes.map(({ anchor }) => anchor.start)),
      end: Math.max(...quotes.map(({ anchor }) => anchor.end)),
    },
    quotes,
  };
}

/**
 * Aligns the quotes of different layers: those that overlap most (Jaccard index of their spans) come together
 * first, and a group takes in no second quote of a layer. Any overlap will do, since what annotators draw apart
 * is what is to be seen; `least` asks for more, from 0 up to 1 for equal spans. The texts decide, not the articles, so that an article opened by each alone is one.
 *
 * Deterministic in any order of `quotes`. Groups are in order of place; a quote that nobody else marked is a
 * group of one. Tombstones are to be left out by the caller.
 */
export function alignLayers<Q extends Alignable>(
  quotes: readonly Q[],
  least = 0,
): readonly AlignedGroup<Q>[] {
  const groups: AlignedGroup<Q>[] = [];
  for (const stretch of stretchesOf(quotes.toSorted(byPlace)))
    for (const members of joinAlike(stretch, least)) groups.push(toGroup(members));
  return groups;
}
