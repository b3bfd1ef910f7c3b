import type { Span } from '../model/anchor';
import type { Gender, LanguagePack } from './languages/pack';

/** Somebody or something with a name in the article. */
export interface Person {
  /** The fullest form, without titles. */
  name: string;
  words: readonly string[];
  gender: Gender;
  /** Whether it is surely no person: an organisation, a paper, a place. */
  isThing: boolean;
  mentions: number;
  /** Offset of the first mention. */
  readonly first: number;
  /** What the article calls them: president, mayor. */
  readonly roles: Set<string>;
}

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

const WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[’'\-‑]\p{L}[\p{L}\p{M}]*)*`;
const INITIALS = String.raw`(?:\p{Lu}\.){1,4}`;
const SHORT = String.raw`(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Capt|Lt|Sgt|Cmdr|Adm|Maj|St|Jr|Sr|Rev|Hon|Del|Supt)\.`;
const LINK = String.raw`(?:de|del|della|di|da|do|dos|la|le|du|van|von|der|den|ten|ter|bin|bint|al|el|ibn|y|of|of the|and|for|on|the|&)`;
const ONE = String.raw`(?:${SHORT}|${INITIALS}|${WORD})`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#.])${ONE}(?:[ \u00a0](?:${LINK}[ \u00a0])?${ONE})*`,
  'gu',
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v)\.?$/iu;
const NAME_OF_THING =
  /(?:^|\s)(?:Times|Post|News|Journal|Press|Tribune|Herald|Gazette|Magazine|Daily|Weekly|Review|Reuters|Agency|Association|Committee|Commission|Council|Congress|Senate|House|Party|University|College|School|Institute|Institution|Center|Centre|Foundation|Union|Company|Corp|Corporation|Inc|Bank|Fund|Group|Department|Ministry|Office|Bureau|Court|Service|Services|Administration|Government|Police|Army|Navy|Force|Forces|Board|Authority|Coalition|Alliance|Society|Federation|League|Network|Organization|Organisation|Nations|States|Kingdom|Republic|City|County|State|Street|Avenue|Act|Bill|Amendment|Constitution|Report|Channel|Radio|Television|TV|Hospital|Church|Museum|Library|Project|Campaign|Conference|Convention|Summit|Award|Awards|Tower|Building|Day|War|World|Week|Morning|Show|Tonight|Democrats|Republicans|Democrat|Republican|Island|Islands|River|Lake|Beach|Park|Hill|Security|Affairs|Relations|Studies|Justice|Defense|Defence|Treasury|Homeland|Intelligence|Poll|Survey|Research|Media|Club|Ltd|LLC|PAC|FBI|CIA|NATO|EU|UN|GOP|DNC|RNC|ABC|CBS|NBC|CNN|BBC|Fox|Twitter|Facebook|Google|Americans|Muslims|Christians|Jews|Street)(?:$|\s)/u;

const PLAIN = /^[a-z.'-]*$/u;

/** A word without case, accents and a closing full stop; stripping accents is dear, and they are rare. */
function plain(word: string): string {
  const lower = word.toLowerCase().replace(/\.$/u, '');
  return PLAIN.test(lower)
    ? lower
    : lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'");
}

/** The names of an article, in one pass, with quotations read too since people are named in them. */
export function peopleOf(text: string, pack: LanguagePack): People {
  const found: {
    words: string[];
    start: number;
    end: number;
    titles: string[];
    isThing: boolean;
  }[] = [];
  for (const match of text.matchAll(RUN)) readRun(match[0], match.index, pack, found);
  return tableOf(found, pack);
}

type Found = { words: string[]; start: number; end: number; titles: string[]; isThing: boolean };

/** Splits a run of capitals into the names in it: titles before a name are left out, links end a person's name. */
function readRun(run: string, offset: number, pack: LanguagePack, found: Found[]): void {
  const pieces = Array.from(run.matchAll(/[^ \u00a0]+/gu), ({ 0: word, index }) => ({
    word,
    at: offset + index,
  }));
  // A possessive parts names: "Trump’s Michigan".
  const parts: (typeof pieces)[] = [[]];
  for (const piece of pieces) {
    const possessive = /['’]s$/u.exec(piece.word);
    const word = possessive ? piece.word.slice(0, -2) : piece.word;
    parts.at(-1)?.push({ word, at: piece.at });
    if (possessive) parts.push([]);
  }
  for (const part of parts) readName(part, pack, found);
}

function readName(part: { word: string; at: number }[], pack: LanguagePack, found: Found[]): void {
  let words = part;
  while (words[0] && pack.notNames.has(plain(words[0].word))) words = words.slice(1);
  while (
    words.length > 0 &&
    (pack.notNames.has(plain(words.at(-1)?.word ?? '')) ||
      /^\p{Ll}/u.test(words.at(-1)?.word ?? ''))
  )
    words = words.slice(0, -1);
  const link = words.findIndex(({ word }) => /^(?:of|and|for|on|the|&)$/u.test(word));
  const calendar = words.findIndex(
    ({ word }) =>
      /day$|^(?:January|February|March|April|June|July|August|September|October|November|December)$/u.test(
        word,
      ) && pack.notNames.has(plain(word)),
  );
  if (calendar > 0) {
    readName(words.slice(0, calendar), pack, found);
    readName(words.slice(calendar + 1), pack, found);
    return;
  }
  const title = words.findLastIndex(({ word }) => pack.titles[plain(word)] !== undefined);
  const titles = words.slice(0, title + 1).map(({ word }) => plain(word));
  const rest = words.slice(title + 1);
  if (link >= 0) {
    const and = words[link]?.word;
    const before = words.slice(0, link);
    const after = words.slice(link + 1);
    const thing = NAME_OF_THING.test(before.map(({ word }) => word).join(' '));
    if (!thing || and === 'and') {
      readName(before, pack, found);
      readName(after, pack, found);
      return;
    }
  }
  const used = rest.length > 0 ? rest : words;
  const [head] = used;
  const tail = used.at(-1);
  if (!head || !tail) return;
  let names = used.map(({ word }) => word);
  while (names.length > 1 && SUFFIX.test(names.at(-1) ?? '')) names = names.slice(0, -1);
  if (names.length === 1 && names.join('').length < 2) return;
  const whole = names.join(' ');
  const isThing =
    (rest.length === 0 && title >= 0) ||
    NAME_OF_THING.test(whole) ||
    (/^\p{Lu}{2,}$/u.test(whole) && titles.length === 0);
  found.push({
    words: names,
    start: head.at,
    end: tail.at + tail.word.length,
    titles: rest.length === 0 ? [] : titles,
    isThing,
  });
}

function tableOf(found: readonly Found[], pack: LanguagePack): People {
  const byName = new Map<string, Person>();
  const byLast = new Map<string, Person[]>();
  const entries: { one: Found; person: Person | null }[] = [];
  for (const one of found) {
    if (one.words.length === 1) {
      entries.push({ one, person: null });
      continue;
    }
    const key = keyOf(one.words);
    let person = byName.get(key);
    if (!person) {
      person = personFrom(one, pack);
      byName.set(key, person);
      const last = lastOf(one.words);
      byLast.set(last, [...(byLast.get(last) ?? []), person]);
    }
    entries.push({ one, person });
  }
  const persons = new Set(byName.values());
  const mentions: NameMention[] = [];
  const recent = new Map<string, Person>();
  for (const { one, person: full } of entries) {
    const word = plain(one.words.at(-1) ?? '');
    const person = full ?? shortForm(word, one, byLast, byName, recent, pack, persons);
    if (full) recent.set(lastOf(one.words), full);
    else recent.set(word, person);
    learn(person, one, pack);
    mentions.push({ start: one.start, end: one.end, person });
  }
  const starts = mentions.map(({ start }) => start);
  const before = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    persons: [...persons],
    mentions,
    at: (offset) => {
      const mention = mentions[before(offset + 1) - 1];
      return mention && mention.end > offset ? mention : null;
    },
    within: ({ start, end }) => mentions.slice(before(start), before(end)),
  };
}

const lastOf = (words: readonly string[]): string => plain(words.at(-1) ?? '');

/** First and last name, so that middle names and initials make nobody new. */
function keyOf(words: readonly string[]): string {
  const first = plain(words[0] ?? '');
  return `${first} ${lastOf(words)}`;
}

function personFrom({ words, start, isThing }: Found, pack: LanguagePack): Person {
  const first = plain(words[0] ?? '');
  const gender = pack.femaleNames.has(first) ? 'female' : pack.maleNames.has(first) ? 'male' : null;
  return {
    name: words.join(' '),
    words,
    gender: isThing ? 'thing' : gender,
    isThing,
    mentions: 0,
    first: start,
    roles: new Set(),
  };
}

/** One word: the person with that surname who was named last, else with that first name, else somebody of their own. */
function shortForm(
  word: string,
  one: Found,
  byLast: ReadonlyMap<string, readonly Person[]>,
  byName: Map<string, Person>,
  recent: ReadonlyMap<string, Person>,
  pack: LanguagePack,
  persons: Set<Person>,
): Person {
  const told = one.titles
    .map((title) => pack.titles[title])
    .find((gender) => gender === 'female' || gender === 'male');
  const family = (byLast.get(word) ?? []).filter(({ isThing }) => !isThing);
  const fitting =
    told === undefined ? family : family.filter(({ gender }) => gender === null || gender === told);
  const last = recent.get(word);
  if (last && fitting.includes(last)) return last;
  const earlier = fitting.filter(({ first }) => first < one.start);
  const known = (earlier.length > 0 ? earlier : fitting)[0];
  if (known) return known;
  const byFirst = [...persons].find(
    (person) => plain(person.words[0] ?? '') === word && !person.isThing && person.words.length > 1,
  );
  if (byFirst && byFirst.gender !== null) return byFirst;
  const own = byName.get(word) ?? personFrom(one, pack);
  byName.set(word, own);
  persons.add(own);
  return own;
}

/** Titles tell gender and role; a longer form of the name is kept. */
function learn(person: Person, { words, titles }: Found, pack: LanguagePack): void {
  person.mentions += 1;
  for (const title of titles) {
    const gender = pack.titles[title];
    if (gender === 'female' || gender === 'male') {
      person.gender = gender;
      person.isThing = false;
    }
    if (pack.roles.has(title)) person.roles.add(title);
  }
  if (words.length > person.words.length && !person.isThing) {
    person.words = words;
    person.name = words.join(' ');
  }
}
