import type { LanguagePack } from './languages/pack';
import type { NameMention, People } from './people';
import type { Person } from './person';
import type { Salience } from './salience';
import type { Clause } from './clause';
import type { Phrase } from './words';
import type { SuggestedSpeaker, SuggestionReason } from './suggestion';

/** A phrase with the person it means; no person for “a friend of the family”. */
export interface Resolved {
  readonly speaker: SuggestedSpeaker;
  readonly person: Person | null;
  readonly via: Exclude<SuggestionReason['via'], null>;
  /** Whether the name is beyond reasonable doubt: it stands there, and means one person. */
  readonly isClear: boolean;
}

/** What resolving needs of the article. */
export interface Article {
  readonly text: string;
  readonly people: People;
  readonly salience: Salience;
  readonly pack: LanguagePack;
}

/** Who a subject is: by name, by pronoun, or by description. */
export function resolveSpeaker(article: Article, clause: Clause, phrase: Phrase): Resolved | null {
  const { text, people, pack, salience } = article;
  const first = clause.tokens[phrase.from];
  const last = clause.tokens[phrase.to - 1];
  const headFirst = clause.tokens[phrase.headFrom];
  const headLast = clause.tokens[phrase.headTo - 1];
  if (!first || !last || !headFirst || !headLast) return null;
  const span = { start: first.start, end: Math.max(first.end, last.end) };
  if (
    first.tag === 'pronoun' ||
    (phrase.to - phrase.from === 1 && /^(?:his|her|their|its|my|our)$/u.test(first.lower))
  ) {
    const gender = pack.pronouns[first.lower] ?? null;
    const mention = { start: first.start, end: first.end };
    if (gender === 'speaker' || gender === null)
      return {
        speaker: { ...mention, name: first.word },
        person: null,
        via: 'pronoun',
        isClear: false,
      };
    const found = salience.before(first.start, gender);
    const person = found?.person ?? null;
    return {
      speaker: { ...mention, name: person?.name ?? first.word },
      person,
      via: 'pronoun',
      isClear: found?.isClear ?? false,
    };
  }
  const head = { start: headFirst.start, end: headLast.end };
  const named = people.within(head).filter(({ end }) => end <= head.end + 1);
  const at = named.at(-1);
  if (at && at.end >= headLast.start && headLast.tag !== 'noun')
    return byName(explainedBefore(article, at) ?? at.person, span);
  // “Its head, Tim Rook,”: the name stands in the explanation.
  const explained = people
    .within({ start: head.end, end: Math.min(span.end, head.end + 80) })
    .find(
      ({ start, person }) =>
        !person.isThing &&
        /^(?:(?:\s+(?:of|for|at|from|with|in)\s[^,.;]{1,60})?\s*,\s*(?:\p{L}+\.?\s+){0,3}|\s+of\s+(?:the\s+)?(?:\p{Lu}\p{L}+\s+)*)$/u.test(
          text.slice(head.end, start),
        ),
    );
  if (explained) return byName(explained.person, span);
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

/** “Owen Pell, 59, of Port Hale, who …”: a name at the end of an explanation gives way to the person explained. */
function explainedBefore({ text, people }: Article, mention: NameMention): Person | null {
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

const byName = (person: Person, span: { start: number; end: number }): Resolved => ({
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

/** How far back a description is followed, in UTF-16 units. */
const FAR = 20_000;

/**
 * “the mayor”: whoever the article calls mayor and named last; else, for a description that only somebody already
 * brought in can have (“the former mayor”, “the Hale pilot”), whoever is spoken of.
 */
function personInRole(
  { people, pack, salience }: Article,
  clause: Clause,
  phrase: Phrase,
): Person | null {
  const words = clause.tokens.slice(phrase.headFrom, phrase.headTo);
  const [first] = words;
  const role = words.at(-1);
  if (!first || !role || !/^(?:the|this|that)$/u.test(first.lower)) return null;
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
