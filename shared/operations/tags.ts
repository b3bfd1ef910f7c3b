import type { Id } from '../model/ids';
import type { QuoteRecord, TagFields, TagRecord } from '../model/records';
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

/** A tag to be made; fields left out take their defaults. */
export interface NewTag extends Partial<TagFields> {
  readonly id: Id;
  readonly name: string;
}

/** Puts a tag on a quote. No write when it is there already. */
export function tagQuote(quote: QuoteRecord, tagId: Id): ChangeSet {
  return {
    label: { key: 'tag-quote', subject: excerptOf(quote.anchor.exact) },
    writes: quote.tags.includes(tagId) ? [] : [writeQuote(quote, { tags: [...quote.tags, tagId] })],
  };
}

/** Makes a tag and puts it on a quote, as one change. */
export function createAndTag(quote: QuoteRecord, { id, ...fields }: NewTag): ChangeSet {
  const link = tagQuote(quote, id);
  return { ...link, writes: [writeRecord('tag', id, fields), ...link.writes] };
}

/** Takes a tag off a quote. */
export function untagQuote(quote: QuoteRecord, tagId: Id): ChangeSet {
  return {
    label: { key: 'untag-quote', subject: excerptOf(quote.anchor.exact) },
    writes: quote.tags.includes(tagId)
      ? [writeQuote(quote, { tags: without(quote.tags, [tagId]) })]
      : [],
  };
}

/**
 * Changes a tag; no write when nothing differs. Tags below it name it in their paths, so a new name or place
 * is written into those of `tags` (all of them may be passed) as well.
 */
export function editTag(
  tag: TagRecord,
  fields: Partial<TagFields>,
  tags: readonly TagRecord[] = [],
): ChangeSet {
  const changed = changedFields<'tag'>(tag, fields);
  return {
    label: { key: 'edit-tag', subject: tag.name },
    writes: changed
      ? [writeRecord('tag', tag.id, changed), ...pathWrites(tag, { ...tag, ...changed }, tags)]
      : [],
  };
}

/** Deletes a tag, taking it off its quotes. Tags below it keep its name in their paths. */
export function deleteTag(tag: TagRecord, quotesOfTag: readonly QuoteRecord[]): ChangeSet {
  return {
    label: { key: 'delete-tag', subject: tag.name },
    writes: [...quotesOfTag.flatMap((quote) => unlinkDeleted(quote, [tag.id])), tombstone(tag)],
  };
}

function pathWrites(
  before: TagRecord,
  after: TagRecord,
  tags: readonly TagRecord[],
): RecordWrite[] {
  const from = [...before.path, before.name];
  const to = [...after.path, after.name];
  if (from.join('\n') === to.join('\n')) return [];
  return tags
    .filter((tag) => tag.id !== before.id && from.every((name, depth) => tag.path[depth] === name))
    .map((tag) => writeRecord('tag', tag.id, { path: [...to, ...tag.path.slice(from.length)] }));
}
