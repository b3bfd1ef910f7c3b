import type { Id } from '../model/ids';
import type { EventRecord, QuoteRecord, SpeakerFields, SpeakerRecord } from '../model/records';
import type { ChangeSet, RecordWrite } from './change-set';
import {
  changedFields,
  excerptOf,
  tombstone,
  unlinkDeleted,
  without,
  writeQuote,
  writeRecord,
} from './write-record';

/**
 * Takes a speaker off a quote, under every id given: those taken as one person go together. Without its last speaker
 * a quote's attribution is `unknown` again, and no words in it name them.
 */
export function unlinkSpeaker(quote: QuoteRecord, ...speakerIds: readonly Id[]): ChangeSet {
  return {
    label: { key: 'unlink-speaker', subject: excerptOf(quote.anchor.exact) },
    writes: unlinkWrites(quote, speakerIds),
  };
}

/** Changes a speaker; no write when nothing differs. */
export function editSpeaker(speaker: SpeakerRecord, fields: Partial<SpeakerFields>): ChangeSet {
  const changed = changedFields<'speaker'>(speaker, fields);
  return {
    label: { key: 'edit-speaker', subject: speaker.name },
    writes: changed ? [writeRecord('speaker', speaker.id, changed)] : [],
  };
}

/**
 * Deletes a speaker with all that are taken as the same person (`members`, of whom there is at least one), taking them
 * off their quotes and off the events they took part in (`events` may hold others too). Mentions in notes keep the
 * name that stands there.
 */
export function deleteSpeaker(
  members: readonly SpeakerRecord[],
  quotesOfSpeaker: readonly QuoteRecord[],
  events: readonly EventRecord[] = [],
): ChangeSet {
  const ids = members.map(({ id }) => id);
  return {
    label: { key: 'delete-speaker', subject: members[0]?.name ?? '' },
    writes: [
      ...quotesOfSpeaker.flatMap((quote) => unlinkWrites(quote, ids)),
      ...events.flatMap((event) => unlinkDeleted(event, ids)),
      ...members.map(tombstone),
    ],
  };
}

function unlinkWrites(quote: QuoteRecord, ids: readonly Id[]): RecordWrite[] {
  const speakerIds = without(quote.speakerIds, ids);
  if (speakerIds === quote.speakerIds) return [];
  const changed = changedFields<'quote'>(quote, {
    speakerIds,
    ...(speakerIds.length > 0 ? {} : { attribution: 'unknown', mention: null }),
  });
  return changed ? [writeQuote(quote, changed)] : [];
}
