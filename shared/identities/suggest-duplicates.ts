import type { Id } from '../model/ids';
import type { SpeakerRecord } from '../model/records';
import { compareCodeUnits } from '../lib/canonical-json';
import { pairOf } from './identity-id';
import { isInitial, isSurnameOf, nameForm, sameByInitials } from './name-forms';
import type { NameForm } from './name-forms';
import type { Identities, IdentityVerdict } from './resolve-identities';
import { groupBy } from '../lib/group-by';

/** What suggesting needs to know of a speaker or an event. */
export interface NamedRecord {
  readonly id: Id;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
  /** Whether names tell who it is; “county official” does not, and “A.” never stands for an event. */
  readonly telling: 'none' | 'whole' | 'initials';
  /** The days it covers, where known: things of one name on different days are two. */
  readonly days?: { readonly earliest: string | null; readonly latest: string | null };
}

/** Why two may be one, strongest first. */
export const REASONS = [
  'identifier',
  'name',
  'order',
  'title',
  'alias',
  'initials',
  'surname',
] as const;
export type DuplicateReason = (typeof REASONS)[number];

/** Two that may be one. A guess for a person to judge; never applied by itself. */
export interface DuplicateSuggestion {
  readonly a: Id;
  readonly b: Id;
  readonly reason: DuplicateReason;
  /** What they share: `wikidata: Q42`, or the alias. Empty when the names say it. */
  readonly shared: string;
}

/** With how many of those before it each is compared, so that a thousand of one name stay quick. */
const COMPARED = 6;

/** Words of a family name with its particles, and one more: “van der Berg”. */
const LONGEST_SURNAME = 4;

interface Form extends NameForm {
  readonly record: NamedRecord;
  readonly alias: string | null;
}

/**
 * Pairs of speakers (or of events) that may be one, strongest reason first, each once. Pairs that are one already are
 * left out, and so are pairs about which a verdict was given, be it about others of their groups. Time and the number
 * of pairs grow with the number of names, not with its square. The answer does not depend on the order of `all`.
 */
export function suggestDuplicates(
  all: readonly NamedRecord[],
  verdicts: readonly IdentityVerdict[],
  { representative }: Identities,
): readonly DuplicateSuggestion[] {
  const judged = judgedPairs(verdicts, representative);
  const found = new Map<string, DuplicateSuggestion>();
  const offer = (one: NamedRecord, other: NamedRecord, reason: DuplicateReason, shared: string) => {
    if (representative(one.id) === representative(other.id) || apart(one, other)) return;
    const key = pairKey(representative(one.id), representative(other.id));
    const known = found.get(key);
    if (judged.has(key) || (known && rankOf(known.reason) <= rankOf(reason))) return;
    const [a, b] = pairOf(one.id, other.id);
    found.set(key, { a, b, reason, shared });
  };

  const sorted = all.toSorted((one, other) => compareCodeUnits(one.id, other.id));
  const identifiers = bucketsOf(
    sorted.flatMap((one) =>
      Object.entries(one.identifiers).map(([scheme, value]) => ({ one, scheme, value })),
    ),
    ({ scheme, value }) => `${scheme.toLowerCase()} ${value.trim()}`,
  );
  for (const bucket of identifiers)
    eachWithFew(bucket, bucket, ({ one, scheme, value }, other) =>
      offer(one, other.one, 'identifier', `${scheme}: ${value.trim()}`),
    );

  const forms = sorted.filter(({ telling }) => telling !== 'none').flatMap(formsOf);
  for (const bucket of bucketsOf(forms, (form) => form.sorted))
    eachWithFew(bucket, bucket, (one, other) => {
      const [reason, shared] = reasonOf(one, other);
      offer(one.record, other.record, reason, shared);
    });

  const people = forms.filter(
    (form) => form.record.telling === 'initials' && form.words.length > 1,
  );
  const surnames = bucketsOf(people, ({ words }) => {
    const [first = ''] = Array.from(words[0] ?? '');
    return `${first} ${words.at(-1) ?? ''}`;
  });
  for (const bucket of surnames) {
    const short = bucket.filter(({ words }) => words.slice(0, -1).some(isInitial));
    const compare = (one: Form, other: Form) => {
      if (sameByInitials(one, other)) offer(one.record, other.record, 'initials', '');
    };
    eachWithFew(bucket, short, compare);
    eachWithFew(short, bucket, compare);
  }
  // Beyond a few, a family name says no more about whose it is.
  const families = bucketsOf(
    forms.filter((form) => form.record.telling === 'initials'),
    ({ words }) => words.at(-1) ?? '',
  );
  for (const bucket of families)
    for (const short of bucket
      .filter(({ words }) => words.length < LONGEST_SURNAME)
      .slice(0, COMPARED)) {
      const whole = bucket.filter((form) => isSurnameOf(short, form));
      if (new Set(whole.map((form) => representative(form.record.id))).size <= COMPARED)
        for (const form of whole) offer(short.record, form.record, 'surname', '');
    }
  return [...found.values()].toSorted(
    (one, other) =>
      rankOf(one.reason) - rankOf(other.reason) ||
      compareCodeUnits(one.a, other.a) ||
      compareCodeUnits(one.b, other.b),
  );
}

/** Suggestions of before without those that were judged, or became one, since. */
export function unjudgedPairs(
  suggestions: readonly DuplicateSuggestion[],
  verdicts: readonly IdentityVerdict[],
  { representative }: Pick<Identities, 'representative'>,
): readonly DuplicateSuggestion[] {
  const done = new Set(judgedPairs(verdicts, representative));
  return suggestions.filter(({ a, b }) => {
    const [one, other] = [representative(a), representative(b)];
    const key = pairKey(one, other);
    if (one === other || done.has(key)) return false;
    // Of two pairs that mean the same two now, one is left.
    done.add(key);
    return true;
  });
}

function judgedPairs(
  verdicts: readonly IdentityVerdict[],
  representative: Identities['representative'],
): ReadonlySet<string> {
  return new Set(
    verdicts
      .filter(({ deleted }) => !deleted)
      .map(({ a, b }) => pairKey(representative(a), representative(b))),
  );
}

/** A speaker as suggesting needs them. */
export const namedSpeaker = ({
  id,
  name,
  aliases,
  identifiers,
  kind,
}: Pick<SpeakerRecord, 'id' | 'name' | 'aliases' | 'identifiers' | 'kind'>): NamedRecord => ({
  id,
  name,
  aliases,
  identifiers,
  telling: kind === 'unnamed' ? 'none' : kind === 'person' ? 'initials' : 'whole',
});

const pairKey = (one: Id, other: Id): string => pairOf(one, other).join(' ');
const rankOf = (reason: DuplicateReason): number => REASONS.indexOf(reason);

function formsOf(one: NamedRecord): readonly Form[] {
  const named = [
    { name: one.name, alias: null },
    ...one.aliases.map((alias) => ({ name: alias, alias })),
  ];
  return named.flatMap(({ name, alias }) => {
    const form = nameForm(name);
    return form ? { ...form, record: one, alias } : [];
  });
}

function reasonOf(one: Form, other: Form): readonly [DuplicateReason, string] {
  const alias = one.alias ?? other.alias;
  if (alias !== null) return ['alias', alias];
  if (one.folded === other.folded) return ['name', ''];
  const words = ({ folded }: Form): string => folded.split(' ').toSorted().join(' ');
  return [words(one) === words(other) ? 'order' : 'title', ''];
}

/** Whether both have days, and none in common. */
function apart(one: NamedRecord, other: NamedRecord): boolean {
  const [from, to] = [one.days?.earliest ?? '', one.days?.latest ?? '9999'];
  const [otherFrom, otherTo] = [other.days?.earliest ?? '', other.days?.latest ?? '9999'];
  return to < otherFrom || otherTo < from;
}

const bucketsOf = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[][] =>
  [...groupBy(items, keyOf).values()].filter(({ length }) => length > 1);

function eachWithFew<T>(
  items: readonly T[],
  few: readonly T[],
  run: (one: T, other: T) => void,
): void {
  for (const other of few.slice(0, COMPARED))
    for (const one of items) if (one !== other) run(one, other);
}
