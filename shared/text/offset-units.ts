import { codePointIndex } from './code-points';
import { firstWhere } from '../lib/first-where';

/** How another program may have counted: from a UTF-16 offset of a text to its number. Never falls. */
export type OffsetUnit = (utf16: number) => number;

const units = new Map<string, readonly OffsetUnit[]>();

/**
 * The ways in which other programs count places of a text: in code points, bytes of UTF-8 or UTF-16 units; with or
 * without a byte order mark before it; line ends as one or, where they were CR LF, as two; from 0 or from 1.
 */
export function offsetUnits(text: string): readonly OffsetUnit[] {
  const known = units.get(text);
  if (known) return known;
  const points = codePointIndex(text);
  const bytes = byteOffsets(text);
  const lineEnds = lineEndsBefore(text);
  const made = [
    { count: (at: number) => at, marks: [0, 1] },
    { count: (at: number) => points.toCodePoints(at), marks: [0, 1] },
    { count: (at: number) => bytes[at] ?? 0, marks: [0, 1, 3] },
  ].flatMap(({ count, marks }) =>
    marks.flatMap((mark): OffsetUnit[] => [
      (at) => count(at) + mark,
      (at) => count(at) + mark + lineEnds(at),
    ]),
  );
  // A file is mostly about one article at a time; the text is held elsewhere anyway.
  units.clear();
  units.set(text, made);
  return made;
}

/** The UTF-16 offset of a text that a unit counts as `place`; null where it counts none so. */
export function placeIn(unit: OffsetUnit, length: number, place: number): number | null {
  const at = firstWhere(length, (utf16) => unit(utf16) >= place);
  return unit(at) === place ? at : null;
}

/** Bytes of UTF-8 before each UTF-16 offset; each half of a surrogate pair counts two of its four. */
export function byteOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const bytes = code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
    offsets[at + 1] = (offsets[at] ?? 0) + bytes;
  }
  return offsets;
}

function lineEndsBefore(text: string): OffsetUnit {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (utf16) => firstWhere(ends.length, (at) => (ends[at] ?? 0) >= utf16);
}
