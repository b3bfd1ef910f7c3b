import type { Id } from '../model/ids';
import type { EventFields, EventRecord, QuoteRecord } from '../model/records';
import type { ChangeSet } from './change-set';
import {
  changedFields,
  excerptOf,
  tombstone,
  unlinkDeleted,
  without,
  writeQuote,
  writeRecord,
} from './write-record';

/** An event to be made; fields left out take their defaults. */
export interface NewEvent extends Partial<EventFields> {
  readonly id: Id;
  readonly name: string;
}

/** Says that a quote is about, or was said at, an event. No write when already linked. */
export function linkEvent(quote: QuoteRecord, eventId: Id): ChangeSet {
  return {
    label: { key: 'link-event', subject: excerptOf(quote.anchor.exact) },
    writes: quote.eventIds.includes(eventId)
      ? []
      : [writeQuote(quote, { eventIds: [...quote.eventIds, eventId] })],
  };
}

/** Makes an event and links it, as one change. */
export function createAndLinkEvent(quote: QuoteRecord, { id, ...fields }: NewEvent): ChangeSet {
  const link = linkEvent(quote, id);
  return { ...link, writes: [writeRecord('event', id, fields), ...link.writes] };
}

/** Takes an event off a quote, under every id given: those taken as one event go together. */
export function unlinkEvent(quote: QuoteRecord, ...ids: readonly Id[]): ChangeSet {
  const eventIds = without(quote.eventIds, ids);
  return {
    label: { key: 'unlink-event', subject: excerptOf(quote.anchor.exact) },
    writes: eventIds === quote.eventIds ? [] : [writeQuote(quote, { eventIds })],
  };
}

/** Changes an event; no write when nothing differs. */
export function editEvent(event: EventRecord, fields: Partial<EventFields>): ChangeSet {
  const changed = changedFields<'event'>(event, fields);
  return {
    label: { key: 'edit-event', subject: event.name },
    writes: changed ? [writeRecord('event', event.id, changed)] : [],
  };
}

/**
 * Deletes an event with all that are taken as the same (`members`, of which there is at least one), taking it off its
 * quotes. Mentions in notes keep the name that stands there.
 */
export function deleteEvent(
  members: readonly EventRecord[],
  quotesOfEvent: readonly QuoteRecord[],
): ChangeSet {
  const ids = members.map(({ id }) => id);
  return {
    label: { key: 'delete-event', subject: members[0]?.name ?? '' },
    writes: [
      ...quotesOfEvent.flatMap((quote) => unlinkDeleted(quote, ids)),
      ...members.map(tombstone),
    ],
  };
}
