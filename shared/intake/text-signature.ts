/**
 * How like two texts are, by the stretches of words they have in common: exactly where both texts are at hand
 * (`likenessOf`), else estimated from a few hundred bytes of each (`textSignature`, `estimateLikeness`). MinHash after
 * Broder, “On the resemblance and containment of documents” (1997), with the low 16 bits of each minimum (Li and König,
 * “b-Bit Minwise Hashing”, 2010).
 */
import { foldInvisible } from '../text/fold-invisible';

/** What is kept of a text to find others that are nearly the same: 256 bytes and a number. */
export interface TextSignature {
  /** The low 16 bits of the least value of each hash function; {@link MINIMA} of them. */
  readonly minima: Uint16Array;
  /** How many different stretches of words the text has; 0 for a text without words, which is like no other. */
  readonly stretches: number;
}

/** How much of two texts is the same. Both numbers go from 0 to 1. */
export interface Likeness {
  /** The share of all their stretches of words that both have (Jaccard index). */
  readonly shared: number;
  /** The share of the shorter one's stretches that the other has too: 1 for an excerpt. */
  readonly contained: number;
}

/** Hash functions of a signature. The standard error of an estimate is at most 0.045. */
export const MINIMA = 128;
/** Words of a stretch. */
const STRETCH = 5;
/** A text is judged by so many words from its beginning, so that time and memory stay bounded. */
const MOST_WORDS = 100_000;

/** A letter of a script that is written without blanks between words is a word of its own; marks go with their letters. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}]\p{M}*)+/gu;

/** FNV-1a of a word's UTF-16 units, in 32 bits. */
function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3: every bit of a number has a part in every bit of what it gives. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The seeds of the hash functions: always the same, so that signatures of two machines can be compared. */
const SEEDS = Int32Array.from({ length: MINIMA }, (_unused, at) => mix((at + 1) * 0x9e3779b1));

/**
 * The words of a text as they are compared: whatever their case, without what nobody sees, composed and look-alike
 * letters as the plain ones.
 */
function wordHashes(text: string): Int32Array {
  const seen = (foldInvisible(text)?.text ?? text).normalize('NFKC').toLowerCase();
  const hashes: number[] = [];
  for (const [word] of seen.matchAll(WORDS)) {
    hashes.push(hashOfWord(word));
    if (hashes.length === MOST_WORDS) break;
  }
  return Int32Array.from(hashes);
}

/** The stretches of words of a text, each as a hash; one stretch for a text that is shorter than one. */
function stretchesOf(text: string): ReadonlySet<number> {
  const words = wordHashes(text);
  const stretches = new Set<number>();
  if (words.length === 0) return stretches;
  const last = Math.max(0, words.length - STRETCH);
  for (let at = 0; at <= last; at += 1) {
    let hash = 0;
    for (const word of words.subarray(at, at + STRETCH))
      hash = Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15);
    stretches.add(mix(hash));
  }
  return stretches;
}

/** The signature of a text. Takes about a millisecond for a thousand words, and at most a tenth of a second. */
export function textSignature(text: string): TextSignature {
  const stretches = stretchesOf(text);
  const least = new Uint32Array(MINIMA).fill(0xffffffff);
  for (const stretch of stretches)
    for (let at = 0; at < MINIMA; at += 1) {
      const value = mix(stretch ^ (SEEDS[at] ?? 0)) >>> 0;
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  return { minima: Uint16Array.from(least, (value) => value & 0xffff), stretches: stretches.size };
}

/** The share of all stretches of words that two texts have in common, estimated from their signatures: 0 to 1. */
export function estimateLikeness(one: TextSignature, other: TextSignature): number {
  if (one.stretches === 0 || other.stretches === 0) return 0;
  let same = 0;
  for (const [at, least] of one.minima.entries()) if (least === other.minima[at]) same += 1;
  return same / MINIMA;
}

/** How like two texts are, counted. */
export function likenessOf(one: string, other: string): Likeness {
  const [few, many] = [stretchesOf(one), stretchesOf(other)].toSorted((a, b) => a.size - b.size);
  if (few === undefined || many === undefined || few.size === 0) return { shared: 0, contained: 0 };
  let both = 0;
  for (const stretch of few) if (many.has(stretch)) both += 1;
  return { shared: both / (few.size + many.size - both), contained: both / few.size };
}
