import type { Id } from '../../../shared/model/ids';
import type { EventDate, EventRecord } from '../../../shared/model/records';
import { rankNames } from '../../../shared/names/find-names';
import { readTypedName } from '../../../shared/names/typed-name';
import type { TypedName } from '../../../shared/names/typed-name';
import type { NamedItem } from '../../../shared/names/find-names';
import { sameName } from '../../../shared/names/fold';
import type { EventSuggestion } from '../../../shared/suggest/suggest-events';
import type { EventEntry } from '../../queries/directory';
import { longDay } from '../../texts/days';

/** What the sentence of the quote says of an offer: it names it, or a day that is the event's. */
export type SentenceReason = 'named' | 'dated';

/** An event that may be linked: one of the project, or one that the quote's sentence refers to and nobody has made. */
export type EventCandidate =
  | { readonly kind: 'known'; readonly event: EventRecord; readonly reason: SentenceReason | null }
  | { readonly kind: 'new'; readonly name: string; readonly when: EventDate };

const NO_DATE: EventDate = { text: '', edtf: null, earliest: null, latest: null };

interface EventQuestion {
  /** What is typed: its name, and its date where one is understood (`readTypedEvent`). */
  readonly query: string;
  readonly when?: EventDate;
  /** Events of the project that are not linked yet. */
  readonly events: readonly (EventEntry & { readonly here: number })[];
  /** What is linked already: not offered under its name again. */
  readonly linked: readonly EventRecord[];
  /** What the quote's sentence refers to. */
  readonly suggested: readonly EventSuggestion[];
  readonly limit: number;
}

/** What to offer, and what the typed name means; null before anything is typed. */
export interface EventOffers {
  readonly offers: readonly EventCandidate[];
  readonly kind: TypedName<unknown>['kind'] | null;
}

/**
 * What to offer for a query, the likeliest first. With nothing typed: events of the project that the sentence names, new
 * ones that it names, those of its day, the others by how often they are linked here, and new ones for mere dates.
 */
export function eventCandidates(question: EventQuestion): EventOffers {
  const { query, when = NO_DATE, events, linked, suggested, limit } = question;
  const reasons = new Map<Id, SentenceReason>();
  const made: NamedItem<EventCandidate>[] = [];
  for (const one of suggested) {
    const named = (event: { readonly name: string; readonly aliases?: readonly string[] }) =>
      [event.name, ...(event.aliases ?? [])].some((name) => sameName(name, nameOf(one)));
    const known = events.filter((entry) =>
      named({ name: entry.event.name, aliases: entry.aliases }),
    );
    for (const { event } of known) reasons.set(event.id, 'named');
    const edtf = one.date?.edtf ?? null;
    const sameDay = edtf === null ? [] : events.filter(({ event }) => event.when.edtf === edtf);
    for (const { event } of sameDay) if (!reasons.has(event.id)) reasons.set(event.id, 'dated');
    if (known.length > 0 || linked.some(named)) continue;
    if (made.some(({ name }) => sameName(name, nameOf(one)))) continue;
    const candidate = { kind: 'new', name: nameOf(one), when: one.date ?? NO_DATE } as const;
    // A mere date is an event only when somebody says so: it comes last.
    const weight = one.kind === 'happening' ? NAMED - 1 : -1;
    made.push({ name: candidate.name, aliases: [], item: candidate, weight });
  }
  const known = events.map(({ event, aliases, quotes, here }): NamedItem<EventCandidate> => {
    const reason = reasons.get(event.id) ?? null;
    const told = reason === 'named' ? NAMED : reason === 'dated' ? NAMED / 2 : 0;
    const weight = told + here * 1000 + quotes;
    return { name: event.name, aliases, item: { kind: 'known', event, reason }, weight };
  });
  const all = [...known, ...made];
  const typed = query.trim() === '' ? null : readTypedName(query, all);
  // The same name on another day is another event.
  const isOther =
    typed?.kind === 'same' &&
    when.edtf !== null &&
    !typed.items.some((one) => whenOf(one).edtf === when.edtf);
  const ranked = typed ? typed.items : rankNames(query, all);
  // However many events there are, what the sentence says is among the offers.
  const fresh = ranked.filter(({ kind }) => kind === 'new').slice(0, limit / 2);
  const others = ranked.filter(({ kind }) => kind === 'known').slice(0, limit - fresh.length);
  const shown = new Set([...fresh, ...others]);
  const offers = ranked.filter((one) => shown.has(one));
  return { offers, kind: isOther ? 'new' : (typed?.kind ?? null) };
}

const whenOf = (one: EventCandidate): EventDate => (one.kind === 'known' ? one.event : one).when;

/** More than any number of quotes weighs. */
const NAMED = 1e9;

/** The name of what is suggested: “Tuesday” is called by its day. */
function nameOf({ kind, name, date }: EventSuggestion): string {
  const day = date?.earliest ?? null;
  return (kind === 'date' && day === date?.latest ? longDay(day) : null) ?? name;
}
