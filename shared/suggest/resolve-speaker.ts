import type { LanguagePack } from './languages/pack';
import { plain } from './names-in-text';
import type { NameMention, People } from './people';
import type { Person } from './person';
import type { Salience } from './salience';
import type { Tagger } from './tagger';
import type { Clause } from './clause';
import type { Phrase } from './words';
import type { SuggestedSpeaker, SuggestionReason } from './suggestion';

/** A phrase with the person it means; no person for “a friend of the family”. */
export interface ResolvedSpeaker {
  readonly speaker: SuggestedSpeaker;
  readonly person: Person | null;
  readonly via: Exclude<SuggestionReason['via'], null>;
  /** Whether the name is beyond reasonable doubt: it stands there, and means one person. */
  readonly isClear: boolean;
}

/** An article that is read, and what reading its sentences takes. */
export interface ArticleContext {
  readonly text: string;
  readonly people: People;
  readonly salience: Salience;
  readonly pack: LanguagePack;
  readonly tagger: Tagger | null;
}

/** Who a subject is: by name, by pronoun, or by description. */
export function resolveSpeaker(
  article: ArticleContext,
  { clause, phrase }: { readonly clause: Clause; readonly phrase: Phrase },
): ResolvedSpeaker | null {
  const { text, people, pack, salience } = article;
  const first = clause.tokens[phrase.from];
  const last = clause.tokens[phrase.to - 1];
  const headFirst = clause.tokens[phrase.headFrom];
  const headLast = clause.tokens[phrase.headTo - 1];
  if (!first || !last || !headFirst || !headLast) return null;
  const span = { start: first.start, end: Math.max(first.end, last.end) };
  if (
    first.tag === 'pronoun' ||
    first.tag === 'verb' ||
    (phrase.to - phrase.from === 1 && /^(?:his|her|their|its|my|our)$/u.test(first.lower))
  ) {
    const isVerb = first.tag === 'verb';
    const gender = pack.pronouns.get(first.lower) ?? null;
    const mention = { start: first.start, end: first.end };
    // Nobody has a name in lower case, so this one is known to stand for no name: “he”, “somebody”.
    const speaker = { ...mention, name: first.lower };
    if (gender === 'speaker' || (gender === null && !isVerb)) {
      const via = pack.pronouns.get(first.lower) === undefined ? 'description' : 'pronoun';
      return { speaker, person: null, via, isClear: false };
    }
    const found = salience.before(first.start, gender);
    const person = found?.person ?? null;
    return {
      speaker: person ? { ...mention, name: person.name } : speaker,
      person,
      via: 'pronoun',
      isClear: found?.isClear ?? false,
    };
  }
  const head = { start: headFirst.start, end: headLast.end };
  const named = people.within(head).filter(({ end }) => end <= head.end + 1);
  const at = named.at(-1);
  const isName = at !== undefined && at.end >= headLast.start && headLast.tag !== 'noun';
  const bearer = isName && !isTitle(at.person, pack) ? null : bearerAfter(article, clause, phrase);
  if (bearer)
    return byName(bearer.person, { start: span.start, end: Math.max(span.end, bearer.end) });
  // “A County Official”, “der Hafenmeister”: a role in capitals.
  const isRole =
    at?.person.words.length === 1 &&
    (pack.capitalNouns
      ? headFirst.tag === 'determiner'
      : /^(?:an?|one|another|some)$/u.test(headFirst.lower) && pack.roles.has(headLast.lower));
  if (isName && !isRole) {
    const person = explainedBefore(article, at) ?? at.person;
    if (!person.isThing) return byName(person, span);
    return {
      ...byName(person, span),
      speaker: { ...span, name: fullName(article, clause, phrase, at) },
    };
  }
  const byRole = personInRole(article, clause, phrase);
  if (byRole)
    return {
      speaker: { ...span, name: byRole.name },
      person: byRole,
      via: 'description',
      isClear: false,
    };
  return {
    speaker: { ...span, name: describe(text, span.start, describedTo(clause, phrase)) },
    person: null,
    via: 'description',
    isClear: true,
  };
}

const isTitle = ({ isThing, words }: Person, pack: LanguagePack): boolean =>
  isThing && pack.titles.get(plain(words.at(-1) ?? '')) !== undefined;

/** What may stand between somebody and their name: “head of the centre, Tim Rook”, “its head, pilot Tim Rook”. */
const EXPLAINED =
  /^(?:\s+(?:of|for|at|from|with|in|on)\s[^,.;]{1,60})?\s*,\s*(?:\p{L}+\.?\s+){0,3}$/u;
/** “Speaker of the House Ada Pell”, “former Governor and Port Commissioner Ada Pell”. */
const TITLED = /^\s+(?:of|for|and)\s+(?:[\p{L}.’'-]+\s+){1,6}$/u;

/** Who bears the role that a phrase begins with; their name stands behind it. */
function bearerAfter(
  { text, people, pack }: ArticleContext,
  clause: Clause,
  phrase: Phrase,
): NameMention | null {
  const end = clause.tokens[phrase.headTo - 1]?.end ?? 0;
  const last = clause.tokens[phrase.to - 1]?.end ?? end;
  const limit = Math.min(clause.tokens[clause.to - 1]?.end ?? end, end + REACH);
  const hasTitle = pack.titles.get(plain(clause.word(phrase.headTo - 1))) !== undefined;
  const found = people.within({ start: end, end: limit }).find(({ start, person }) => {
    if (person.isThing) return false;
    const between = text.slice(end, start);
    return (start < last && EXPLAINED.test(between)) || (hasTitle && TITLED.test(between));
  });
  return found ?? null;
}

/** An organisation's name with what stands before it in capitals: “the Quay Traders’ Association”. */
function fullName(
  { text, pack }: ArticleContext,
  clause: Clause,
  phrase: Phrase,
  mention: NameMention,
): string {
  let from = phrase.headTo;
  while (from > phrase.headFrom && (clause.tokens[from - 1]?.start ?? 0) >= mention.start)
    from -= 1;
  while (
    from > phrase.headFrom &&
    /^(?:proper|possessive)$/u.test(clause.tag(from - 1) ?? 'end') &&
    !pack.roles.has(clause.word(from - 1))
  )
    from -= 1;
  const start = Math.min(clause.tokens[from]?.start ?? mention.start, mention.start);
  const written = describe(text, start, mention.end);
  return mention.person.name.length > written.length ? mention.person.name : written;
}

/** “Owen Pell, 59, of Port Hale, who …”: a name at the end of an explanation gives way to the person explained. */
function explainedBefore({ text, people }: ArticleContext, mention: NameMention): Person | null {
  if (mention.person.isSomebody && mention.person.words.length > 1) return null;
  const earlier = people
    .within({ start: mention.start - 60, end: mention.start })
    .findLast(({ person }) => !person.isThing && person.words.length > 1);
  if (!earlier) return null;
  const between = text.slice(earlier.end, mention.start);
  return /^,(?:\s*\d+\s*,)?(?:\s*(?:of|from|in)\s[^,.;]*)?(?:,\s*)?$/u.test(between)
    ? earlier.person
    : null;
}

const byName = (person: Person, span: { start: number; end: number }): ResolvedSpeaker => ({
  speaker: { ...span, name: person.name },
  person,
  via: 'name',
  isClear: true,
});

/** A description keeps what is attached by prepositions; what follows a comma explains it. */
function describedTo(clause: Clause, phrase: Phrase): number {
  let at = phrase.headTo;
  while (at < phrase.to && !/^(?:[,—–]|--|who|which|that)$/u.test(clause.word(at))) at += 1;
  return clause.tokens[at - 1]?.end ?? 0;
}

const describe = (text: string, start: number, end: number): string =>
  text
    .slice(start, end)
    .replaceAll(/\s+/gu, ' ')
    .replace(/[,;:]$/u, '');

/** How far behind a role its bearer's name is looked for, in UTF-16 units. */
const REACH = 80;

/** Articles of somebody who was brought in before. */
const DEFINITE = /^(?:the|this|that|der|die|das|dieser|diese|le|la|cette|el)$/u;

/** How far back a description is followed, in UTF-16 units. */
const FAR = 20_000;

/**
 * “the mayor”: whoever the article calls mayor and named last; else, for a description that only somebody already
 * brought in can have (“the former mayor”, “the Hale pilot”), whoever is spoken of.
 */
function personInRole(
  { people, pack, salience }: ArticleContext,
  clause: Clause,
  phrase: Phrase,
): Person | null {
  const words = clause.tokens.slice(phrase.headFrom, phrase.headTo);
  const [first] = words;
  const role = words.at(-1);
  if (!first || !role || !DEFINITE.test(first.lower)) return null;
  if (words.length > 5 || !pack.roles.has(role.lower)) return null;
  const called = people
    .within({ start: first.start - FAR, end: first.start })
    .findLast(({ person }) => person.roles.has(role.lower));
  if (called) return called.person;
  const isKnown = words
    .slice(1, -1)
    .some(({ tag, lower }) => tag === 'proper' || lower === 'former');
  if (!isKnown || role.lower.endsWith('s') || phrase.to > phrase.headTo) return null;
  return salience.before(first.start, null)?.person ?? null;
}
