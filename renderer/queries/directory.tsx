import { resolveIdentities } from '../../shared/identities/resolve-identities';
import type { Identities } from '../../shared/identities/resolve-identities';
import type { Id } from '../../shared/model/ids';
import type { EventRecord, IdentityRecord, SpeakerRecord } from '../../shared/model/records';
import { initialsOf } from '../../shared/names/initials';
import { NameIndex } from '../../shared/names/name-index';
import { sharedLive, useShared } from './shared-live';
import type { EventSummary, SpeakerSummary } from '../db/repository';

/** A speaker as lists and avatars show them: one entry for all records that are the same person. */
export interface SpeakerEntry {
  /** Who stands for all of them: the living one that was made first. */
  readonly speaker: SpeakerRecord;
  /** All of them, `speaker` first. */
  readonly members: readonly SpeakerRecord[];
  /** Every other name of theirs, each once. */
  readonly aliases: readonly string[];
  /** Quotes of all of them. One that names two of them counts for each. */
  readonly quotes: number;
  readonly initials: string;
  /** An index into the palette of speakers, 0–7. Never the only sign of who is meant. */
  readonly colour: number;
}

/** An entry whose initials are worked out when they are shown: of thousands of speakers few are. */
class Speaker implements SpeakerEntry {
  readonly speaker: SpeakerRecord;
  readonly members: readonly SpeakerRecord[];
  readonly aliases: readonly string[];
  readonly quotes: number;
  readonly colour: number;

  constructor(
    members: readonly SpeakerRecord[],
    {
      speaker,
      aliases,
      quotes,
      colour,
    }: Pick<SpeakerEntry, 'speaker' | 'aliases' | 'quotes' | 'colour'>,
  ) {
    this.speaker = speaker;
    this.members = members;
    this.aliases = aliases;
    this.quotes = quotes;
    this.colour = colour;
  }

  get initials(): string {
    return initialsOf(this.speaker.name);
  }
}

export interface SpeakerDirectory {
  /** In order of making. */
  readonly list: readonly SpeakerEntry[];
  /** By the id of any member. */
  readonly byId: ReadonlyMap<Id, SpeakerEntry>;
  /** Places in `list` by the words of names. The same index as before as long as nobody's name changes. */
  readonly names: NameIndex;
  /** Who is who, speakers and events alike, and what contradicts itself. */
  readonly identities: Identities;
}

/** An event as lists show it: one entry for all records that are the same event. */
export interface EventEntry {
  readonly event: EventRecord;
  /** All of them, `event` first. */
  readonly members: readonly EventRecord[];
  readonly aliases: readonly string[];
  readonly quotes: number;
}
export interface EventDirectory {
  readonly list: readonly EventEntry[];
  readonly byId: ReadonlyMap<Id, EventEntry>;
  readonly identities: Identities;
}

const COLOURS = 8;

/** All living speakers; `undefined` while loading. The same directory for all who ask, as long as nobody in it changes. */
export function useSpeakerDirectory(): SpeakerDirectory | undefined {
  return useShared(SPEAKERS);
}

/** All living events; `undefined` while loading. */
export function useEventDirectory(): EventDirectory | undefined {
  return useShared(EVENTS);
}

const SPEAKERS = sharedLive(async (reading) =>
  speakersOf(await reading.speakers(), await reading.identities()),
);
const EVENTS = sharedLive(async (reading) =>
  eventsOf(await reading.events(), await reading.identities()),
);

/** Gives the answer of before for the lists of before, which are the same objects while nothing changes. */
function lastAnswer<S, D>(
  make: (summaries: readonly S[], verdicts: readonly IdentityRecord[]) => D,
): (summaries: readonly S[], verdicts: readonly IdentityRecord[]) => D {
  let last: { of: readonly S[]; verdicts: readonly IdentityRecord[]; answer: D } | null = null;
  return (of, verdicts) => {
    if (last?.of !== of || last.verdicts !== verdicts)
      last = { of, verdicts, answer: make(of, verdicts) };
    return last.answer;
  };
}

/** The same directory as before for the same lists. */
export const speakersOf = lastAnswer(directoryOf);
const eventsOf = lastAnswer(eventDirectoryOf);

/** Verdicts are few and seldom change; who asks for the same again gets the same. */
const resolved = new WeakMap<readonly IdentityRecord[], Identities>();
function identitiesOf(verdicts: readonly IdentityRecord[]): Identities {
  const known = resolved.get(verdicts) ?? resolveIdentities(verdicts);
  resolved.set(verdicts, known);
  return known;
}

/** Entries of those who are nobody else: the same as before while neither they nor their count change. */
const speakerEntries = new WeakMap<SpeakerSummary, SpeakerEntry>();
const eventEntries = new WeakMap<EventSummary, EventEntry>();

/**
 * Colours go round in order of making, so that the first eight speakers differ and none changes by a deletion. Those
 * who are one have the colour of the first of them; parted, each has their own again.
 */
export function directoryOf(
  speakers: readonly SpeakerSummary[],
  verdicts: readonly IdentityRecord[],
): SpeakerDirectory {
  const identities = identitiesOf(verdicts);
  const list = groups(speakers, ({ speaker }) => speaker.id, identities).map((group) =>
    entryOf(group, speakerEntries, () => {
      const [{ speaker, order }] = group;
      const members = group.map((one) => one.speaker);
      return new Speaker(members, {
        speaker,
        aliases: otherNames(members),
        quotes: sum(group),
        colour: order % COLOURS,
      });
    }),
  );
  return { list, byId: byMember(list), names: namesOf(list), identities };
}

/** Names change seldom, counts with every quote. */
let indexed: { readonly list: readonly SpeakerEntry[]; readonly names: NameIndex } | null = null;
function namesOf(list: readonly SpeakerEntry[]): NameIndex {
  const before = indexed?.list;
  const isSame =
    before?.length === list.length && list.every((entry, at) => hasSameNames(entry, before[at]));
  const names =
    indexed && isSame
      ? indexed.names
      : new NameIndex(() => list.map(({ speaker, aliases }) => [speaker.name, ...aliases]));
  indexed = { list, names };
  return names;
}

const hasSameNames = (a: SpeakerEntry, b: SpeakerEntry | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.speaker.name === b.speaker.name &&
    a.aliases.length === b.aliases.length &&
    a.aliases.every((alias, at) => alias === b.aliases[at]));

/** Who is called exactly so; of several the one made last. */
export const speakerCalled = (
  { list, names }: Pick<SpeakerDirectory, 'list' | 'names'>,
  name: string,
): SpeakerEntry | undefined =>
  names
    .amongWhom(name)
    .map((place) => list[place])
    .findLast((entry) => entry?.speaker.name === name || entry?.aliases.includes(name));

/** Events by the same rule. */
export function eventDirectoryOf(
  events: readonly EventSummary[],
  verdicts: readonly IdentityRecord[],
): EventDirectory {
  const identities = identitiesOf(verdicts);
  const list = groups(events, ({ event }) => event.id, identities).map((group) =>
    entryOf(group, eventEntries, () => {
      const members = group.map(({ event }) => event);
      return { event: group[0].event, members, aliases: otherNames(members), quotes: sum(group) };
    }),
  );
  return { list, byId: byMember(list), identities };
}

function entryOf<S extends object, E>(group: Group<S>, known: WeakMap<S, E>, make: () => E): E {
  if (group.length > 1) return make();
  const entry = known.get(group[0]) ?? make();
  known.set(group[0], entry);
  return entry;
}

/** The entries that some ids mean, each once, in the order of the ids; null for an id that nobody has. */
export const entriesOf = <T,>(
  ids: readonly Id[],
  byId: ReadonlyMap<Id, T> | undefined,
): readonly (T | null)[] => [...new Set(ids.map((id) => byId?.get(id) ?? null))];

/** Some ids without those that mean the same as one before them. */
export const firstOfEach = <T,>(ids: readonly Id[], byId: ReadonlyMap<Id, T>): readonly Id[] =>
  ids.filter((id) => idsMeaning(id, ids, byId)[0] === id);

/** The ids among some that mean the same as one of them. */
export const idsMeaning = <T,>(
  id: Id,
  ids: readonly Id[],
  byId: ReadonlyMap<Id, T>,
): readonly Id[] => {
  const entry = byId.get(id);
  return ids.filter((other) => other === id || (entry !== undefined && byId.get(other) === entry));
};

type Group<T> = readonly [T, ...T[]];

/** Summaries that are one, together, in the order in which the first of each stands. */
function groups<T>(
  all: readonly T[],
  idOf: (one: T) => Id,
  { representative }: Identities,
): readonly Group<T>[] {
  const found = new Map<Id, [T, ...T[]]>();
  for (const one of all) {
    const group = found.get(representative(idOf(one)));
    if (group) group.push(one);
    else found.set(representative(idOf(one)), [one]);
  }
  return [...found.values()];
}

const byMember = <T extends { readonly members: readonly { readonly id: Id }[] }>(
  list: readonly T[],
): ReadonlyMap<Id, T> => {
  const byId = new Map<Id, T>();
  for (const entry of list) for (const { id } of entry.members) byId.set(id, entry);
  return byId;
};

const sum = (group: readonly { readonly quotes: number }[]): number =>
  group.reduce((all, { quotes }) => all + quotes, 0);

const NO_NAMES: readonly string[] = [];

function otherNames(
  members: readonly { readonly name: string; readonly aliases?: readonly string[] }[],
): readonly string[] {
  const [only] = members;
  if (only && members.length === 1 && (only.aliases ?? NO_NAMES).length === 0) return NO_NAMES;
  const names = members.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return [...new Set(names)].filter((name) => name !== members[0]?.name);
}
