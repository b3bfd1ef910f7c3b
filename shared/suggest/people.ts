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
  /** Whether the article treats the name as somebody: by a title, a first name, a verb of saying, an explanation. */
  isSomebody: boolean;
  /** Mentions with more than the surname. */
  full: number;
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
  return tableOf(text, found, pack);
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
  // “Port Hale Lines Tomas Arvelo”: a known first name begins the person's name.
  const given = names.findIndex(
    (name, at) =>
      at > 0 &&
      at < names.length - 1 &&
      (pack.femaleNames.has(plain(name)) || pack.maleNames.has(plain(name))),
  );
  const [opening = ''] = names;
  const isGiven =
    pack.femaleNames.has(plain(opening)) ||
    pack.maleNames.has(plain(opening)) ||
    /^\p{Lu}\./u.test(opening);
  const skipped = given > 0 && names.length > 2 && !isGiven ? given : 0;
  names = names.slice(skipped);
  if (names.length === 1 && names.join('').length < 2) return;
  const whole = names.join(' ');
  const isThing =
    (rest.length === 0 && title >= 0) ||
    NAME_OF_THING.test(whole) ||
    (/^\p{Lu}{2,}$/u.test(whole) && titles.length === 0);
  found.push({
    words: names,
    start: used[skipped]?.at ?? head.at,
    end: tail.at + tail.word.length,
    titles: rest.length === 0 ? [] : titles,
    isThing,
  });
}

function tableOf(text: string, found: readonly Found[], pack: LanguagePack): People {
  const names: Names = { byName: new Map(), byLast: new Map(), byFirst: new Map() };
  const entries: { one: Found; person: Person | null }[] = [];
  for (const one of found) {
    if (one.words.length === 1) {
      entries.push({ one, person: null });
      continue;
    }
    const key = keyOf(one.words);
    let person = names.byName.get(key);
    if (!person) {
      person = personFrom(one, pack);
      names.byName.set(key, person);
      const last = lastOf(one.words);
      const family = names.byLast.get(last);
      if (!family) names.byLast.set(last, [person]);
      else if (family.length < 8) family.push(person);
      const first = plain(one.words[0] ?? '');
      if (!names.byFirst.has(first) && !person.isThing) names.byFirst.set(first, person);
    }
    entries.push({ one, person });
  }
  const mentions: NameMention[] = [];
  const recent = new Map<string, Person>();
  for (const { one, person: full } of entries) {
    const word = plain(one.words.at(-1) ?? '');
    const person = full ?? shortForm(word, one, names, recent, pack);
    if (full) recent.set(lastOf(one.words), full);
    else recent.set(word, person);
    learn(person, one, pack);
    learnFromWords(text, person, one, pack);
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
    isSomebody: !isThing && gender !== null && words.length > 1,
    full: 0,
  };
}

/**
 * One word: somebody with that surname, else with that first name, else somebody of their own. Of several with one
 * surname a title's gender decides, then who is named in full more often.
 */
function shortForm(
  word: string,
  one: Found,
  names: Names,
  recent: ReadonlyMap<string, Person>,
  pack: LanguagePack,
): Person {
  const told = one.titles
    .map((title) => pack.titles[title])
    .find((gender) => gender === 'female' || gender === 'male');
  const family = (names.byLast.get(word) ?? []).filter(({ isThing }) => !isThing);
  const fitting =
    told === undefined ? family : family.filter(({ gender }) => gender === null || gender === told);
  const earlier = fitting.filter(({ first }) => first < one.start);
  const last = recent.get(word);
  const known = (earlier.length > 0 ? earlier : fitting).toSorted(
    (a, b) => b.full - a.full || Number(b === last) - Number(a === last),
  )[0];
  if (known) return known;
  const byFirst = names.byFirst.get(word);
  if (byFirst && byFirst.gender !== null) return byFirst;
  const own = names.byName.get(word) ?? personFrom(one, pack);
  names.byName.set(word, own);
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
    const role = pack.abbreviations[title] ?? title;
    if (pack.roles.has(role)) person.roles.add(role);
  }
  if (titles.length > 0 && !person.isThing) person.isSomebody = true;
  if (words.length > 1) person.full += 1;
  if (words.length > person.words.length && !person.isThing) {
    person.words = words;
    person.name = words.join(' ');
  }
}

const BEFORE =
  /(?:^|[\s“"(])((?:\p{Ll}[\p{L}-]*\s+){0,2}\p{Ll}[\p{L}-]*)\s+(?:\p{Lu}[\p{L}]*\.\s+)?$/u;
const EXPLANATION = /^,\s+(?:(?:a|an|the|who|whose|\d+)(?!\p{L}))?((?:\s*[\p{L}-]+){1,6})/u;

/** What stands around a name tells that it is somebody, and what they are: “economist Ines Okafor, the head of …”. */
function learnFromWords(
  text: string,
  person: Person,
  { start, end }: Found,
  pack: LanguagePack,
): void {
  if (person.isThing) return;
  const after = text.slice(end, end + 70);
  const next = /^[’']?\s+(?:\p{L}+ly\s+)?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (pack.saying.has(next)) person.isSomebody = true;
  const before = BEFORE.exec(text.slice(Math.max(0, start - 50), start))?.[1]?.split(/\s+/u) ?? [];
  const role = before.at(-1)?.toLowerCase() ?? '';
  if (pack.saying.has(role)) person.isSomebody = true;
  if (pack.roles.has(role)) {
    person.isSomebody = true;
    person.roles.add(role);
  }
  const explained = EXPLANATION.exec(after);
  if (!explained) return;
  const words = explained[1]?.trim().split(/\s+/u) ?? [];
  const found = words.findIndex((word) => pack.roles.has(word.toLowerCase()));
  // Only the head counts: “a friend of the mayor” is no mayor.
  const link = words.findIndex((word) => /^(?:of|for|at|in|to|with|from|by|and|who)$/u.test(word));
  if (found < 0 || (link >= 0 && link < found)) return;
  const called = words[found]?.toLowerCase() ?? '';
  if (pack.roles.has(words[found + 1]?.toLowerCase() ?? ''))
    person.roles.add(words[found + 1]?.toLowerCase() ?? '');
  person.roles.add(called);
  person.isSomebody = true;
}
