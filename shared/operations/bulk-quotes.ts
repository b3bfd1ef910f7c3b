/** What is done to several quotes at once: each is one change, so that one undo takes it back. */
import type { Id } from '../model/ids';
import type { EventFields, QuoteRecord, TagFields } from '../model/records';
import { attributeQuote } from './attribution';
import type { ChosenSpeaker } from './attribution';
import type { ChangeSet, RecordWrite } from './change-set';
import { linkEvent, unlinkEvent } from './events';
import { deleteQuote, editQuote } from './quotes';
import type { QuoteEdit } from './quotes';
import { unlinkSpeaker } from './speakers';
import { tagQuote, untagQuote } from './tags';
import { joinChanges, writeRecord } from './write-record';

type Quotes = readonly QuoteRecord[];

const forEach = (quotes: Quotes, change: (quote: QuoteRecord) => ChangeSet): ChangeSet =>
  joinChanges(quotes.map(change), 'edit-quotes');

/** The change with a record made first; nothing is made where nothing else is written. */
const making = (made: RecordWrite, { label, writes }: ChangeSet): ChangeSet => ({
  label,
  writes: writes.length > 0 ? [made, ...writes] : [],
});

/**
 * Says that somebody said some quotes, in the place of whoever was said to have said them. A person to be made is made
 * once. Nothing was looked for beside the quotes: see `attributeQuote`.
 */
export function attributeQuotes(quotes: Quotes, chosen: ChosenSpeaker): ChangeSet {
  // Under their own id: made below, not by each quote.
  const known = { kind: 'known', id: chosen.id, name: chosen.name, aliases: [] } as const;
  const change = forEach(quotes, (quote) =>
    attributeQuote(quote, chosen.kind === 'known' ? chosen : known, null, true),
  );
  return chosen.kind === 'known'
    ? change
    : making(writeRecord('speaker', chosen.id, { name: chosen.name }), change);
}

/** Takes a speaker off some quotes, under every id given. */
export const unlinkSpeakerOfAll = (quotes: Quotes, ids: readonly Id[]): ChangeSet =>
  forEach(quotes, (quote) => unlinkSpeaker(quote, ...ids));

/** Links an event to some quotes; with `made`, one that is made by this change. */
export function linkEventToAll(
  quotes: Quotes,
  id: Id,
  made?: { readonly name: string } & Partial<EventFields>,
): ChangeSet {
  const change = forEach(quotes, (quote) => linkEvent(quote, id));
  return made ? making(writeRecord('event', id, made), change) : change;
}

/** Takes an event off some quotes, under every id given. */
export const unlinkEventOfAll = (quotes: Quotes, ids: readonly Id[]): ChangeSet =>
  forEach(quotes, (quote) => unlinkEvent(quote, ...ids));

/** Puts a tag on some quotes; with `made`, one that is made by this change. */
export function tagQuotes(
  quotes: Quotes,
  id: Id,
  made?: { readonly name: string } & Partial<TagFields>,
): ChangeSet {
  const change = forEach(quotes, (quote) => tagQuote(quote, id));
  return made ? making(writeRecord('tag', id, made), change) : change;
}

/** Takes a tag off some quotes. */
export const untagQuotes = (quotes: Quotes, id: Id): ChangeSet =>
  forEach(quotes, (quote) => untagQuote(quote, id));

/** Writes fields into some quotes, each from what it holds. */
export const editQuotes = (quotes: Quotes, edit: (quote: QuoteRecord) => QuoteEdit): ChangeSet =>
  forEach(quotes, (quote) => editQuote(quote, edit(quote)));

/** Deletes some quotes. */
export const deleteQuotes = (quotes: Quotes): ChangeSet =>
  joinChanges(quotes.map(deleteQuote), 'delete-quotes');
