import type { Id } from '../model/ids';
import type {
  Attribution,
  EventRecord,
  QuoteRecord,
  SpeakerFields,
  SpeakerRecord,
} from '../model/records';
import type { ChangeSet, RecordWrite } from './change-set';
import {
  changedFields,
  excerptOf,
  tombstone,
  without,
  writeQuote,
  writeRecord,
} from './write-record';

/** A speaker to be made; fields left out take their defaults. */
export interface NewSpeaker extends Partial<SpeakerFields> {
  readonly id: Id;
  readonly name: string;
}

/**
 * Says that a speaker said a quote. A quote that had no attribution becomes `stated`, since a person who names
 * the speaker has read it there; pass `attribution` to say otherwise. No write when already linked.
 */
export function linkSpeaker(
  quote: QuoteRecord,
  speakerId: Id,
  attribution: Attribution = quote.attribution === 'unknown' ? 'stated' : quote.attribution,
): ChangeSet {
  return {
    label: { key: 'link-speaker', subject: excerptOf(quote.anchor.exact) },
    writes: linkWrites(quote, speakerId, attribution),
  };
}

/** Makes a speaker and links them, as one change. */
export function createAndLinkSpeaker(
  quote: QuoteRecord,
  { id, ...fields }: NewSpeaker,
  attribution: Attribution = quote.attribution === 'unknown' ? 'stated' : quote.attribution,
): ChangeSet {
  return {
    label: { key: 'link-speaker', subject: excerptOf(quote.anchor.exact) },
    writes: [writeRecord('speaker', id, fields), ...linkWrites(quote, id, attribution)],
  };
}

/** Takes a speaker off a quote. Without its last speaker a quote's attribution is `unknown` again. */
export function unlinkSpeaker(quote: QuoteRecord, speakerId: Id): ChangeSet {
  return {
    label: { key: 'unlink-speaker', subject: excerptOf(quote.anchor.exact) },
    writes: unlinkWrites(quote, speakerId),
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
 * Deletes a speaker, taking them off their quotes and off the events they took part in (`events` may hold
 * others too). Mentions in notes keep the name that stands there.
 */
export function deleteSpeaker(
  speaker: SpeakerRecord,
  quotesOfSpeaker: readonly QuoteRecord[],
  events: readonly EventRecord[] = [],
): ChangeSet {
  return {
    label: { key: 'delete-speaker', subject: speaker.name },
    writes: [
      ...quotesOfSpeaker.flatMap((quote) => unlinkWrites(quote, speaker.id)),
      ...events
        .filter((event) => event.participants.includes(speaker.id))
        .map((event) =>
          writeRecord('event', event.id, {
            participants: without(event.participants, speaker.id),
          }),
        ),
      tombstone(speaker),
    ],
  };
}

function linkWrites(quote: QuoteRecord, id: Id, attribution: Attribution): RecordWrite[] {
  const changed = changedFields<'quote'>(quote, {
    speakerIds: quote.speakerIds.includes(id) ? quote.speakerIds : [...quote.speakerIds, id],
    attribution,
  });
  return changed ? [writeQuote(quote, changed)] : [];
}

function unlinkWrites(quote: QuoteRecord, id: Id): RecordWrite[] {
  if (!quote.speakerIds.includes(id)) return [];
  const speakerIds = without(quote.speakerIds, id);
  const changed = changedFields<'quote'>(quote, {
    speakerIds,
    attribution: speakerIds.length > 0 ? quote.attribution : 'unknown',
  });
  return changed ? [writeQuote(quote, changed)] : [];
}
