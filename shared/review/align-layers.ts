/**
 * Which quotes of different annotators are about the same passage.
 *
 * `alignLayers(quotes, least, says)`: groups of at most one quote a layer, over any number of layers.
 */
import type { Span } from '../model/anchor';
import type { Id, TextHash } from '../model/ids';
import { compareCodeUnits } from '../lib/canonical-json';
import {
  canJoin,
  joinTwoGroups,
  joinGroups,
  ContentReader,
  stackGroups,
  wholeOf,
} from './match-quotes';
import type { Group } from './match-quotes';
import type { Said } from './said';
import { sameSpan } from '../anchoring/spans';

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

/** All quotes on the very same words. */
interface Stack<Q> {
  readonly span: Span;
  readonly groups: readonly Group<Q>[];
  /** The layer of all of them; null when they are of several. */
  readonly layer: Id | null;
}

/** Two places that overlap, by their index in a stretch. */
interface Pair {
  readonly a: number;
  readonly b: number;
  /** Common part of both over all they cover together, above 0 and below 1. */
  readonly likeness: number;
}

/** By place; the id makes the order a whole one, and decides nothing. */
const byPlace = (a: Alignable, b: Alignable): number =>
  compareCodeUnits(a.anchor.textHash, b.anchor.textHash) ||
  a.anchor.start - b.anchor.start ||
  b.anchor.end - a.anchor.end ||
  compareCodeUnits(a.id, b.id);

/** Quotes of a stretch by the words they are on, grouped among themselves. */
function stacksOf<Q extends Alignable>(
  sorted: readonly Q[],
  reader: ContentReader<Q>,
): readonly Stack<Q>[] {
  const stacks: Stack<Q>[] = [];
  let from = 0;
  for (let to = 1; to <= sorted.length; to += 1) {
    const [first, next] = [sorted[from], sorted[to]];
    if (!first || (next && sameSpan(first.anchor, next.anchor))) continue;
    const quotes = sorted.slice(from, to);
    stacks.push({
      span: first.anchor,
      groups: stackGroups(quotes, reader),
      layer: quotes.every(({ layer }) => layer === first.layer) ? first.layer : null,
    });
    from = to;
  }
  return stacks;
}

/** Pairs of places that overlap and where different layers meet, at least so alike, from the most alike. */
function pairsOf(stacks: readonly Stack<unknown>[], least: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [a, { span, layer }] of stacks.entries())
    for (let b = a + 1; b < stacks.length; b += 1) {
      const other = stacks[b];
      if (!other || other.span.start >= span.end) break;
      if (layer !== null && layer === other.layer) continue;
      const overlap = Math.min(span.end, other.span.end) - other.span.start;
      const cover = Math.max(span.end, other.span.end) - span.start;
      const likeness = overlap / cover;
      if (likeness >= least) pairs.push({ a, b, likeness });
    }
  return pairs.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/** Joins the most alike first, as long as no layer would be in a group twice. */
function joinStacks<Q extends Alignable>(
  stacks: readonly Stack<Q>[],
  least: number,
  reader: ContentReader<Q>,
): Iterable<Group<Q>> {
  const wholes = (at: number): readonly Group<Q>[] => stacks[at]?.groups.map(wholeOf) ?? [];
  const only = (groups: readonly Group<Q>[]): Group<Q> | null =>
    groups.length === 1 ? (groups[0] ?? null) : null;
  for (const { a, b } of pairsOf(stacks, least)) {
    const [here, there] = [wholes(a), wholes(b)];
    const [one, other] = [only(here), only(there)];
    if (one && other) {
      if (one !== other && canJoin(one, other)) joinTwoGroups(one, other);
      continue;
    }
    const [known, met] = [new Set(here), new Set(there)];
    joinGroups(
      here.filter((group) => !met.has(group)),
      there.filter((group) => !known.has(group)),
      reader,
    );
  }
  return new Set(stacks.flatMap(({ groups }) => groups.map(wholeOf)));
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
 * is what is to be seen; `least` asks for more, from 0 up to 1 for equal spans. The texts decide, not the articles, so
 * that an article opened by each alone is one.
 *
 * Where an annotator has several quotes at one place (a stack), overlap does not tell which belongs with which quote
 * of another. Then what they say does (`says`): the stacks are matched as sets, as well as they can be as a whole.
 *
 * Deterministic in any order of `quotes`, and up to names the same for any ids. Groups are in order of place; a quote
 * that nobody else marked is a group of one. Tombstones are to be left out by the caller.
 */
export function alignLayers<Q extends Alignable>(
  quotes: readonly Q[],
  least = 0,
  says: ((quote: Q) => Said) | null = null,
): readonly AlignedGroup<Q>[] {
  const groups: AlignedGroup<Q>[] = [];
  const reader = new ContentReader(says);
  for (const stretch of stretchesOf(quotes.toSorted(byPlace)))
    for (const { members } of joinStacks(stacksOf(stretch, reader), least, reader))
      groups.push(toGroup(members));
  return groups;
}
