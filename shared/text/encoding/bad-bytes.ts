/** Bytes that do not fit the encoding a text was read in. */
export interface BadBytes {
  /** How many U+FFFD stand in the text for them. */
  readonly count: number;
  /** The first of them, counted from 0. */
  readonly byteOffset: number;
  /** Where that is in the text, counted from 1; columns in characters. */
  readonly line: number;
  readonly column: number;
}

/** How encodings that can say U+FFFD write it; in them it is no sign of a bad byte. */
const WRITTEN: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
  gb18030: [0x84, 0x31, 0xa4, 0x37],
  gbk: [0x84, 0x31, 0xa4, 0x37],
};

/** How many U+FFFD of a text the file itself holds. */
function written(bytes: Uint8Array, encoding: string): number {
  const sequence = WRITTEN[encoding];
  if (!sequence) return 0;
  const step = sequence.length === 2 ? 2 : 1;
  let count = 0;
  for (let at = 0; at + sequence.length <= bytes.length; at += step)
    if (sequence.every((byte, index) => bytes[at + index] === byte)) count += 1;
  return count;
}

/**
 * What of the bytes does not fit, or null when all does. `text` is what they read as, with U+FFFD for what does not fit;
 * `firstMisfit` finds the first place and `read` reads what is before it.
 */
export function badBytes(
  bytes: Uint8Array,
  encoding: string,
  text: string,
  {
    firstMisfit,
    read,
  }: {
    readonly firstMisfit: () => number;
    readonly read: (start: Uint8Array) => string;
  },
): BadBytes | null {
  if (!text.includes('\uFFFD')) return null;
  const count = text.split('\uFFFD').length - 1 - written(bytes, encoding);
  if (count <= 0) return null;
  const byteOffset = firstMisfit();
  const lines = read(bytes.subarray(0, byteOffset)).split(/\r\n?|\n/u);
  const column = Array.from(lines.at(-1) ?? '').length + 1;
  return { count, byteOffset, line: lines.length, column };
}
