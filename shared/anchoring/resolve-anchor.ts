import type { Anchor } from '../model/anchor';
import type { TextHash } from '../model/ids';
import { contextLikeness } from './align';
import { findApproximately } from './find-approximately';
import { CLAIMED, contextAround, mayBeEdited, weighPlace } from './weigh-place';
import type { Weight } from './weigh-place';
import { overlaps } from './spans';
import type { ResolvedAnchor } from './resolved-anchor';
import { anchorAsSeen, asInText } from './as-seen';
import { foldInvisible } from '../text/fold-invisible';

/** An anchor whose words were not found. */
export const LOST: ResolvedAnchor = { state: 'orphan', span: null, confidence: 0 };

/** Occurrences of the very words that are looked at; of them, how many are compared by edit distance. */
const MANY = 200;
const COMPARED = 8;
/** How much surer the best place has to be than the next. */
const CLEARLY = 0.15;
/** From here on a context is thought to be found, whatever now stands within it. */
const CONTEXT_FOUND = 0.7;
/** Units of the prefix that are looked up to find the context without the words. */
const PIECE = 12;

/**
 * Finds an anchor's words again in a text: where it says (`exact`), elsewhere (`moved`), with edits (`changed`). Words
 * alone are no proof: short ones have to stand in their context, even where they occur once, else they are `ambiguous`.
 * Where the context is found without the words, these were taken out, and the same words elsewhere are somebody
 * else's: `orphan`. Never throws, whatever the anchor holds.
 */
export function resolveAnchor(text: string, textHash: TextHash, anchor: Anchor): ResolvedAnchor {
  const asIs = resolveAsIs(text, textHash, anchor);
  if (asIs.state === 'exact' || asIs.state === 'moved' || anchor.exact === '') return asIs;
  const seen = resolveAsSeen(text, textHash, anchor);
  return seen !== null && seen.confidence > asIs.confidence ? seen : asIs;
}

/**
 * The same with what nobody sees left out of text and anchor; null when there is nothing of the kind in either. Words
 * that differ in it alone are found, as `changed`: the quote is not the characters of the text.
 */
function resolveAsSeen(text: string, textHash: TextHash, anchor: Anchor): ResolvedAnchor | null {
  const folded = foldInvisible(text);
  const words = anchorAsSeen(anchor, folded);
  if (
    folded === null &&
    words.exact === anchor.exact &&
    words.prefix === anchor.prefix &&
    words.suffix === anchor.suffix
  )
    return null;
  const found = resolveAsIs(folded?.text ?? text, textHash, words);
  return asInText(found, text, folded, anchor);
}

function resolveAsIs(text: string, textHash: TextHash, anchor: Anchor): ResolvedAnchor {
  const { start, end, exact, prefix, suffix } = anchor;
  if (exact === '') return LOST;
  const isThere = text.slice(start, end) === exact && end - start === exact.length;
  const inContext =
    prefix.length + suffix.length > 0 &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.startsWith(suffix, end);
  if (isThere && (anchor.textHash === textHash || (inContext && isTelling(anchor))))
    return { state: 'exact', span: { start, end }, confidence: 1 };
  const places = placesOf(text, anchor);
  const [only] = places;
  // The anchor says that its words stand in this very text, only its offsets are wrong.
  if (anchor.textHash === textHash && places.length === 1 && only !== undefined)
    return { state: 'moved', span: { start: only, end: only + exact.length }, confidence: 1 };
  return (
    claimPlace(anchor, weighAll(text, anchor, places), {
      stands: places.length > 0,
      gone: contextWithoutWords(text, anchor),
    }) ?? LOST
  );
}

/** Whether an anchor's own words and context are enough to tell a place. */
const isTelling = ({ exact, prefix, suffix }: Anchor): boolean =>
  exact.length + prefix.length + suffix.length >= 24;

/** Begins of the very words: first those in their nearest context, which may be beyond the first many. */
function placesOf(text: string, { exact, prefix, suffix }: Anchor): readonly number[] {
  const places = new Set<number>();
  const before = prefix.slice(-PIECE);
  const found = text.indexOf(before + exact + suffix.slice(0, PIECE));
  if (found >= 0) places.add(found + before.length);
  for (
    let at = text.indexOf(exact);
    at >= 0 && places.size < MANY;
    at = text.indexOf(exact, at + 1)
  )
    places.add(at);
  return [...places];
}

/** Places of the words, unchanged and edited, the surest first. */
function weighAll(text: string, anchor: Anchor, places: readonly number[]): readonly Weight[] {
  const { exact, start } = anchor;
  const nearest = places
    .map((at) => ({ at, run: commonRun(text, at, anchor) }))
    .toSorted(
      (a, b) => b.run - a.run || Math.abs(a.at - start) - Math.abs(b.at - start) || a.at - b.at,
    )
    .slice(0, COMPARED);
  const unchanged = nearest.map(({ at }) =>
    weighPlace(text, { start: at, end: at + exact.length }, anchor, places.length),
  );
  // Nothing edited can be surer than the words in the whole of their context, standing there once.
  if (unchanged.filter(({ context }) => context > 0.95).length === 1) return sorted(unchanged);
  const edited = findApproximately(text, anchor, start)
    .filter((span) => !unchanged.some((one) => overlaps(one.span, span)))
    .map((span) => weighPlace(text, span, anchor, 1 + places.length))
    .filter(({ likeness }) => mayBeEdited(likeness, exact));
  return sorted([...unchanged, ...edited]);
}

const sorted = (weights: readonly Weight[]): readonly Weight[] =>
  weights
    .toSorted(
      (a, b) => b.sureness * b.likeness - a.sureness * a.likeness || a.span.start - b.span.start,
    )
    // Two alignments may end at places that overlap: they are one.
    .filter((one, at, all) => !all.slice(0, at).some(({ span }) => overlaps(span, one.span)));

interface Findings {
  /** Whether the very words stand anywhere. */
  readonly stands: boolean;
  /** 0–1: how much of the context was found without the words. */
  readonly gone: number;
}

/** What the weights allow to be claimed; null for nothing. */
export function claimPlace(
  anchor: Pick<Anchor, 'start' | 'exact'>,
  weights: readonly Weight[],
  { stands, gone }: Findings,
): ResolvedAnchor | null {
  const [best, next] = weights;
  const isGone = gone >= CONTEXT_FOUND && gone > (best?.context ?? 0) - CLEARLY;
  if (isGone) return LOST;
  if (best && best.sureness >= CLAIMED && best.sureness - (next?.sureness ?? 0) >= CLEARLY)
    return {
      state: best.likeness < 1 ? 'changed' : best.span.start === anchor.start ? 'exact' : 'moved',
      span: best.span,
      confidence: best.sureness * best.likeness,
    };
  if (!stands && !(best && best.sureness >= CLAIMED)) return null;
  return { state: 'ambiguous', span: null, confidence: best ? best.sureness * best.likeness : 0 };
}

/** Units of the context that stand unchanged next to a place: cheap, to choose those that are compared. */
function commonRun(text: string, at: number, { exact, prefix, suffix }: Anchor): number {
  let left = 0;
  while (left < prefix.length && text[at - 1 - left] === prefix.at(-1 - left)) left += 1;
  let right = 0;
  while (right < suffix.length && text[at + exact.length + right] === suffix[right]) right += 1;
  return left + right;
}

/** How much of the context stands together where the words are not: they were taken out, or others put in for them. */
function contextWithoutWords(text: string, anchor: Anchor): number {
  const { exact, prefix, suffix } = anchor;
  if (prefix === '' || suffix === '') return 0;
  const before = prefix.slice(-PIECE);
  let most = 0;
  let times = 0;
  for (
    let at = text.indexOf(before);
    at >= 0 && times < COMPARED;
    at = text.indexOf(before, at + 1)
  ) {
    times += 1;
    const start = at + before.length;
    const within = text.slice(start, start + exact.length * 2 + suffix.length * 2);
    const after = within.indexOf(suffix.slice(0, PIECE));
    if (after < 0) continue;
    const end = start + after;
    if (mayStand(text.slice(start, end), exact)) continue;
    most = Math.max(most, contextAround(text, { start, end }, anchor));
  }
  return most;
}

/** Whether words between a context may be those sought, so that nothing was taken out there. */
const mayStand = (found: string, exact: string): boolean =>
  found.includes(exact) ||
  (found.length > exact.length * 0.6 && contextLikeness(exact.slice(0, 64), found) > 0.5);
