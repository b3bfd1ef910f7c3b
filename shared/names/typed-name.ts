import { rankNames } from './find-names';
import type { NamedItem } from './find-names';
import { foldText, isGeneration, nameWords, titlesBefore } from './fold';
import { isNear } from './near-words';

/** What a person who types a name means, and whom of the known ones that concerns, the best first. */
export interface TypedName<T> {
  /**
   * `same`: it is somebody's name or alias; more than one item when several are called so. `search`: part of a name, on
   * the way to somebody. `new`: a name in full that nobody has; `items` are those it may be mistaken for.
   */
  readonly kind: 'same' | 'search' | 'new';
  readonly items: readonly T[];
}

/**
 * Whether one word that is a whole word of a longer name is a search for it (“Pell” for Dana Pell) or a name of its own
 * (the tag “ferry” beside “ferry traffic”).
 */
export type OneWord = 'search' | 'name';

/** Words that belong to the one after them: “van Dijk” is one family name and no first name. */
const PARTICLES = new Set(
  'van von der den de da di du la le del della dos das do al el bin ibn ben af av zu ter ten the of and'.split(
    ' ',
  ),
);
/** Longest beginning of a word, typed with a capital, that is taken for a search; a longer one may be a whole name. */
const SHORT = 4;
/** The same for names that are written without blanks, where two characters are a family name. */
const SHORT_IDEOGRAPHS = 2;
/** How many that a new name may be mistaken for are shown. */
const NEAR = 3;

const IDEOGRAPHS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** A name as it is kept: no white space but single blanks between its words. */
export const tidyName = (typed: string): string => typed.trim().replaceAll(/\s+/gu, ' ');

/**
 * Tells what a typed name means. What is typed in full wins over every likeness: a known person is meant only when the
 * words may honestly stand for them, and in doubt it is a new name. A name equals another but for case, diacritics,
 * quotation marks, apostrophes, full stops, commas, hyphens and white space; “Pell, Dana” equals “Dana Pell”. What is not
 * equal is a search for those who have all its words:
 *
 * - one word (titles before it and particles do not count) that is a whole word of their name, or begins one: with a
 *   capital up to four letters of it, since “Martin” is a name and not on the way to Martinez;
 * - several words, their first and last among them, whole or as initials (“T. Arvelo”); in small letters, as nobody
 *   writes a name, the last one may be a beginning (“dana pe”).
 *
 * Nothing typed is a search for everybody.
 */
export function readTypedName<T>(
  typed: string,
  known: readonly NamedItem<T>[],
  oneWord: OneWord = 'search',
): TypedName<T> {
  if (typed.trim() === '') return { kind: 'search', items: rankNames('', known) };
  const keys = new Set(keysOf(typed));
  const same = (form: string) => keysOf(form).some((key) => keys.has(key));
  const named = byWeight(known.filter(({ name }) => same(name)));
  const called = byWeight(
    known.filter((one) => !named.includes(one) && one.aliases.some((alias) => same(alias))),
  );
  const equal = [...named, ...called];
  if (equal.length > 0) return { kind: 'same', items: equal.map(({ item }) => item) };
  const ranked = rankNames(
    typed,
    known.map((one) => ({ ...one, item: one })),
  );
  const asked = partsOf(typed);
  const fitting = asked.words.length === 0 ? [] : ranked.filter((one) => fits(asked, one, oneWord));
  if (fitting.length > 0)
    return {
      kind: 'search',
      items: [...fitting, ...ranked.filter((one) => !fitting.includes(one))].map(
        ({ item }) => item,
      ),
    };
  if (nameWords(typed).length === 0) return { kind: 'new', items: [] };
  const alike = known.filter((one) => !ranked.includes(one) && isNear(typed, one));
  const near = [...ranked, ...byWeight(alike)].slice(0, NEAR);
  return { kind: 'new', items: near.map(({ item }) => item) };
}

const byWeight = <T>(items: readonly NamedItem<T>[]): readonly NamedItem<T>[] =>
  items.toSorted((a, b) => b.weight - a.weight || a.name.localeCompare(b.name));

const keyOf = (name: string): string =>
  foldText(name)
    .replaceAll(/['"]/gu, '')
    .replaceAll(/[.,;:()[\]{}\-\s]+/gu, ' ')
    .trim();

const KEPT = 40_000;
/** Everybody known is compared with each letter that comes: each name is read once. */
const kept = new Map<string, readonly string[]>();

/** What a name is compared by; with a comma also the other way round. */
function keysOf(name: string): readonly string[] {
  const before = kept.get(name);
  if (before) return before;
  if (kept.size >= KEPT) kept.clear();
  const keys = readKeys(name);
  kept.set(name, keys);
  return keys;
}

function readKeys(name: string): readonly string[] {
  const key = keyOf(name);
  if (key === '') return [tidyName(name)];
  const [last = '', first = '', ...more] = name.split(',').map(keyOf);
  const turned = first !== '' && more.length === 0 && !isGeneration(first);
  return turned ? [key, `${first} ${last}`] : [key];
}

interface Parts {
  /** Without titles, generations and particles; in the order in which they are spoken. */
  readonly words: readonly string[];
  readonly particles: readonly string[];
  readonly generation: string | null;
  readonly letters: 'capital' | 'small' | 'none';
}

function partsOf(name: string): Parts {
  const spoken = keysOf(name).at(-1) ?? '';
  const all = spoken.split(' ').filter((word) => word !== '');
  const named = all.slice(titlesBefore(all));
  const last = named.at(-1) ?? '';
  const generation = named.length > 1 && isGeneration(last) ? last : null;
  const own = generation === null ? named : named.slice(0, -1);
  const words = own.filter((word) => !PARTICLES.has(word));
  return {
    words: words.length > 0 ? words : own,
    particles: words.length > 0 ? own.filter((word) => PARTICLES.has(word)) : [],
    generation,
    letters: /\p{Lu}/u.test(name) ? 'capital' : /\p{Ll}/u.test(name) ? 'small' : 'none',
  };
}

const fits = (
  asked: Parts,
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  oneWord: OneWord,
): boolean => [name, ...aliases].some((form) => fitsForm(asked, form, oneWord));

type Match = 'whole' | 'initial' | 'beginning';

function fitsForm(asked: Parts, form: string, oneWord: OneWord): boolean {
  const own = partsOf(form);
  const { words, letters } = asked;
  const one = words.length === 1;
  if (asked.generation !== own.generation && (asked.generation !== null || !one)) return false;
  // “O’Neil” is found by “neil” too, and “Jean-Paul” by “paul”.
  const all = new Set([...own.words, ...own.particles, ...nameWords(form)]);
  if (!asked.particles.every((word) => all.has(word))) return false;
  const matches = words.map((word) => matchOf(word, all));
  if (matches.includes(null)) return false;
  const [match] = matches;
  const [word = ''] = words;
  if (one) {
    if (match === 'whole') return oneWord === 'search';
    return letters === 'small' || letterCount(word) <= shortest(word);
  }
  const last = matches.at(-1);
  const before = matches.slice(0, -1);
  const isOnTheWay = letters === 'small' && (last === 'initial' || !before.includes('beginning'));
  if (isOnTheWay) return true;
  if (matches.includes('beginning') || !matches.includes('whole')) return false;
  const ends = [own.words[0], own.words.at(-1)];
  return ends.every((end) => words.some((typed) => typed === end || isInitialOf(typed, end)));
}

function matchOf(word: string, own: ReadonlySet<string>): Match | null {
  if (own.has(word)) return 'whole';
  if (![...own].some((other) => other.startsWith(word))) return null;
  return letterCount(word) === 1 ? 'initial' : 'beginning';
}

const isInitialOf = (word: string, other: string | undefined): boolean =>
  letterCount(word) === 1 && other?.startsWith(word) === true;
const letterCount = (word: string): number => Array.from(word).length;
const shortest = (word: string): number => (IDEOGRAPHS.test(word) ? SHORT_IDEOGRAPHS : SHORT);
