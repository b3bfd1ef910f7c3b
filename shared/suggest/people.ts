import type { Span } from '../model/anchor';
import { learnFromTitles, learnFromWords } from './about-people';
import type { LanguagePack } from './languages/pack';
import type { Person } from './person';
import { isFirstName, namesIn, plain, type WrittenName } from './names-in-text';
import { firstWhere } from '../lib/first-where';

/** A place where a name stands, titles left out. */
export interface NameMention extends Span {
  readonly person: Person;
}

/** Everybody the article names, and where. */
export interface People {
  readonly persons: readonly Person[];
  readonly mentions: readonly NameMention[];
  /** The mention that begins, or holds, an offset. */
  readonly at: (offset: number) => NameMention | null;
  readonly within: (span: Span) => readonly NameMention[];
}

/** Everybody an article names. Full names are read first, so that a surname finds its owner. */
export function peopleOf(text: string, pack: LanguagePack): People {
  const written = namesIn(text, pack);
  const names: Names = {
    byName: new Map(),
    byLast: new Map(),
    byFirst: new Map(),
    byInitials: new Map(),
  };
  // “Rival Ines Okafor” is Ines Okafor, who is also named without.
  const keys = new Map(
    written.filter(({ words }) => words.length === 2).map((one) => [keyOf(one.words), one]),
  );
  const headline = text.indexOf('\n', text.search(/\S/u));
  const found = written.flatMap((one) => (one.end <= headline ? knownIn(one, keys) : [one]));
  const entries: { one: WrittenName; person: Person | null }[] = [];
  for (const one of found) {
    if (one.words.length === 1) {
      entries.push({ one, person: null });
      continue;
    }
    const rest = one.words.slice(1);
    const isPrefixed =
      rest.length > 1 && keys.has(keyOf(rest)) && !isFirstName(one.words[0] ?? '', pack);
    const key = keyOf(isPrefixed ? rest : one.words);
    let person = names.byName.get(key);
    if (!person) {
      person = personFrom(isPrefixed ? { ...one, words: rest } : one, pack);
      names.byName.set(key, person);
      const last = lastOf(one.words);
      const family = names.byLast.get(last);
      if (!family) names.byLast.set(last, [person]);
      else if (family.length < 8) family.push(person);
      const first = plain(person.words[0] ?? '');
      if (!names.byFirst.has(first) && !person.isThing) names.byFirst.set(first, person);
      const initials = initialsOf(person);
      if (person.isThing && !names.byInitials.has(initials)) names.byInitials.set(initials, person);
    }
    entries.push({ one, person });
    learnFromTitles(person, one, pack);
    learnFromWords(text, person, one, pack);
    // Who is in the headline is whom the article is about.
    if (one.end <= headline) person.full += 2;
  }
  const mentions: NameMention[] = [];
  for (const { one, person: full } of entries) {
    const word = plain(one.words.at(-1) ?? '');
    const person = full ?? shortForm(word, one, names, pack);
    person.last = one.start;
    if (!full) {
      learnFromTitles(person, one, pack);
      learnFromWords(text, person, one, pack);
    }
    mentions.push({ start: one.start, end: one.end, person });
  }
  const before = (offset: number): number =>
    firstWhere(mentions.length, (at) => (mentions[at]?.start ?? 0) >= offset);
  return {
    persons: [...new Set(names.byName.values())],
    mentions,
    at: (offset) => {
      const mention = mentions[before(offset + 1) - 1];
      return mention && mention.end > offset ? mention : null;
    },
    within: ({ start, end }) => mentions.slice(before(start), before(end)),
  };
}

/** Everybody found so far, by first and last name, by surname and by first name. */
interface Names {
  readonly byName: Map<string, Person>;
  readonly byLast: Map<string, Person[]>;
  readonly byFirst: Map<string, Person>;
  /** Organisations by their initials. */
  readonly byInitials: Map<string, Person>;
}

/** A headline writes every word with a capital: of its longer names only what the article names too is believed. */
function knownIn(one: WrittenName, keys: ReadonlyMap<string, WrittenName>): WrittenName[] {
  if (one.words.length < 3) return [one];
  const known: WrittenName[] = [];
  let { start } = one;
  one.words.forEach((word, at) => {
    const next = one.words[at + 1];
    const same = next === undefined ? undefined : keys.get(keyOf([word, next]));
    if (same && next !== undefined)
      known.push({ ...same, titles: [], start, end: start + word.length + 1 + next.length });
    start += word.length + 1;
  });
  return known.length > 0 ? known : [one];
}

const initialsOf = ({ words }: Person): string =>
  words.flatMap((word) => word.match(/^\p{Lu}/u) ?? []).join('');

const lastOf = (words: readonly string[]): string => plain(words.at(-1) ?? '');

/** First and last name: middle names and initials do not make another person. */
function keyOf(words: readonly string[]): string {
  const first = plain(words[0] ?? '');
  return `${first} ${lastOf(words)}`;
}

function personFrom({ words, start, isThing }: WrittenName, pack: LanguagePack): Person {
  const first = plain(words[0] ?? '');
  const gender = pack.femaleNames.has(first) ? 'female' : pack.maleNames.has(first) ? 'male' : null;
  return {
    name: words.join(' '),
    words,
    gender: isThing ? 'thing' : gender,
    isGenderTold: false,
    isThing,
    mentions: 0,
    first: start,
    roles: new Set(),
    isSomebody: !isThing && gender !== null && words.length > 1,
    full: 0,
    alone: 0,
    last: -Infinity,
  };
}

/** Units within which somebody was just named, and beyond which somebody is out of mind. */
const JUST_NOW = 500;
const LONG_AGO = 2500;

/**
 * Of several with one surname: who is named more often, in full or when the surname was theirs alone; among equals who
 * came first. Somebody just named comes before somebody long out of mind.
 */
function likeliest(bearers: readonly Person[], offset: number): Person | undefined {
  const [most] = bearers.toSorted(
    (a, b) => b.full + b.alone - a.full - a.alone || a.first - b.first,
  );
  const [newest] = bearers.toSorted((a, b) => b.last - a.last);
  return most && newest && offset - newest.last < JUST_NOW && offset - most.last > LONG_AGO
    ? newest
    : most;
}

/**
 * One word: somebody with that surname, else with that first name, else somebody of their own. Of several with one
 * surname a title's gender decides, then who is named in full more often.
 */
function shortForm(word: string, one: WrittenName, names: Names, pack: LanguagePack): Person {
  const inFull = names.byInitials.get(one.words.join(''));
  if (inFull) return inFull;
  const told = one.titles
    .map((title) => pack.titles.get(title))
    .find((gender) => gender === 'female' || gender === 'male');
  const bearers = (names.byLast.get(word) ?? []).filter(({ isThing }) => !isThing);
  const known = bearers.filter(({ isSomebody }) => isSomebody);
  const family = known.length > 0 ? known : bearers.filter(({ words }) => words.length < 4);
  const fitting =
    told === undefined ? family : family.filter(({ gender }) => gender === null || gender === told);
  const earlier = fitting.filter(({ first }) => first < one.start);
  // A title before anybody of the name was brought in means somebody else: “President Okafor”, and later Tom Okafor.
  const role = one.titles.find((title) => pack.roles.has(title));
  const isOther =
    role !== undefined && earlier.length === 0 && !fitting.some(({ roles }) => roles.has(role));
  const inRole = earlier.filter(({ roles }) => role !== undefined && roles.has(role));
  const choice = [inRole, earlier, fitting].find((some) => some.length > 0) ?? [];
  const best = isOther ? undefined : likeliest(choice, one.start);
  if (best) {
    if (earlier.length === 1) best.alone += 1;
    return best;
  }
  const byFirst = names.byFirst.get(word);
  if (!isOther && byFirst && byFirst.gender !== null) return byFirst;
  const own = names.byName.get(word) ?? personFrom(one, pack);
  names.byName.set(word, own);
  return own;
}
