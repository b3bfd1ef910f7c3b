import { useMemo } from 'react';
import type { Id } from '../../shared/model/ids';
import type { SpeakerRecord } from '../../shared/model/records';
import { initialsOf } from '../../shared/names/initials';
import { useLive } from './database-context';
import type { SpeakerSummary } from './repository';

/** A speaker as lists and avatars show them. */
export interface SpeakerEntry {
  readonly speaker: SpeakerRecord;
  readonly quotes: number;
  readonly initials: string;
  /** An index into the palette of speakers, 0–7. Never the only sign of who is meant. */
  readonly colour: number;
}
export interface SpeakerDirectory {
  /** In order of making. */
  readonly list: readonly SpeakerEntry[];
  readonly byId: ReadonlyMap<Id, SpeakerEntry>;
}

const COLOURS = 8;

/** All living speakers; `undefined` while loading. */
export function useSpeakerDirectory(): SpeakerDirectory | undefined {
  const speakers = useLive((repository) => repository.speakers(), []);
  return useMemo(() => speakers && directoryOf(speakers), [speakers]);
}

/** Colours go round in order of making, so that the first eight speakers differ and none changes by a deletion. */
export function directoryOf(speakers: readonly SpeakerSummary[]): SpeakerDirectory {
  const list = speakers.map(({ speaker, quotes, order }) => ({
    speaker,
    quotes,
    initials: initialsOf(speaker.name),
    colour: order % COLOURS,
  }));
  return { list, byId: new Map(list.map((entry) => [entry.speaker.id, entry])) };
}
