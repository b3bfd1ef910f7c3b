import type { Span } from '../model/anchor';

export interface Approximate {
  readonly span: Span;
  /** 1 less the edits per UTF-16 unit of the words sought. */
  readonly similarity: number;
}

/** Words longer than this are found by their two ends (UTF-16 units): the cost is length × window. */
const LONGEST = 2000;
const END = 400;
const SEED = 12;
const CANDIDATES = 12;

/**
 * Words in a text that differ by edits from those sought, or null. Seeds (pieces of the words) are looked up in the
 * text; the likeliest starts are compared by edit distance with free ends (Sellers 1980). Of equals, the one nearest
 * to `near` wins. A search for a person to confirm, bounded in time rather than exhaustive.
 */
export function findApproximately(text: string, words: string, near: number): Approximate | null {
  if (words.length > LONGEST) return findByEnds(text, words, near);
  if (words.length < SEED) return null;
  const votes = new Map<number, number>();
  const step = Math.max(SEED >> 1, Math.floor(words.length / 24));
  for (let offset = 0; offset + SEED <= words.length; offset += step) {
    const seed = words.slice(offset, offset + SEED);
    let times = 0;
    for (let at = text.indexOf(seed); at >= 0 && times < 50; at = text.indexOf(seed, at + 1)) {
      const bucket = Math.round((at - offset) / 64);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      times += 1;
    }
  }
  const starts = [...votes]
    .toSorted(
      ([a, many], [b, more]) => more - many || Math.abs(a * 64 - near) - Math.abs(b * 64 - near),
    )
    .slice(0, CANDIDATES)
    .map(([bucket]) => bucket * 64);
  let best: Approximate | null = null;
  for (const start of starts) {
    const from = Math.max(0, start - 96);
    const window = text.slice(from, Math.min(text.length, start + words.length * 1.3 + 160));
    const { start: at, end, edits } = nearestIn(window, words);
    const similarity = 1 - edits / words.length;
    if (!best || similarity > best.similarity) {
      best = { span: wholeCharacters(text, from + at, from + end), similarity };
    }
  }
  return best;
}

/** Long words by their first and last 400 units, where what lies between has about the length sought. */
function findByEnds(text: string, words: string, near: number): Approximate | null {
  const first = findApproximately(text, words.slice(0, END), near);
  const last = findApproximately(text, words.slice(-END), near + words.length - END);
  if (!first || !last) return null;
  const span = { start: first.span.start, end: last.span.end };
  const difference = Math.abs(span.end - span.start - words.length) / words.length;
  if (span.end <= span.start || difference > 0.3) return null;
  return { span, similarity: Math.min(first.similarity, last.similarity, 1 - difference) };
}

/** The stretch of a window with the fewest edits to the words, by dynamic programming over its columns. */
function nearestIn(window: string, words: string): { start: number; end: number; edits: number } {
  const rows = words.length + 1;
  let edits = Uint32Array.from({ length: rows }, (_, row) => row);
  let begun = new Uint32Array(rows);
  let best = { start: 0, end: 0, edits: words.length };
  for (let column = 1; column <= window.length; column += 1) {
    const nextEdits = new Uint32Array(rows);
    const nextBegun = new Uint32Array(rows);
    nextBegun[0] = column;
    const character = window.charCodeAt(column - 1);
    for (let row = 1; row < rows; row += 1) {
      const replace = (edits[row - 1] ?? 0) + (words.charCodeAt(row - 1) === character ? 0 : 1);
      const insert = (edits[row] ?? 0) + 1;
      const drop = (nextEdits[row - 1] ?? 0) + 1;
      const least = Math.min(replace, insert, drop);
      nextEdits[row] = least;
      nextBegun[row] =
        least === replace
          ? (begun[row - 1] ?? 0)
          : least === insert
            ? (begun[row] ?? 0)
            : (nextBegun[row - 1] ?? 0);
    }
    edits = nextEdits;
    begun = nextBegun;
    const total = edits[words.length] ?? words.length;
    if (total < best.edits) best = { start: begun[words.length] ?? 0, end: column, edits: total };
  }
  return best;
}

/** A span widened so that it cuts no surrogate pair. */
function wholeCharacters(text: string, start: number, end: number): Span {
  const isLow = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at));
  return { start: isLow(start) ? start - 1 : start, end: isLow(end) ? end + 1 : end };
}
