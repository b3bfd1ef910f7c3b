import type { Id } from '../model/ids';
import type {
  EventRecord,
  QuoteFields,
  QuoteRecord,
  SpeakerFields,
  SpeakerRecord,
} from '../model/records';
import type { ChangeSet } from './change-set';
import { changeRecord, deleteMembers, unlinkDeleted, without } from './write-record';

/** What becomes of a quote without some of its speakers: without the last one nobody is known to have said it. */
function withoutSpeakers(quote: QuoteRecord, ids: readonly Id[]): Partial<QuoteFields> {
  const speakerIds = without(quote.speakerIds, ids);
  return speakerIds.length > 0 || speakerIds === quote.speakerIds
    ? { speakerIds }
    : { speakerIds, attribution: 'unknown', mention: null };
}

/**
 * Takes a speaker off a quote, under every id given: those taken as one person go together. Without its last speaker
 * a quote's attribution is `unknown` again, and no words in it name them.
 */
export const unlinkSpeaker = (quote: QuoteRecord, ...speakerIds: readonly Id[]): ChangeSet =>
  changeRecord('unlink-speaker', quote, withoutSpeakers(quote, speakerIds));

/** Changes a speaker; no write when nothing differs. */
export const editSpeaker = (speaker: SpeakerRecord, fields: Partial<SpeakerFields>): ChangeSet =>
  changeRecord('edit-speaker', speaker, fields);

/**
 * Deletes a speaker with all that are taken as the same person (`members`, of whom there is at least one), taking them
 * off their quotes and off the events they took part in (`events` may hold others too). Mentions in notes keep the
 * name that stands there.
 */
export const deleteSpeaker = (
  members: readonly SpeakerRecord[],
  quotesOfSpeaker: readonly QuoteRecord[],
  events: readonly EventRecord[] = [],
): ChangeSet =>
  deleteMembers('delete-speaker', members, [...quotesOfSpeaker, ...events], (record, ids) =>
    record.type === 'quote' ? unlinkSpeaker(record, ...ids).writes : unlinkDeleted(record, ids),
  );
