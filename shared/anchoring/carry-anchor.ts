import type { Anchor } from '../model/anchor';
import type { TextHash } from '../model/ids';
import { alignTexts } from './align-texts';
import type { TextAlignment } from './align-texts';
import { hasTwin } from './has-twin';
import { mapSpan } from './map-span';
import { LOST, resolveAnchor } from './resolve-anchor';
import type { ResolvedAnchor } from './resolved-anchor';
import { anchorAsSeen, asInText } from './as-seen';
import { foldInvisible } from '../text/fold-invisible';
import { CLAIMED, mayBeEdited, wordsLikeness } from './weigh-place';

/** Finds an anchor of a former text in the text at hand. */
export type Carrier = (anchor: Anchor) => ResolvedAnchor;

/** Texts up to this length are looked through for single anchors, in UTF-16 units: more would take too long. */
const LOOKED_THROUGH = 50_000;
/** What makes words at a sure place the same words, edited: how much of them was kept, or how like they still are. */
const KEPT = 0.35;
/** Of short words, in UTF-16 units, one of two or three is enough. */
const SHORT = { units: 24, kept: 0.15 };
const ALIKE = 0.5;

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

/** Anything but Latin letters and marks of printing: without, there is nothing that looks like something else. */
const MAY_DECEIVE = /[^\t-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/;

/** The same for the texts without what nobody sees. Finds nothing where there is nothing of the kind in either. */
function createSeenCarrier(former: string, latter: string, latterHash: TextHash): Carrier {
  if (!MAY_DECEIVE.test(former) && !MAY_DECEIVE.test(latter)) return () => LOST;
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
  const mapped = mapSpan(alignment, former, latter, anchor);
  if (mapped === null) return lookedFor(latter, latterHash, alignment, anchor);
  const { span, sureness, likeness, kept, tokens } = mapped;
  // The alignment says where the words were: when they are not there, they are nowhere.
  if (span === null) return LOST;
  if (sureness < CLAIMED) return lookedFor(latter, latterHash, alignment, anchor);
  if (likeness < 1) {
    return (kept >= (anchor.exact.length <= SHORT.units ? SHORT.kept : KEPT) && likeness > 0) ||
      isAlike(anchor.exact, latter.slice(span.start, span.end), likeness)
      ? { state: 'changed', span, confidence: sureness * likeness }
      : LOST;
  }
  if (isDoubtful(alignment, tokens) || hasTwin(alignment, tokens))
    return { state: 'ambiguous', span: null, confidence: sureness / 2 };
  const state = span.start === anchor.start ? 'exact' : 'moved';
  const { prefix, suffix } = anchor;
  const inContext =
    latter.startsWith(suffix, span.end) && latter.startsWith(prefix, span.start - prefix.length);
  return { state, span, confidence: inContext ? 1 : sureness };
}

/** Whether words of which hardly any was kept are the former words, edited: marks around them say nothing. */
function isAlike(words: string, found: string, likeness: number): boolean {
  const [a, b] = [words, found].map((one) => one.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  if (!a || !b) return mayBeEdited(likeness, words);
  return mayBeEdited(wordsLikeness(a, b), a) || (wordsLikeness(a, b) >= ALIKE && a.length > 4);
}

function isDoubtful(
  { doubtful }: TextAlignment,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  for (let at = first; at <= last; at += 1) if (doubtful[at] === 1) return true;
  return false;
}

/**
 * Words of which the alignment does not say enough. In a text of moderate length they are looked for by themselves, but
 * never where words of another place went; in a longer one it is only told whether they stand anywhere.
 */
function lookedFor(
  latter: string,
  latterHash: TextHash,
  { from, to, origins }: TextAlignment,
  anchor: Anchor,
): ResolvedAnchor {
  if (latter.length > LOOKED_THROUGH)
    return latter.includes(anchor.exact) ? { ...LOST, state: 'ambiguous' } : LOST;
  const found = resolveAnchor(latter, latterHash, anchor);
  const { span } = found;
  if (!span) return found;
  let others = 0;
  for (const [at, start] of to.starts.entries()) {
    if (start < span.start || start >= span.end) continue;
    const origin = from.starts[origins[at] ?? -1];
    if (origin !== undefined && (origin < anchor.start || origin >= anchor.end))
      others += (to.ends[at] ?? 0) - start;
  }
  return others * 2 > span.end - span.start ? LOST : found;
}
