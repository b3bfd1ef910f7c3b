const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady president senator sen representative rep governor gov mayor minister chancellor secretary judge justice general gen colonel col captain capt sergeant officer king queen prince princess pope bishop rev reverend herr frau monsieur madame señor señora the jr sr ii iii iv'.split(
    ' ',
  ),
);

/** Whether a folded word is a title or a suffix, such as `dr` or `jr`. */
export const isTitle = (word: string): boolean => TITLES.has(word);

/** Whatever stands for an apostrophe: typed, typeset, a letter of its own, a prime, an accent put alone. */
const APOSTROPHE =
  /[\u0060\u00B4\u02B9\u02BB-\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u055A\u05F3\u07F4\u07F5\u1FBD\u1FBF\u2018-\u201B\u2032\u2035\uA78B\uA78C\uFF07\uFF40]/gu;
const QUOTATION =
  /[\u00AB\u00BB\u2039\u203A\u02BA\u02DD\u201C-\u201F\u2033\u2036\u3003\u300C-\u300F\u301D-\u301F\uFF02]/gu;
const DASH = /[\p{Pd}\u2043\u2212]/gu;
/** What is not seen: soft hyphens, joiners, marks of direction, variation selectors. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text as it is compared when somebody looks for something: without case, diacritics, width and what is not seen;
 * apostrophes, quotation marks and dashes are one each, however they are written. Offsets into it mean nothing.
 */
export const foldText = (text: string): string =>
  // Apostrophes twice: an accent that stands alone comes apart, others come out of what came apart.
  text
    .replaceAll(APOSTROPHE, "'")
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(UNSEEN, '')
    .replaceAll(APOSTROPHE, "'")
    .replaceAll(QUOTATION, '"')
    .replaceAll(DASH, '-')
    .toLowerCase();

const FOLDED = 10_000;
/** Thousands of speakers are compared with every name that comes: each is folded once. */
const folded = new Map<string, readonly string[]>();

/** A name's words without case, diacritics and punctuation; a possessive ending is dropped. */
export function nameWords(name: string): readonly string[] {
  const known = folded.get(name);
  if (known) return known;
  if (folded.size >= FOLDED) folded.clear();
  const words = wordsOf(name);
  folded.set(name, words);
  return words;
}

const wordsOf = (name: string): readonly string[] =>
  foldText(name)
    .replaceAll(/'s(?![\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words that tell a person: titles and suffixes left out, unless nothing else is there. */
export function tellingWords(name: string): readonly string[] {
  const words = nameWords(name);
  const telling = words.filter((word) => !TITLES.has(word));
  return telling.length > 0 ? telling : words;
}

/** Whether two names are the same words in the same order. */
export const sameName = (a: string, b: string): boolean =>
  nameWords(a).join(' ') === nameWords(b).join(' ');
