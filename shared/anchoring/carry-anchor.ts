import type { Anchor, Span } from '../model/anchor';
import type { TextHash } from '../model/ids';
import { alignTexts } from './align-texts';
import type { TextAlignment } from './align-texts';
import { alignInWindow } from './align';
import { LOST, claimPlace, resolveAnchor } from './resolve-anchor';
import type { ResolvedAnchor } from './resolved-anchor';
import { anchorAsSeen, asInText } from './as-seen';
import { foldInvisible } from '../text/fold-invisible';
import { mayBeEdited, weighPlace } from './weigh-place';
import type { Weight, WordsInContext } from './weigh-place';
import { firstWhere } from '../lib/first-where';

/** Finds an anchor of a former text in the text at hand. */
export type Carrier = (anchor: Anchor) => ResolvedAnchor;

/** How much of the former text on each side of the words is their context, in UTF-16 units. */
const CONTEXT = 96;
/** Units beside the words that say, when they went along in one piece, which passage it is. */
const TELLING = 64;
/** How far from the words, in UTF-16 units, an aligned word still tells where they were. */
const NEAR = 160;
/** What may have been put in beside the words, in UTF-16 units. */
const PUT_IN = 200;
/** Cells of one comparison by edit distance; longer words are placed by their aligned ends. */
const CELLS = 4_000_000;

/**
 * Makes the finder of anchors of `former` in `latter`. Both texts are aligned once, as wholes; an anchor goes where its
 * words and its neighbourhood went. Words of which the neighbourhood is there but they are not are `orphan`, wherever
 * else the same words stand. Anchors that do not fit `former` are looked for by themselves, see {@link resolveAnchor}.
 */
export function createCarrier(former: string, latter: string, latterHash: TextHash): Carrier {
  const carry = createPlainCarrier(former, latter, latterHash);
  let carrySeen: Carrier | null = null;
  return (anchor) => {
    const asIs = carry(anchor);
    if (asIs.state === 'exact' || asIs.state === 'moved' || anchor.exact === '') return asIs;
    carrySeen ??= createSeenCarrier(former, latter, latterHash);
    const seen = carrySeen(anchor);
    return seen.confidence > asIs.confidence ? seen : asIs;
  };
}

/** The same for the texts without what nobody sees. Finds nothing where there is nothing of the kind in either. */
function createSeenCarrier(former: string, latter: string, latterHash: TextHash): Carrier {
  const from = foldInvisible(former);
  const to = foldInvisible(latter);
  if (from === null && to === null) return () => LOST;
  const carry = createPlainCarrier(from?.text ?? former, to?.text ?? latter, latterHash);
  return (anchor) => asInText(carry(anchorAsSeen(anchor, from)), latter, to, anchor);
}

function createPlainCarrier(former: string, latter: string, latterHash: TextHash): Carrier {
  let aligned: TextAlignment | null = null;
  return (anchor) => {
    const { start, end, exact } = anchor;
    if (exact === '' || former.slice(start, end) !== exact || end - start !== exact.length)
      return resolveAnchor(latter, latterHash, anchor);
    if (former === latter) return { state: 'exact', span: { start, end }, confidence: 1 };
    aligned ??= alignTexts(former, latter);
    return carryAnchor(former, latter, latterHash, aligned, anchor);
  };
}

function carryAnchor(
  former: string,
  latter: string,
  latterHash: TextHash,
  alignment: TextAlignment,
  anchor: Anchor,
): ResolvedAnchor {
  const { start, end, exact } = anchor;
  const words: WordsInContext = {
    exact,
    prefix: former.slice(Math.max(0, start - CONTEXT), start),
    suffix: former.slice(end, end + CONTEXT),
  };
  const inside = placeByWords(alignment, former.length, anchor);
  const between = placeByNeighbours(alignment, former.length, latter.length, anchor);
  if (!inside && !between)
    return withoutPlacesOfOthers(former, latter, latterHash, alignment, anchor);
  const weigh = (span: Span): Weight => {
    const near = weighPlace(latter, span, anchor, 1);
    const wide = weighPlace(latter, span, words, 1);
    const surer = near.sureness > wide.sureness ? near : wide;
    if (span !== inside) return surer;
    // Words that went along with much beside them: that passage stands nowhere else.
    const passage = unitsAlong(alignment, former.length, anchor) / TELLING;
    return { ...surer, sureness: 1 - (1 - surer.sureness) * (1 - Math.min(0.95, passage)) };
  };
  const spans = [inside, between && within(latter, between, anchor)].filter(
    (span): span is Span => span !== null && span.start < span.end,
  );
  const weights = spans
    .map(weigh)
    .filter(({ likeness }) => mayBeEdited(likeness, exact))
    .toSorted((a, b) => b.sureness * b.likeness - a.sureness * a.likeness)
    .slice(0, 1);
  // The alignment says where the words were: when they are not there, they are nowhere.
  return claimPlace(anchor, weights, { stands: false, gone: 0 }) ?? LOST;
}

/** The index of the word that holds an offset. */
const tokenAt = ({ starts }: TextAlignment, offset: number): number =>
  firstWhere(starts.length, (at) => (starts[at] ?? 0) > offset) - 1;

/** Where the words' first and last word went, when all between them went along. */
function placeByWords(alignment: TextAlignment, length: number, { start, end }: Span): Span | null {
  const { starts, places } = alignment;
  const first = tokenAt(alignment, start);
  const last = tokenAt(alignment, end - 1);
  const offset = (at: number) => (places[at] ?? -1) - (starts[at] ?? 0);
  if ((places[first] ?? -1) < 0 || (places[last] ?? -1) < 0) return null;
  let kept = 0;
  let before = -1;
  for (let at = first; at <= last; at += 1) {
    const place = places[at] ?? -1;
    if (place < 0) continue;
    if (place < before) return null;
    before = place;
    kept += Math.min(end, starts[at + 1] ?? length) - Math.max(start, starts[at] ?? 0);
  }
  const span = { start: start + offset(first), end: end + offset(last) };
  const longer = span.end - span.start - (end - start);
  return kept * 2 >= end - start && longer <= PUT_IN + (end - start) ? span : null;
}

/** Units beside words that went along with them, in one piece. */
function unitsAlong({ starts, places }: TextAlignment, length: number, span: Span): number {
  const first = tokenAt({ starts, places }, span.start);
  const last = tokenAt({ starts, places }, span.end - 1);
  const goesOn = (at: number, from: number) =>
    (places[at] ?? -1) >= 0 &&
    (places[at] ?? 0) - (places[from] ?? 0) === (starts[at] ?? 0) - (starts[from] ?? 0);
  const endOf = (at: number) => starts[at + 1] ?? length;
  let left = first;
  while (left > 0 && goesOn(left - 1, first) && span.start - (starts[left] ?? 0) < CONTEXT)
    left -= 1;
  let right = last;
  while (right + 1 < starts.length && goesOn(right + 1, last) && endOf(right) - span.end < CONTEXT)
    right += 1;
  return Math.max(0, span.start - (starts[left] ?? 0)) + Math.max(0, endOf(right) - span.end);
}

/** The stretch between what went before the words and what went after; one side has to do where the other is gone. */
function placeByNeighbours(
  alignment: TextAlignment,
  formerLength: number,
  latterLength: number,
  { start, end }: Span,
): Span | null {
  const { starts, places } = alignment;
  const endOf = (at: number) => starts[at + 1] ?? formerLength;
  let left = tokenAt(alignment, start);
  // A word that the words begin within is not beside them.
  while (left >= 0 && (endOf(left) > start || (places[left] ?? -1) < 0)) {
    if (start - (starts[left] ?? 0) > NEAR) left = -1;
    else left -= 1;
  }
  let right = tokenAt(alignment, end - 1) + 1;
  while (right < starts.length && (places[right] ?? -1) < 0) {
    if ((starts[right] ?? 0) - end > NEAR) right = starts.length;
    else right += 1;
  }
  const from = left < 0 ? null : (places[left] ?? 0) + endOf(left) - (starts[left] ?? 0);
  const to = right >= starts.length ? null : (places[right] ?? 0);
  if (from === null && to === null) return null;
  const most = (end - start) * 2 + PUT_IN + NEAR;
  if (from !== null && to !== null && to >= from && to - from <= most)
    return { start: from, end: to };
  if (from !== null && to !== null) return null;
  return from === null
    ? { start: Math.max(0, (to ?? 0) - most), end: to ?? 0 }
    : { start: from, end: Math.min(latterLength, from + most) };
}

/** Where edited words stand in a stretch of the text, aligned with their context. */
function within(latter: string, stretch: Span, { exact, prefix, suffix }: Anchor): Span | null {
  const from = Math.max(0, stretch.start - prefix.length);
  const window = latter.slice(from, stretch.end + suffix.length);
  if ((exact.length + prefix.length + suffix.length) * window.length > CELLS) return null;
  const found = alignInWindow(window, prefix, exact, suffix);
  return {
    start: Math.max(stretch.start, from + found.start),
    end: Math.min(stretch.end, from + found.end),
  };
}

/** Words without any neighbour left, looked for by themselves, but never where words of another place went. */
function withoutPlacesOfOthers(
  former: string,
  latter: string,
  latterHash: TextHash,
  { starts, places }: TextAlignment,
  anchor: Anchor,
): ResolvedAnchor {
  const found = resolveAnchor(latter, latterHash, anchor);
  const { span } = found;
  if (!span) return found;
  let others = 0;
  for (const [at, place] of places.entries()) {
    if (place < span.start || place >= span.end) continue;
    const start = starts[at] ?? 0;
    if (start < anchor.start || start >= anchor.end)
      others += (starts[at + 1] ?? former.length) - start;
  }
  return others * 2 > span.end - span.start ? LOST : found;
}
