import type { Result } from '../lib/result';
import { err, ok } from '../lib/result';
import { badBytes, type BadBytes } from './encoding/bad-bytes';
import { firstInvalidByte, isMostlyUtf8 } from './encoding/utf8';
import type { TableMapping } from '../model/table-mapping';
import { knownKind } from './file-signatures';

export interface Decoded {
  readonly text: string;
  /** The encoding's name as the Encoding Standard writes it, or that of a DOS code page. */
  readonly encoding: string;
  /** False when the encoding is a guess, or bytes do not fit it: a person should look at the text before it is taken. */
  readonly certain: boolean;
  /** Other encodings that fit the bytes, likeliest first. */
  readonly alternatives: readonly string[];
  /** What does not fit and stands in the text as U+FFFD; null when all fits. */
  readonly bad: BadBytes | null;
}

export type DecodeProblem =
  | { readonly kind: 'empty' }
  /** Only white space, or only a byte-order mark. */
  | { readonly kind: 'no-text' }
  /** `what` is part of a sentence, such as “a PNG picture”. */
  | { readonly kind: 'binary'; readonly what: string }
  /** Bytes that do not fit the encoding that was asked for. */
  | { readonly kind: 'undecodable'; readonly encoding: string; readonly bad: BadBytes }
  /** What was asked for names no encoding. */
  | { readonly kind: 'unknown-encoding'; readonly label: string };

/** How a person wants a file to be read. */
export interface ReadAs {
  /** A name or label of an encoding. */
  readonly encoding?: string | undefined;
  /** To read it as text whatever it looks like, with U+FFFD for the bytes that do not fit. */
  readonly asText?: boolean | undefined;
  /** To read it as plain text, whatever kind of file it is. */
  readonly plain?: boolean | undefined;
  /** To take all of a saved page with its menus and adverts, or all of a PDF document with its running heads. */
  readonly wholePage?: boolean | undefined;
  /** To read the pages of a PDF document from edge to edge rather than column by column, or by columns after all. */
  readonly singleColumn?: boolean | undefined;
  /** To keep every line end, also those that only seem to wrap a paragraph. */
  readonly keepLines?: boolean | undefined;
  /** Which columns of a table hold what. */
  readonly mapping?: TableMapping | undefined;
}

/** How much of a file is looked at to tell text from other data (bytes; even). */
const SAMPLE = 64 * 1024;

/**
 * The text of a file. Certain with a byte-order mark, as valid UTF-8, or in the encoding a person asked for; else the
 * likeliest encoding with `certain: false`. Nothing is ever replaced silently: bytes that do not fit are told of with
 * their place.
 */
export async function decodeBytes(
  bytes: Uint8Array,
  { encoding, asText = false }: ReadAs = {},
): Promise<Result<Decoded, DecodeProblem>> {
  if (bytes.length === 0) return err({ kind: 'empty' });
  const what = knownKind(bytes) ?? (isUtf32(bytes) ? 'text in UTF-32' : null);
  if (what !== null && !asText) return err({ kind: 'binary', what });
  if (encoding !== undefined) return decodeAsked(bytes, encoding, asText);
  const marked = markedEncoding(bytes);
  if (marked !== null) return withText(await decodeIn(bytes, marked, true, []));
  if (firstInvalidByte(bytes) === null && !isStrange(bytes))
    return withText(await decodeIn(bytes, 'utf-8', true, []));
  const { guessEncodings } = await import('./encoding/guess-encoding');
  const guesses = guessEncodings(bytes);
  const [likeliest, ...alternatives] = isMostlyUtf8(bytes)
    ? ['utf-8', ...guesses.filter((one) => one !== 'utf-8')]
    : guesses;
  if (likeliest === undefined) return err({ kind: 'binary', what: 'data of another kind' });
  const isUtf8 = likeliest === 'utf-8' && firstInvalidByte(bytes) === null;
  return withText(await decodeIn(bytes, likeliest, isUtf8, alternatives.slice(0, 6)));
}

async function decodeAsked(
  bytes: Uint8Array,
  label: string,
  asText: boolean,
): Promise<Result<Decoded, DecodeProblem>> {
  const { encodingName } = await import('./encoding/decode-as');
  const name = encodingName(label);
  if (name === null) return err({ kind: 'unknown-encoding', label });
  const decoded = await decodeIn(bytes, name, true, []);
  if (decoded.bad !== null && !asText)
    return err({ kind: 'undecodable', encoding: name, bad: decoded.bad });
  return withText({ ...decoded, certain: true });
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

/** UTF-8 is read alike by every host. */
const UTF8 = {
  read: (bytes: Uint8Array): string => new TextDecoder().decode(bytes),
  firstMisfit: (bytes: Uint8Array): number => firstInvalidByte(bytes) ?? bytes.length,
};

/** The same for another encoding; the tables of the old ones are loaded when one is asked for. */
async function readerOf(encoding: string): Promise<typeof UTF8> {
  const { decodeAs, firstMisfit } = await import('./encoding/decode-as');
  return {
    read: (bytes) => decodeAs(bytes, encoding),
    firstMisfit: (bytes) => firstMisfit(bytes, encoding),
  };
}

async function decodeIn(
  bytes: Uint8Array,
  encoding: string,
  certain: boolean,
  alternatives: readonly string[],
): Promise<Decoded> {
  const { read, firstMisfit } = encoding === 'utf-8' ? UTF8 : await readerOf(encoding);
  const text = read(bytes);
  const bad = badBytes(bytes, encoding, text, { firstMisfit: () => firstMisfit(bytes), read });
  return { text, encoding, certain: certain && bad === null, alternatives, bad };
}

const withText = (decoded: Decoded): Result<Decoded, DecodeProblem> =>
  /^[\s\uFEFF\uFFFD]*$/u.test(decoded.text) ? err({ kind: 'no-text' }) : ok(decoded);

/**
 * Whether valid UTF-8 may yet be something else: data, wide letters without a byte-order mark (of Cyrillic or Hindi
 * every second byte is a control character, of English a NUL), or Japanese that shifts by escape sequences.
 */
function isStrange(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  let zeros = 0;
  let shifts = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros += 1;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) controls += 1;
    if (byte === 0x1b && sample[at + 1] === 0x24) shifts += 1;
  }
  return (
    shifts > 0 ||
    zeros > sample.length * 0.01 ||
    controls > sample.length * 0.05 ||
    isLopsided(sample)
  );
}

/** Whether bytes at even or odd places are mostly one and the same, and those beside them are not. */
function isLopsided(sample: Uint8Array): boolean {
  const shares = [0, 1].map((parity) => {
    const counts = new Map<number, number>();
    for (let at = parity; at < sample.length; at += 2)
      counts.set(sample[at] ?? 0, (counts.get(sample[at] ?? 0) ?? 0) + 1);
    return Math.max(...counts.values()) / (sample.length / 2);
  });
  const [low = 0, high = 0] = shares.toSorted((a, b) => a - b);
  return sample.length >= 8 && high > 0.5 && low < 0.35;
}
