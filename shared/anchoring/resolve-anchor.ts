import type { Anchor, AnchorState, Span } from '../model/anchor';
import type { TextHash } from '../model/ids';
import { findApproximately } from './find-approximately';

/** Where an anchor stands in a text at hand. `confidence` is 0–1; 1 for words found unchanged in one place. */
export interface Resolved {
  readonly state: AnchorState;
  readonly span: Span | null;
  readonly confidence: number;
}

const LOST: Resolved = { state: 'orphan', span: null, confidence: 0 };
/** Below this nothing is claimed to be the same words. */
const CONFIDENT = 0.75;
/** Occurrences of the very words that are compared by their surroundings. */
const MANY = 200;

/**
 * Finds an anchor's words again: where it says; elsewhere unchanged (`moved`), told apart by prefix and suffix where
 * they occur more than once (`ambiguous` when those do not tell); with edits (`changed`); or not (`orphan`).
 * Never throws, whatever the anchor holds.
 */
export function resolveAnchor(text: string, textHash: TextHash, anchor: Anchor): Resolved {
  const { start, end, exact } = anchor;
  if (exact === '') return LOST;
  const isThere = text.slice(start, end) === exact && end - start === exact.length;
  if (isThere && (anchor.textHash === textHash || surroundings(text, start, anchor) === 2)) {
    return { state: 'exact', span: { start, end }, confidence: 1 };
  }
  const places = placesOf(text, exact);
  if (places.length > 0) return amongPlaces(text, anchor, places);
  const found = findApproximately(text, exact, start);
  if (!found || found.similarity < CONFIDENT) return LOST;
  return { state: 'changed', span: found.span, confidence: found.similarity };
}

function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(exact);
    at >= 0 && places.length < MANY;
    at = text.indexOf(exact, at + 1)
  ) {
    places.push(at);
  }
  return places;
}

function amongPlaces(text: string, anchor: Anchor, places: readonly number[]): Resolved {
  const spanAt = (start: number): Span => ({ start, end: start + anchor.exact.length });
  const stateAt = (start: number): AnchorState => (start === anchor.start ? 'exact' : 'moved');
  const [first] = places;
  if (places.length === 1 && first !== undefined) {
    return { state: stateAt(first), span: spanAt(first), confidence: 1 };
  }
  const scored = places
    .map((start) => ({ start, score: surroundings(text, start, anchor) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return LOST;
  // The surroundings decide only when they are clearly those of one place.
  if (best.score > 1 && best.score - (second?.score ?? 0) > 0.25) {
    return { state: stateAt(best.start), span: spanAt(best.start), confidence: best.score / 2 };
  }
  return { state: 'ambiguous', span: null, confidence: 1 / places.length };
}

/** How much of prefix and suffix stands around a place: 0 for nothing, 2 for all of both. */
function surroundings(text: string, start: number, { exact, prefix, suffix }: Anchor): number {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(start + exact.length, start + exact.length + suffix.length);
  let left = 0;
  while (
    left < prefix.length &&
    before.at(-1 - left) === prefix.at(-1 - left) &&
    left < before.length
  )
    left += 1;
  let right = 0;
  while (right < suffix.length && after[right] === suffix[right]) right += 1;
  return share(left, prefix.length) + share(right, suffix.length);
}

const share = (same: number, of: number): number => (of === 0 ? 1 : same / of);
