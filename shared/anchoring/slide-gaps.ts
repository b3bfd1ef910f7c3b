import { LINE_BREAK } from './tokens';

/** A gap is shifted by so many tokens at most. */
const MOST = 40;

/**
 * Shifts gaps of an alignment to where lines begin or end. Which of two equal tokens, one before and one at the end of a gap,
 * is matched is arbitrary; paragraphs that were moved, cut out or put in go with the marks they begin and end with.
 * `ids` are the tokens of one side, `matches` their places on the other, ascending where there are any.
 */
export function slideGaps(ids: Int32Array, matches: Int32Array): void {
  for (let at = 0; at < ids.length; at += 1) {
    if (matches[at] !== -1) continue;
    const begin = at;
    while (at < ids.length && matches[at] === -1) at += 1;
    slide(ids, matches, begin, at);
  }
}

function slide(ids: Int32Array, matches: Int32Array, begin: number, end: number): void {
  if (isAtLineBreak(ids, begin)) return;
  const length = end - begin;
  const isMatched = (at: number) => at >= 0 && at < matches.length && (matches[at] ?? -1) >= 0;
  for (let by = 1; by <= MOST && isMatched(begin - by); by += 1) {
    if (ids[begin - by] !== ids[end - by]) break;
    if (!isAtLineBreak(ids, begin - by)) continue;
    for (let next = 1; next <= by; next += 1) {
      matches[end - next] = matches[begin - next] ?? -1;
      matches[begin - next] = -1;
    }
    return;
  }
  for (let by = 1; by <= MOST && isMatched(end + by - 1); by += 1) {
    if (ids[begin + by - 1] !== ids[end + by - 1]) break;
    if (!isAtLineBreak(ids, begin + by)) continue;
    for (let next = 0; next < by; next += 1) {
      matches[begin + next] = matches[begin + next + length] ?? -1;
      matches[begin + next + length] = -1;
    }
    return;
  }
}

const isAtLineBreak = (ids: Int32Array, at: number): boolean =>
  at === 0 || at === ids.length || ids[at - 1] === LINE_BREAK || ids[at] === LINE_BREAK;
