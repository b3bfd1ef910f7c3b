import type { NamedItem } from '../../../shared/names/find-names';
import { readTypedName } from '../../../shared/names/typed-name';
import type { TypedName } from '../../../shared/names/typed-name';
import type { Span } from '../../../shared/model/anchor';
import type { Id } from '../../../shared/model/ids';

/** A speaker of the project, with what ranking needs. */
export interface RankedPerson {
  readonly id: Id;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Quotes of theirs in all articles, and in this one. */
  readonly quotes: number;
  readonly here: number;
}

/** Who might have said it: a speaker of the project, or a name that stands in the text and has none yet. */
export type SpeakerCandidate =
  | { readonly kind: 'known'; readonly id: Id }
  | { readonly kind: 'new'; readonly name: string };

/** Names read in the text, with where they stand first (UTF-16). */
export interface CandidateName {
  readonly name: string;
  readonly offset: number;
}

export interface CandidateQuestion {
  readonly query: string;
  readonly people: readonly RankedPerson[];
  readonly names: readonly CandidateName[];
  readonly guess: SpeakerCandidate | null;
  /** Speakers the quote has already. */
  readonly linked: readonly Id[];
  /** Where the quote begins: names near it come first. */
  readonly at: number;
  readonly limit: number;
}

/** How many names of the text are offered before anything is typed, so that people of the project keep their place. */
const NAMES_UNASKED = 3;

const known = (people: readonly RankedPerson[]): readonly SpeakerCandidate[] =>
  people.map(({ id }) => ({ kind: 'known', id }));
const fresh = (names: readonly CandidateName[]): readonly SpeakerCandidate[] =>
  names.map(({ name }) => ({ kind: 'new', name }));

const searchable = (person: RankedPerson) => ({
  name: person.name,
  aliases: person.aliases,
  item: person,
  // People of this article come before others whose name fits as well.
  weight: person.here * 1000 + person.quotes,
});

/** Names in the text that no speaker of the project answers to. */
export function unknownNames(
  names: readonly CandidateName[],
  people: readonly RankedPerson[],
): readonly CandidateName[] {
  const everyone = people.map(searchable);
  return names.filter(({ name }) => readTypedName(name, everyone).kind === 'new');
}

/** How near a quote a name must stand for `guessFromNames` to be asked about it (UTF-16 units). */
const BEFORE = 1200;
const AFTER = 160;

/** Those of many people whose name, or the last word of it, stands near a quote. */
export function namedNear<T extends { readonly name: string; readonly aliases: readonly string[] }>(
  text: string,
  quote: Span,
  people: readonly T[],
): readonly T[] {
  const near = text.slice(Math.max(0, quote.start - BEFORE), quote.end + AFTER);
  return people.filter(({ name, aliases }) =>
    [name, ...aliases].some((form) => {
      const last = form.trim().split(/\s/).at(-1) ?? '';
      return last !== '' && near.includes(last);
    }),
  );
}

const nearest = (names: readonly CandidateName[], at: number): readonly CandidateName[] =>
  names.toSorted((a, b) => Math.abs(a.offset - at) - Math.abs(b.offset - at));

/** Whom a typed name concerns, of the people of the project and, after them, the names in the text. */
export function typedCandidates({
  query,
  people,
  names,
  at,
}: Pick<CandidateQuestion, 'query' | 'people' | 'names' | 'at'>): TypedName<SpeakerCandidate> {
  const items: readonly NamedItem<SpeakerCandidate>[] = [
    ...people.map((person): NamedItem<SpeakerCandidate> => {
      const { name, aliases, weight } = searchable(person);
      return { name, aliases, weight, item: { kind: 'known', id: person.id } };
    }),
    ...nearest(names, at).map(({ name }, index): NamedItem<SpeakerCandidate> => {
      return { name, aliases: [], weight: -1 - index, item: { kind: 'new', name } };
    }),
  ];
  return readTypedName(query, items);
}

/**
 * Who to offer before anything is typed, best first: the best guess, the people of this article by how often they
 * speak, a few names near the quote, then everyone; not who is linked already.
 */
export function speakerCandidates(
  question: Omit<CandidateQuestion, 'query'>,
): readonly SpeakerCandidate[] {
  const { linked, guess, limit } = question;
  const people = question.people.filter(({ id }) => !linked.includes(id));
  const near = nearest(question.names, question.at);
  const byUse = people.toSorted((a, b) => b.here - a.here || b.quotes - a.quotes);
  const guessed = guess && !(guess.kind === 'known' && linked.includes(guess.id)) ? [guess] : [];
  return distinct([
    ...guessed,
    ...known(byUse.filter(({ here }) => here > 0)),
    ...fresh(near.slice(0, NAMES_UNASKED)),
    ...known(byUse.filter(({ here }) => here === 0)),
  ]).slice(0, limit);
}

/** One text for a candidate, unique among them. */
export const candidateKey = (candidate: SpeakerCandidate): string =>
  candidate.kind === 'known' ? `known:${candidate.id}` : `new:${candidate.name}`;

/** The candidate of a key, or null when it names none. */
export function candidateOf(key: string): SpeakerCandidate | null {
  if (key.startsWith('known:')) return { kind: 'known', id: key.slice('known:'.length) };
  if (key.startsWith('new:')) return { kind: 'new', name: key.slice('new:'.length) };
  return null;
}

function distinct(candidates: readonly SpeakerCandidate[]): readonly SpeakerCandidate[] {
  const byKey = new Map<string, SpeakerCandidate>();
  for (const candidate of candidates) {
    const key = candidateKey(candidate);
    if (!byKey.has(key)) byKey.set(key, candidate);
  }
  return [...byKey.values()];
}
