import type { WordClass } from './word-class';

/** Somebody's grammatical gender as pronouns and titles show it; `thing` is an organisation or a document. */
export type Gender = 'female' | 'male' | 'plural' | 'thing' | 'speaker' | null;

/** What the engine knows of one language. Words are in lower case, in the forms that stand in texts. */
export interface LanguagePack {
  readonly tag: string;
  /** Verbs of saying: what stands beside them in marks was said or written. */
  readonly saying: ReadonlySet<string>;
  /** Those of them that hardly do anything else: said, told, wrote. */
  readonly plain: ReadonlySet<string>;
  /** Verbs that judge, and quote in passing: called, accused, praised. */
  readonly judging: ReadonlySet<string>;
  /** Verbs that attribute only right beside a quotation: began, thought, went. */
  readonly beside: ReadonlySet<string>;
  /** Nouns of saying: “in a statement that it was “…””, “Ms. Rook’s claim that …”. */
  readonly sayingNouns: ReadonlySet<string>;
  /** Phrases before a speaker: according to, laut, selon, según. */
  readonly according: readonly string[];
  /** Asides between a verb and its subject: “de son côté”, “por su parte”. */
  readonly asides: readonly string[];
  /** A verb of saying may do without a subject: “«…», precisó.” */
  readonly dropsSubjects: boolean;
  /** Verb and speaker may stand inside the marks: “« Il est tard, affirme Ada Pell. Partons. »”. */
  readonly attributesInside: boolean;
  /** Pronouns that can be a subject, with what they tell of the person. */
  readonly pronouns: ReadonlyMap<string, Gender>;
  /** Words of the closed classes. */
  readonly closed: ReadonlyMap<string, WordClass>;
  /** Titles and forms of address, without full stops, and the gender they tell. */
  readonly titles: ReadonlyMap<string, Gender>;
  /** What a short title stands for: sen, senator. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Nouns for people by what they are: “the president”, “a spokesman”. */
  readonly roles: ReadonlySet<string>;
  /** First names by gender; only the commonest. */
  readonly femaleNames: ReadonlySet<string>;
  readonly maleNames: ReadonlySet<string>;
  /** Capitalised words that are no part of a name: days, months, openers of sentences. */
  readonly notNames: ReadonlySet<string>;
  /** Words before terms held at a distance: so-called, sogenannt. */
  readonly distance: ReadonlySet<string>;
  /** Nouns before titles of works: film, book, song. */
  readonly works: ReadonlySet<string>;
  /** Common nouns have capitals too, so that a run of capitals begins with what somebody is. */
  readonly capitalNouns: boolean;
  /** Links to the content of indirect speech: that, dass, que. */
  readonly that: ReadonlySet<string>;
}

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What each word of some lists is: the class of the first list that has it. */
export const byClass = <C extends string>(
  lists: Readonly<Partial<Record<C, string>>>,
): ReadonlyMap<string, C> => {
  const classes = new Map<string, C>();
  for (const [one, words] of Object.entries(lists) as [C, string][])
    for (const word of wordSet(words)) if (!classes.has(word)) classes.set(word, one);
  return classes;
};

/** Words with the genders they tell; those that are `untold` tell none. */
export const genders = (
  lists: Readonly<Partial<Record<Exclude<Gender, null> | 'untold', string>>>,
): ReadonlyMap<string, Gender> =>
  new Map(
    Array.from(byClass(lists), ([word, one]) => [word, one === 'untold' ? null : one] as const),
  );

const NONE: ReadonlySet<string> = new Set();

/** A language without a list of cues. */
export const NO_LANGUAGE: LanguagePack = {
  tag: '',
  saying: NONE,
  plain: NONE,
  judging: NONE,
  beside: NONE,
  sayingNouns: NONE,
  according: [],
  asides: [],
  dropsSubjects: false,
  attributesInside: false,
  pronouns: new Map(),
  closed: new Map(),
  titles: new Map(),
  abbreviations: new Map(),
  roles: NONE,
  femaleNames: NONE,
  maleNames: NONE,
  notNames: NONE,
  distance: NONE,
  works: NONE,
  capitalNouns: false,
  that: NONE,
};
