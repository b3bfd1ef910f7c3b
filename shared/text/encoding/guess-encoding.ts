import { decodeAs } from './decode-as';
import { DOS_PAGES } from './dos-pages';
import { ENCODINGS } from './encodings';
import { plausibility } from './plausibility';

/** How much of a file is read in each encoding to guess (bytes); even, for wide characters. */
const SAMPLE = 8 * 1024;
/** A reading with a larger share of characters that no text holds is no reading. */
const MOST_JUNK = 0.05;
/** What DOS code pages lose when a few letters read as well in another: the oldest are the rarest today. */
const DOS_HANDICAP = 0.3;
const WIDE = new Set(['utf-16le', 'utf-16be']);

/** The bytes that tell most: from a little before the first one that is not ASCII, or that no text in ASCII has. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7e || byte < 9 || byte === 0x1b);
  const start = first < SAMPLE / 2 ? 0 : (first - 1024) & ~1;
  return bytes.subarray(start, start + SAMPLE);
}

/** Of text in one byte a letter that is ASCII but for some signs, most bytes at even and at odd places are such letters. */
const MOSTLY = 0.7;

/** Whether bytes are letters, digits and signs of ASCII at even and odd places alike: wide letters never are. */
function isPlainOnBothSides(bytes: Uint8Array): boolean {
  const plain = [0, 0];
  for (const [at, byte] of bytes.entries())
    if ((byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13)
      plain[at & 1] = (plain[at & 1] ?? 0) + 1;
  return plain.every((count) => count > (bytes.length / 2) * MOSTLY);
}

/**
 * The encodings in which bytes read as something that somebody wrote, likeliest first: every encoding reads a part of
 * them, and the readings are ranked by {@link plausibility}. Of encodings that read the same only the most usual is
 * named. Empty for bytes that are no text in any.
 */
export function guessEncodings(bytes: Uint8Array): readonly string[] {
  const sample = telling(bytes);
  const readings = new Map<string, string>();
  const isNarrow = isPlainOnBothSides(sample);
  for (const { name } of ENCODINGS) {
    if (isNarrow && WIDE.has(name)) continue;
    // A character that the end of the sample cuts through says nothing.
    const text = decodeAs(sample, name).replace(sample.length < bytes.length ? /\uFFFD$/u : '', '');
    if (!readings.has(text)) readings.set(text, name);
  }
  return Array.from(readings, ([text, name]) => {
    const { mean, junk } = plausibility(text, WIDE.has(name));
    return { name, junk, mean: name in DOS_PAGES ? mean - DOS_HANDICAP : mean };
  })
    .filter(({ junk }) => junk <= MOST_JUNK)
    .toSorted((a, b) => b.mean - a.mean)
    .map(({ name }) => name);
}
