import type { Id } from '../model/ids';
import type { DocumentRecord, QuoteRecord, TagFields, TagRecord } from '../model/records';
import type { ChangeSet, RecordWrite } from './change-set';
import { changeRecord, deleteMembers, without, withOne, writeRecord } from './write-record';

/** Puts a tag on a quote. No write when it is there already. */
export const tagQuote = (quote: QuoteRecord, tagId: Id): ChangeSet =>
  changeRecord('tag-quote', quote, { tags: withOne(quote.tags, tagId) });

/** Makes a tag and puts it on a quote, as one change; fields left out take their defaults. */
export function createAndTag(
  quote: QuoteRecord,
  { id, ...fields }: Pick<TagRecord, 'id' | 'name'> & Partial<TagFields>,
): ChangeSet {
  const link = tagQuote(quote, id);
  return { ...link, writes: [writeRecord('tag', id, fields), ...link.writes] };
}

/** Takes a tag off a quote. */
export const untagQuote = (quote: QuoteRecord, tagId: Id): ChangeSet =>
  changeRecord('untag-quote', quote, { tags: without(quote.tags, [tagId]) });

/**
 * Changes a tag; no write when nothing differs. Tags below it name it in their paths, so a new name or place
 * is written into those of `tags` (all of them may be passed) as well.
 */
export function editTag(
  tag: TagRecord,
  fields: Partial<TagFields>,
  tags: readonly TagRecord[] = [],
): ChangeSet {
  const { label, writes } = changeRecord('edit-tag', tag, fields);
  return { label, writes: [...writes, ...pathWrites(tag, { ...tag, ...fields }, tags)] };
}

/** Deletes a tag, taking it off its quotes and articles. Tags below it keep its name in their paths. */
export const deleteTag = (
  tag: TagRecord,
  tagged: readonly (QuoteRecord | DocumentRecord)[],
): ChangeSet => deleteMembers('delete-tag', [tag], tagged);

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
