import type { TextAlignment } from './align-texts';
import { LINE_BREAK } from './tokens';

/** How many tokens beside a stretch, and of a gap beside it, are looked at. */
const NEAR = 80;
const GAP = 4000;

/**
 * Whether matched words could as well be others that are alike: where the run of matched tokens around them ends near
 * by, and what is missing or new there ends as they do, or holds their whole line. Of two equal lines beside each other
 * one is gone; which one nobody can say, and the alignment had to choose.
 */
export function hasTwin(
  alignment: TextAlignment,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  const { from, to, matches, origins } = alignment;
  const goesOn = (at: number, step: 1 | -1) =>
    at + step >= 0 &&
    at + step < matches.length &&
    matches[at + step] === (matches[at] ?? 0) + step;
  for (const step of [1, -1] as const) {
    const inner = step > 0 ? first : last;
    let outer = step > 0 ? last : first;
    let breaks = 0;
    while (goesOn(outer, step) && Math.abs(outer - inner) < NEAR && breaks < 2) {
      outer += step;
      if (from.ids[outer] === LINE_BREAK) breaks += 1;
    }
    if (breaks >= 2 || goesOn(outer, step)) continue;
    const match = matches[outer] ?? 0;
    const length = Math.abs(outer - inner) + 1;
    for (const [ids, begin, end] of [
      [from.ids, outer, gapEnd(matches, outer, step)],
      [to.ids, match, gapEnd(origins, match, step)],
    ] as const) {
      if (Math.abs(end - begin) < 2) continue;
      if (endsAlike(from.ids, outer, ids, end - step, length, step)) return true;
      const line = wholeLine(alignment, inner, step);
      if (line >= 0 && holds(from.ids, line, outer, ids, begin, end, step)) return true;
    }
  }
  return false;
}

/** Where the tokens beside one that are in neither order end: the next that was matched, or the end of the text. */
function gapEnd(matches: Int32Array, at: number, step: 1 | -1): number {
  let end = at + step;
  while (end >= 0 && end < matches.length && matches[end] === -1) end += step;
  return end;
}

/** Whether the tokens up to `end` of the former text are those up to `other` of a text, so many back from there. */
function endsAlike(
  a: Int32Array,
  end: number,
  b: Int32Array,
  other: number,
  length: number,
  step: 1 | -1,
): boolean {
  for (let back = 0; back < length; back += 1)
    if (a[end - back * step] !== b[other - back * step]) return false;
  return true;
}

/** Where the line of a token begins, against the step; −1 where the run of matched tokens ends before that. */
function wholeLine({ from, matches }: TextAlignment, at: number, step: 1 | -1): number {
  for (let token = at; Math.abs(token - at) < NEAR; token -= step) {
    const before = token - step;
    if (before < 0 || before >= matches.length || from.ids[before] === LINE_BREAK) return token;
    if (matches[before] !== (matches[token] ?? 0) - step) return -1;
  }
  return -1;
}

/** Whether the tokens between `line` and `outer` of the former text stand in the gap beside them. */
function holds(
  a: Int32Array,
  line: number,
  outer: number,
  b: Int32Array,
  begin: number,
  end: number,
  step: 1 | -1,
): boolean {
  const length = Math.abs(outer - line) + 1;
  const most = Math.min(Math.abs(end - begin), GAP);
  for (let away = length; away < most; away += 1)
    if (endsAlike(a, outer, b, begin + away * step, length, step)) return true;
  return false;
}
