import { analyse } from 'chardet';
import type { Result } from '../lib/result';
import { err, ok } from '../lib/result';
import { knownKind } from './file-signatures';

export interface Decoded {
  readonly text: string;
  /** The encoding's name as the Encoding Standard writes it. */
  readonly encoding: string;
  /** False when the encoding is a guess: a person should look at the text before it is taken. */
  readonly certain: boolean;
  /** Other encodings that fit the bytes, likeliest first. */
  readonly alternatives: readonly string[];
}

export type DecodeProblem =
  | { readonly kind: 'empty' }
  /** Only white space, or only a byte-order mark. */
  | { readonly kind: 'no-text' }
  /** `what` is part of a sentence, such as “a PNG picture”. */
  | { readonly kind: 'binary'; readonly what: string }
  /** `byteOffset` counts from 0 and names the first byte that does not fit. */
  | { readonly kind: 'undecodable'; readonly encoding: string; readonly byteOffset: number };

/** How much of a file is looked at to tell text from other data, and to guess an encoding (bytes). */
const SAMPLE = 64 * 1024;

/**
 * The text of a file. Certain with a byte-order mark, as valid UTF-8, or in the encoding a person declared; else the
 * likeliest legacy encoding with `certain: false`. Nothing is ever replaced silently: bytes that do not fit are a
 * problem with their place. Throws RangeError when `declared` names no encoding.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Result<Decoded, DecodeProblem> {
  if (bytes.length === 0) return err({ kind: 'empty' });
  const what = knownKind(bytes) ?? (isUtf32(bytes) ? 'text in UTF-32' : null);
  if (what !== null) return err({ kind: 'binary', what });
  const marked = declared ?? markedEncoding(bytes);
  if (marked !== null) return withText(decodeIn(bytes, marked, true, []));
  const zeros = zeroBytes(bytes);
  if (zeros.wide !== null) return withText(decodeIn(bytes, zeros.wide, false, ['utf-8']));
  if (zeros.share > 0.01 || controlShare(bytes) > 0.05) {
    return err({ kind: 'binary', what: 'data of another kind' });
  }
  const utf8 = decodeIn(bytes, 'utf-8', true, []);
  // Mostly UTF-8 with a broken byte is broken UTF-8, not another encoding.
  if (utf8.ok || isMostlyUtf8(bytes)) return withText(utf8);
  const [likeliest = 'windows-1252', ...alternatives] = guesses(bytes);
  return withText(decodeIn(bytes, likeliest, false, alternatives));
}

/** UTF-32 begins like UTF-16 LE, and no browser decodes it. */
const isUtf32 = ([first, second, third, fourth]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe && third === 0 && fourth === 0) ||
  (first === 0 && second === 0 && third === 0xfe && fourth === 0xff);

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function decodeIn(
  bytes: Uint8Array,
  label: string,
  certain: boolean,
  alternatives: readonly string[],
): Result<Decoded, DecodeProblem> {
  const decoder = new TextDecoder(label, { fatal: true });
  const { encoding } = decoder;
  try {
    return ok({ text: decoder.decode(bytes), encoding, certain, alternatives });
  } catch {
    return err({ kind: 'undecodable', encoding, byteOffset: firstBadByte(bytes, label) });
  }
}

function withText(result: Result<Decoded, DecodeProblem>): Result<Decoded, DecodeProblem> {
  return result.ok && /^[\s\uFEFF]*$/u.test(result.value.text) ? err({ kind: 'no-text' }) : result;
}

/** The first byte that does not fit: the end of the longest start that decodes as a stream, found by halving. */
function firstBadByte(bytes: Uint8Array, label: string): number {
  const fits = (length: number): boolean => {
    try {
      new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return Math.min(good, bytes.length);
}

/** How many of the sampled bytes are NUL, and which UTF-16 that looks like when they take turns with others. */
function zeroBytes(bytes: Uint8Array): { readonly share: number; readonly wide: string | null } {
  const length = Math.min(bytes.length, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = length / 2;
  const wide =
    odd > most * 0.4 && even < most * 0.02
      ? 'utf-16le'
      : even > most * 0.4 && odd < most * 0.02
        ? 'utf-16be'
        : null;
  return { share: (even + odd) / length, wide };
}

function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) controls += 1;
  }
  return controls / length;
}

/** Whether the bytes hold many whole UTF-8 sequences and few stray ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const follow = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const next = bytes.subarray(at + 1, at + 1 + follow);
    if (follow > 0 && next.length === follow && next.every((one) => one >> 6 === 0b10)) {
      whole += 1;
      at += follow;
    } else stray += 1;
  }
  return whole >= 3 && whole > stray * 2;
}

/** Encodings that fit, by chardet's confidence; those that cannot decode the bytes are left out. */
function guesses(bytes: Uint8Array): readonly string[] {
  const named = analyse(bytes.subarray(0, SAMPLE)).flatMap(({ name, confidence }) =>
    confidence < 5 ? [] : [name],
  );
  const fitting: string[] = [];
  for (const name of [...named, 'windows-1252']) {
    const label = labelOf(name);
    if (label === null || label === 'utf-8' || fitting.includes(label)) continue;
    if (decodeIn(bytes.subarray(0, SAMPLE), label, false, []).ok) fitting.push(label);
  }
  return fitting.slice(0, 6);
}

function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null; // chardet knows encodings that platforms do not
  }
}
