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

/** Letters that Unicode does not take apart, though readers know them as a letter with a stroke or two letters in one. */
const STROKES: Readonly<Partial<Record<string, string>>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
};

/** Marks are diacritics in alphabets only: in Kana, Devanagari, Thai and their like they tell one name from another. */
const DIACRITICS =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu;

/**
 * A text as it is compared when somebody looks for something: without case, diacritics, width and what is not seen;
 * apostrophes, quotation marks and dashes are one each, however they are written. Offsets into it mean nothing.
 */
export const foldText = (text: string): string => fold(text, (one) => one.toLowerCase());

/** The same, with capitals as they stand. */
export const foldButCase = (text: string): string => fold(text, (one) => one);

const fold = (text: string, lower: (text: string) => string): string =>
  // Apostrophes twice: an accent that stands alone comes apart, others come out of what came apart.
  lower(text.replaceAll(APOSTROPHE, "'").normalize('NFKD').replaceAll(UNSEEN, ''))
    .normalize('NFKD')
    .replaceAll(DIACRITICS, '$1')
    .normalize('NFC')
    .replaceAll(/[ßæœøłđẞÆŒØŁĐ]/gu, (letter) => STROKES[letter] ?? letter)
    .replaceAll(APOSTROPHE, "'")
    .replaceAll(QUOTATION, '"')
    .replaceAll(DASH, '-');

const FOLDED = 40_000;
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
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/** Tell the son from the father: “Rita Raco Jr.” is somebody else than Rita Raco. */
const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v']);

/** Whether a folded word tells generations of one name apart, such as `jr`; only at the end of a name. */
export const isGeneration = (word: string): boolean => GENERATIONS.has(word);

/**
 * The words that tell a person: titles before the name left out, unless nothing else is there. A title at the end is a
 * family name (“Stephen King”).
 */
export function tellingWords(name: string): readonly string[] {
  const words = nameWords(name);
  return words.slice(titlesBefore(words));
}

/** How many of a name's words, which are folded, are titles before it. */
export function titlesBefore(words: readonly string[]): number {
  const first = words.findIndex((word) => !TITLES.has(word) || GENERATIONS.has(word));
  return Math.max(first, 0);
}

/** Whether two names are the same words in the same order. */
export const sameName = (a: string, b: string): boolean =>
  nameWords(a).join(' ') === nameWords(b).join(' ');
