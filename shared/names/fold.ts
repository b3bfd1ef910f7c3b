const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady president senator sen representative rep governor gov mayor minister chancellor secretary judge justice general gen colonel col captain capt sergeant officer king queen prince princess pope bishop rev reverend herr frau monsieur madame señor señora the jr sr ii iii iv'.split(
    ' ',
  ),
);

/** Whether a folded word is a title or a suffix, such as `dr` or `jr`. */
export const isTitle = (word: string): boolean => TITLES.has(word);

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
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]s\b/gi, '')
    .toLowerCase()
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
