import { useMemo } from 'react';
import { formatEventDate } from '../../../shared/dates/event-date';
import type { Identities } from '../../../shared/identities/resolve-identities';
import { namedSpeaker } from '../../../shared/identities/suggest-duplicates';
import type { NamedRecord } from '../../../shared/identities/suggest-duplicates';
import type { Id } from '../../../shared/model/ids';
import { useEventDirectory, useSpeakerDirectory } from '../../queries/directory';
import type { EventEntry, SpeakerEntry } from '../../queries/directory';

/** What can be taken as one: speakers with speakers, events with events. */
export type IdentityKind = 'speaker' | 'event';

/** A speaker or an event, as judging needs it: with all that were taken as one with it. */
export interface JudgedRecord {
  readonly id: Id;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Roles and identifiers of a speaker; date and place of an event. */
  readonly facts: readonly string[];
  readonly quotes: number;
  readonly members: readonly (NamedRecord & {
    readonly identifiers: Readonly<Record<string, string>>;
  })[];
  /** Of a speaker; null for events. */
  readonly avatar: Pick<SpeakerEntry, 'initials' | 'colour'> | null;
}

export interface KnownOnes {
  readonly list: readonly JudgedRecord[];
  readonly byId: ReadonlyMap<Id, JudgedRecord>;
  readonly identities: Identities;
}

/** All speakers or all events; `undefined` while loading. */
export function useKnown(of: IdentityKind): KnownOnes | undefined {
  const speakers = useSpeakerDirectory();
  const events = useEventDirectory();
  return useMemo(() => {
    const directory = of === 'speaker' ? speakers : events;
    if (!directory) return undefined;
    const list = directory.list.map((entry) =>
      'speaker' in entry ? knownSpeaker(entry) : knownEvent(entry),
    );
    const byId = new Map(
      list.flatMap((known) => known.members.map(({ id }): [Id, JudgedRecord] => [id, known])),
    );
    return { list, byId, identities: directory.identities };
  }, [of, speakers, events]);
}

function knownSpeaker({
  speaker,
  members,
  aliases,
  quotes,
  initials,
  colour,
}: SpeakerEntry): JudgedRecord {
  const roles = members.flatMap((member) =>
    member.roles.map(({ title, organisation }) =>
      [title, organisation].filter((part) => part !== '').join(', '),
    ),
  );
  const identifiers = members.flatMap((member) =>
    Object.entries(member.identifiers).map(([scheme, value]) => `${scheme}: ${value}`),
  );
  return {
    id: speaker.id,
    name: speaker.name,
    aliases,
    facts: [...new Set([...roles, ...identifiers])],
    quotes,
    members: members.map(namedSpeaker),
    avatar: { initials, colour },
  };
}

function knownEvent({ event, members, aliases, quotes }: EventEntry): JudgedRecord {
  const facts = members.flatMap(({ when, place }) => [formatEventDate(when), place]);
  return {
    id: event.id,
    name: event.name,
    aliases,
    facts: [...new Set(facts)].filter((fact) => fact !== ''),
    quotes,
    members: members.map(({ id, name, when: { earliest, latest } }) => ({
      id,
      name,
      aliases: [],
      identifiers: {},
      telling: 'whole',
      days: { earliest, latest },
    })),
    avatar: null,
  };
}
