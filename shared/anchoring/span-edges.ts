import type { Span } from '../model/anchor';
import { editDistance } from '../text/edit-distance';
import { alignInWindow } from './align';
import type { TextAlignment } from './align-texts';
import type { Tokens } from './tokens';

/** What may have been put in between, in UTF-16 units, beside twice what was there. */
export const PUT_IN = 240;
/** Cells of one comparison by edit distance. */
const CELLS = 250_000;

/** Two texts with their tokens. */
export interface TextPair {
  readonly former: string;
  readonly latter: string;
  readonly from: Tokens;
  readonly to: Tokens;
}

/** Where words stand between two places of the latter text, with what stood beside them between these. */
export function placeWithin(
  latter: string,
  room: Span,
  before: string,
  words: string,
  after: string,
): Span | null {
  let { start, end } = room;
  while (start < end && /\s/u.test(latter.charAt(start))) start += 1;
  while (end > start && /\s/u.test(latter.charAt(end - 1))) end -= 1;
  if (start >= end) return null;
  if (before.trim() === '' && after.trim() === '') return { start, end };
  if ((before.length + words.length + after.length) * (end - start) > CELLS) return null;
  const found = alignInWindow(latter.slice(start, end), before.trimStart(), words, after.trimEnd());
  return found.start < found.end
    ? wholeCharacters(latter, { start: start + found.start, end: start + found.end })
    : null;
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** A span that cuts no pair of surrogates. */
const wholeCharacters = (text: string, { start, end }: Span): Span => ({
  start: isLow(text, start) ? start - 1 : start,
  end: isLow(text, end) ? end + 1 : end,
});

/** The matched token at an edge of a stretch, and what the alignment says of its neighbours. */
interface Edge {
  /** The matched token outside the stretch; −1 for none. */
  readonly at: number;
  readonly match: number;
  readonly origins: Pick<TextAlignment, 'origins' | 'matches'>;
}

/** Where a stretch begins in the latter text, by the first of its tokens that was matched. */
export function beginOf(
  { former, latter, from, to }: TextPair,
  {
    start,
    left,
    at,
    match,
    origins: { origins, matches },
  }: Edge & { readonly start: number; readonly left: number },
): number {
  const tokenStart = from.starts[at] ?? 0;
  const place = to.starts[match] ?? 0;
  // The stretch begins within a token that is matched, or only with blanks before it.
  if (start >= tokenStart) return Math.min(place + start - tokenStart, to.ends[match] ?? place);
  const inside = former.slice(start, tokenStart);
  const straight = place - inside.length;
  if (
    straight >= 0 &&
    latter.startsWith(inside, straight) &&
    isInWord(latter, straight) === isInWord(former, start)
  )
    return straight;
  if (inside.trim() === '') return place;
  let room = left < 0 ? -1 : (to.ends[matches[left] ?? 0] ?? 0);
  const least = place - inside.length * 2 - PUT_IN;
  if (room < least) {
    let free = match;
    while (
      free > 0 &&
      origins[free - 1] === -1 &&
      place - (to.starts[free - 1] ?? 0) <= inside.length * 1.3
    )
      free -= 1;
    room = to.starts[free] ?? place;
  }
  const before = left < 0 ? '' : former.slice(from.ends[left], start);
  return placeWithin(latter, { start: room, end: place }, before, inside, '')?.start ?? place;
}

/** Where it ends, by the last of its tokens that was matched. */
export function endOf(
  { former, latter, from, to }: TextPair,
  {
    end,
    right,
    at,
    match,
    origins: { origins, matches },
  }: Edge & { readonly end: number; readonly right: number },
): number {
  const tokenEnd = from.ends[at] ?? 0;
  const place = to.ends[match] ?? 0;
  if (end <= tokenEnd) return Math.max(place - (tokenEnd - end), to.starts[match] ?? place);
  const inside = former.slice(tokenEnd, end);
  const straight = place + inside.length;
  if (latter.startsWith(inside, place) && isInWord(latter, straight) === isInWord(former, end))
    return straight;
  if (inside.trim() === '') return place;
  let room = right < 0 ? Number.MAX_SAFE_INTEGER : (to.starts[matches[right] ?? 0] ?? 0);
  const most = place + inside.length * 2 + PUT_IN;
  if (room > most) {
    let free = match;
    while (
      free + 1 < origins.length &&
      origins[free + 1] === -1 &&
      (to.ends[free + 1] ?? 0) - place <= inside.length * 1.3
    )
      free += 1;
    room = to.ends[free] ?? place;
  }
  const after = right < 0 ? '' : former.slice(end, from.starts[right]);
  return placeWithin(latter, { start: place, end: room }, '', inside, after)?.end ?? place;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Whether letters stand on both sides of an offset. */
const isInWord = (text: string, at: number): boolean =>
  LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));

/** 1 less the edits per unit, added up over the gaps between matched tokens. */
export function likenessOfWords(
  { former, latter, from, to }: TextPair,
  matches: Int32Array,
  inner: { readonly first: number; readonly last: number },
  words: Span,
  found: Span,
): number {
  const length = words.end - words.start;
  if (
    found.end - found.start === length &&
    latter.startsWith(former.slice(words.start, words.end), found.start)
  )
    return 1;
  let edits = 0;
  let reached = { former: words.start, latter: found.start };
  const add = (formerEnd: number, latterEnd: number) => {
    const [a, b] = [
      former.slice(reached.former, formerEnd),
      latter.slice(reached.latter, latterEnd),
    ];
    if (a !== b)
      edits += a.length * b.length > CELLS ? Math.max(a.length, b.length) : editDistance(a, b);
  };
  for (let at = inner.first; at >= 0 && at <= inner.last; at += 1) {
    const match = matches[at] ?? -1;
    if (match < 0) continue;
    add(Math.max(words.start, from.starts[at] ?? 0), Math.max(found.start, to.starts[match] ?? 0));
    reached = {
      former: Math.min(words.end, from.ends[at] ?? 0),
      latter: Math.min(found.end, to.ends[match] ?? 0),
    };
  }
  add(words.end, found.end);
  return Math.max(0, 1 - Math.max(edits, 1) / length);
}
