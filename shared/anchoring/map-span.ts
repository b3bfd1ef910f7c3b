import type { Span } from '../model/anchor';
import { firstWhere } from '../lib/first-where';
import type { TextAlignment } from './align-texts';
import { PUT_IN, beginOf, endOf, likenessOfWords, placeWithin } from './span-edges';
import type { Tokens } from './tokens';

/** Where an alignment of two texts puts a stretch of the former. */
export interface MappedSpan {
  /** The place in the latter text; null where the neighbours are there and nothing stands between them any more. */
  readonly span: Span | null;
  /** 0–1: how much of the words beside the stretch, and of it, stands around the place. */
  readonly sureness: number;
  /** 0–1: 1 less the edits per UTF-16 unit, counted gap by gap. 1 only for the very same words. */
  readonly likeness: number;
  /** 0–1: how much of its letters and digits were matched, token for token; of all its units where it has none. */
  readonly kept: number;
  /** Tokens of the former text that the stretch begins and ends with. */
  readonly tokens: { readonly first: number; readonly last: number };
}

/** How far beside a stretch its neighbours tell where it is, in UTF-16 units. */
const BESIDE = 96;
/** Units on one side that went along with a stretch without a break, from which on that side is enough. */
const ONE_SIDE = 48;
/** A context of fewer units than this cannot tell a place from another by itself. */
const LEAST_CONTEXT = 20;
/** Units of a stretch that, matched, say by themselves where it is. */
const TELLING = 48;

const tokenEndingAfter = ({ ends }: Tokens, offset: number): number =>
  firstWhere(ends.length, (at) => (ends[at] ?? 0) > offset);

/**
 * Maps a stretch of the former text to the latter by its own matched tokens and its nearest matched neighbours; the
 * edges in words that were edited by edit distance within the gap they stand in. Null where the alignment does not say.
 */
export function mapSpan(
  alignment: TextAlignment,
  former: string,
  latter: string,
  { start, end }: Span,
): MappedSpan | null {
  const { from, to, matches } = alignment;
  const first = tokenEndingAfter(from, start);
  let last = first - 1;
  while (last + 1 < from.starts.length && (from.starts[last + 1] ?? 0) < end) last += 1;
  if (last < first) return null;
  const tokens = { first, last };
  const inner = innerOf(alignment, { start, end }, tokens);
  if (inner === null) return null;
  const aim =
    inner.first < 0 ? null : { low: matches[inner.first] ?? 0, high: matches[inner.last] ?? 0 };
  const left = neighbour(alignment, first - 1, -1, start, aim?.low ?? null);
  const right = neighbour(alignment, last + 1, 1, end, aim?.high ?? null);
  const gap = { former, latter, from, to };
  let span: Span | null;
  if (aim === null) {
    if (left < 0 || right < 0) return null;
    const [low, high] = [matches[left] ?? 0, matches[right] ?? 0];
    const room = { start: to.ends[low] ?? 0, end: to.starts[high] ?? 0 };
    const before = former.slice(from.ends[left], start);
    const after = former.slice(end, from.starts[right]);
    if (
      high <= low ||
      room.end - room.start > (end - start) * 2 + before.length + after.length + PUT_IN
    )
      return null;
    span = placeWithin(latter, room, before, former.slice(start, end), after);
  } else {
    const begin = beginOf(gap, {
      start,
      left,
      at: inner.first,
      match: aim.low,
      origins: alignment,
    });
    const ending = endOf(gap, { end, right, at: inner.last, match: aim.high, origins: alignment });
    span = begin < ending ? { start: begin, end: ending } : null;
    if (span && span.end - span.start > (end - start) * 2 + PUT_IN) return null;
  }
  const beside = {
    left: contextKept(alignment, first, -1, aim?.low ?? null, start),
    right: contextKept(alignment, last, 1, aim?.high ?? null, end),
  };
  const both =
    (beside.left.kept + beside.right.kept) /
    Math.max(LEAST_CONTEXT, beside.left.all + beside.right.all);
  // A paragraph that was cut out or rewritten beside the words takes nothing from what the other side says.
  const one = Math.max(beside.left.inRow, beside.right.inRow) / ONE_SIDE;
  const context = Math.max(both, Math.min(0.9, one));
  const telling = inner.units * (isDense(former, start) ? DENSE : 1);
  const passage = Math.min(0.95, telling / TELLING);
  const likeness = span === null ? 0 : likenessOfWords(gap, matches, inner, { start, end }, span);
  const kept = likeness === 1 ? 1 : keptOf(alignment, former, tokens);
  return { span, sureness: 1 - (1 - context) * (1 - passage), likeness, kept, tokens };
}

/** A character of a script without letters says as much as so many letters. */
const DENSE = 3;
const isDense = (former: string, at: number): boolean => former.charCodeAt(at) >= 0x2e_80;

const TELLS = /[\p{L}\p{N}]/u;

/** How much of the words among some tokens was matched; of all their units where there are no words. */
function keptOf(
  { from, matches }: TextAlignment,
  former: string,
  { first, last }: MappedSpan['tokens'],
): number {
  const words = { kept: 0, all: 0 };
  const units = { kept: 0, all: 0 };
  for (let at = first; at <= last; at += 1) {
    const token = former.slice(from.starts[at], from.ends[at]);
    for (const sum of TELLS.test(token) ? [words, units] : [units]) {
      sum.all += token.length;
      if ((matches[at] ?? -1) >= 0) sum.kept += token.length;
    }
  }
  const { kept, all } = words.all > 0 ? words : units;
  return kept / Math.max(1, all);
}

interface Inner {
  /** Tokens of the former text; −1 where none was matched. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 units of the stretch that were matched. */
  readonly units: number;
}

/** Of two parts that went apart, the larger has to hold so much of what was matched to be where the stretch went. */
const LARGER = 0.7;

/** The matched tokens of a stretch that went along together; null where they went apart. */
function innerOf(
  { from, to, matches }: TextAlignment,
  { start, end }: Span,
  tokens: MappedSpan['tokens'],
): Inner | null {
  let best = { first: -1, last: -1, units: 0 };
  let open = best;
  let all = 0;
  for (let at = tokens.first; at <= tokens.last; at += 1) {
    const match = matches[at] ?? -1;
    if (match < 0) continue;
    const tokenStart = from.starts[at] ?? 0;
    const units = Math.min(end, from.ends[at] ?? 0) - Math.max(start, tokenStart);
    all += units;
    const apart = (to.starts[match] ?? 0) - (to.ends[matches[open.last] ?? 0] ?? 0);
    const were = tokenStart - (from.ends[open.last] ?? 0);
    const goesOn =
      open.last >= 0 && match > (matches[open.last] ?? 0) && apart <= were * 2 + PUT_IN;
    open = goesOn
      ? { first: open.first, last: at, units: open.units + units }
      : { first: at, last: at, units };
    if (open.units > best.units) best = open;
  }
  return best.units >= all * LARGER ? best : null;
}

/** The nearest matched token on one side that went along in order; −1 for none near by. */
function neighbour(
  { from, matches }: TextAlignment,
  at: number,
  step: 1 | -1,
  edge: number,
  aim: number | null,
): number {
  for (let token = at; token >= 0 && token < matches.length; token += step) {
    const distance = step < 0 ? edge - (from.ends[token] ?? 0) : (from.starts[token] ?? 0) - edge;
    if (distance > BESIDE * 2) return -1;
    const match = matches[token] ?? -1;
    if (match >= 0 && (aim === null || (match - aim) * step > 0)) return token;
  }
  return -1;
}

interface Context {
  readonly kept: number;
  readonly all: number;
  /** Units of tokens that follow each other on both sides, from the stretch outwards. */
  readonly inRow: number;
}

/** Units of the tokens beside a stretch, and of those that stand beside its place. */
function contextKept(
  { from, to, matches }: TextAlignment,
  edgeToken: number,
  step: 1 | -1,
  aim: number | null,
  edge: number,
): Context {
  let inRow = 0;
  let isBroken = false;
  let kept = 0;
  let all = 0;
  let near = aim;
  for (let token = edgeToken + step; token >= 0 && token < matches.length; token += step) {
    const far = step < 0 ? edge - (from.starts[token] ?? 0) : (from.ends[token] ?? 0) - edge;
    if (far > BESIDE) break;
    const units = (from.ends[token] ?? 0) - (from.starts[token] ?? 0) + 1;
    all += units;
    const match = matches[token] ?? -1;
    isBroken ||= match < 0;
    if (match < 0) continue;
    if (near !== null) {
      const apart = (to.starts[match] ?? 0) - (to.starts[near] ?? 0);
      // From here on the words stand elsewhere: they say nothing about these.
      if (apart * step <= 0 || Math.abs(apart) > BESIDE * 3)
        return { kept, all: all - units, inRow };
    }
    isBroken ||= near !== null && match !== near + step;
    if (!isBroken) inRow += units;
    near = match;
    kept += units;
  }
  return { kept, all, inRow };
}
