import { isTitle, nameWords } from '../names/fold';

/** A name in the shapes in which two spellings of it can meet. */
export interface NameForm {
  /** Its words as they stand, without case, diacritics and punctuation. */
  readonly folded: string;
  /** The same without titles, the part after a comma first: “Merkel, Dr. Angela” is `angela merkel`. */
  readonly words: readonly string[];
  /** Those words in alphabetical order, joined; equal for any order of the same words. */
  readonly sorted: string;
}

/** The shapes of a name; null when it holds no letter or digit. */
export function nameForm(name: string): NameForm | null {
  const folded = nameWords(name);
  if (folded.length === 0) return null;
  // “Merkel, Angela”; in “Smith, Jr.” nothing but a title follows the comma, and nothing is turned round.
  const parts = name.split(',').map((part) => withoutTitles(nameWords(part)));
  const [last = [], first = []] = parts;
  const words = parts.length === 2 ? [...first, ...last] : withoutTitles(folded);
  const told = words.length > 0 ? words : folded;
  return { folded: folded.join(' '), words: told, sorted: told.toSorted().join(' ') };
}

/** Words without the titles at both ends; a family name such as King is kept unless the name begins with it. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word) => !isTitle(word));
  return from < 0 ? [] : words.slice(from).filter((word) => !SUFFIXES.has(word));
}
const SUFFIXES = new Set(['jr', 'sr']);

/**
 * Whether one name may be the other with initials for some of its words: “A. Merkel” for “Angela Dorothea Merkel”.
 * The last words must be equal, and at least one of the others an initial that the other name spells out.
 */
export function sameByInitials(one: NameForm, other: NameForm): boolean {
  if (one.words.at(-1) !== other.words.at(-1)) return false;
  const shorter = one.words.length <= other.words.length ? one : other;
  const longer = shorter === one ? other : one;
  const given = shorter.words.slice(0, -1);
  if (given.length === 0) return false;
  // Words of the longer name may be left out, but not the first, and the last is taken.
  let rest = longer.words.slice(0, -1);
  let initials = 0;
  for (const word of given) {
    const at = rest.findIndex((match) => fits(word, match));
    if (at < 0 || (at > 0 && rest.length === longer.words.length - 1)) return false;
    if (word !== rest[at]) initials += 1;
    rest = rest.slice(at + 1);
  }
  return initials > 0;
}

/** Whether one name is the other's family name alone: “Rahman” of “Fatima Rahman”, “van der Berg” of “Jan van der Berg”. */
export function isSurnameOf({ words: short }: NameForm, { words: whole }: NameForm): boolean {
  const given = whole.length - short.length;
  return given > 0 && short.every((word, at) => !isInitial(word) && word === whole[given + at]);
}

const fits = (word: string, other: string): boolean =>
  word === other ||
  (isInitial(word) && other.startsWith(word)) ||
  (isInitial(other) && word.startsWith(other));

/** Whether a word is a single letter (by code points). */
export const isInitial = (word: string): boolean => Array.from(word).length === 1;
