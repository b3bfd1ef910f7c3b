import type { Id } from '../model/ids';
import type { EventFields, EventRecord, QuoteRecord } from '../model/records';
import type { ChangeSet } from './change-set';
import { changeRecord, deleteMembers, without, withOne, writeRecord } from './write-record';

/** Says that a quote is about, or was said at, an event. No write when already linked. */
export const linkEvent = (quote: QuoteRecord, eventId: Id): ChangeSet =>
  changeRecord('link-event', quote, { eventIds: withOne(quote.eventIds, eventId) });

/** Makes an event and links it, as one change; fields left out take their defaults. */
export function createAndLinkEvent(
  quote: QuoteRecord,
  { id, ...fields }: Pick<EventRecord, 'id' | 'name'> & Partial<EventFields>,
): ChangeSet {
  const link = linkEvent(quote, id);
  return { ...link, writes: [writeRecord('event', id, fields), ...link.writes] };
}

/** Takes an event off a quote, under every id given: those taken as one event go together. */
export const unlinkEvent = (quote: QuoteRecord, ...ids: readonly Id[]): ChangeSet =>
  changeRecord('unlink-event', quote, { eventIds: without(quote.eventIds, ids) });

/** Changes an event; no write when nothing differs. */
export const editEvent = (event: EventRecord, fields: Partial<EventFields>): ChangeSet =>
  changeRecord('edit-event', event, fields);

/**
 * Deletes an event with all that are taken as the same (`members`, of which there is at least one), taking it off its
 * quotes. Mentions in notes keep the name that stands there.
 */
export const deleteEvent = (
  members: readonly EventRecord[],
  quotesOfEvent: readonly QuoteRecord[],
): ChangeSet => deleteMembers('delete-event', members, quotesOfEvent);
