import { firstWhere } from '../lib/first-where';

/** Counts code points up to UTF-16 offsets of one text, in O(log n) each after one pass. */
export function codePointIndex(text: string): { toCodePoints(utf16: number): number } {
  /** Offsets of the second halves of surrogate pairs, in order. */
  const seconds: number[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0xdc00 || code > 0xdfff) continue;
    const before = text.charCodeAt(at - 1);
    if (before >= 0xd800 && before <= 0xdbff) seconds.push(at);
  }
  return {
    toCodePoints: (utf16) =>
      utf16 - firstWhere(seconds.length, (at) => (seconds[at] ?? 0) >= utf16),
  };
}
