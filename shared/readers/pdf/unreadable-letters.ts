/** Fewer letters tell nothing. */
const SAMPLE = 150;
/** What may not be in a text in larger numbers: places without a meaning. */
const MEANINGLESS = /[\p{Co}\p{Cc}\uFFFD]/gu;
/** A text of which so much has no meaning is none. */
const MEANINGLESS_SHARE = 0.3;
/** In every language with Latin letters about two of five letters are vowels; codes of a font without a map have few. */
const LATIN = /\p{Script=Latin}/gu;
const VOWELS = /[aeiouy]/g;
const VOWEL_SHARE = 0.2;

/**
 * Whether the characters of a PDF are mere codes of its fonts: private ones, control characters, or Latin letters as no
 * language has them. Fonts without a map to characters give such texts.
 */
export function isUnreadable(text: string): boolean {
  const dense = text.replaceAll(/\s+/gu, '');
  if (dense.length === 0) return false;
  const meaningless = dense.match(MEANINGLESS)?.length ?? 0;
  if (meaningless > dense.length * MEANINGLESS_SHARE) return true;
  const latin = dense.match(LATIN)?.join('').normalize('NFD').toLowerCase() ?? '';
  const letters = latin.match(/[a-z]/g)?.length ?? 0;
  if (letters < SAMPLE || letters < dense.length * 0.25) return false;
  return (latin.match(VOWELS)?.length ?? 0) < letters * VOWEL_SHARE;
}
