import type { Id } from '../model/ids';
import type { AnyRecord } from '../model/records';

/**
 * Articles that one annotator deleted while others added or went on with quotes in them. Such an article is treated as
 * any other until somebody settles it: its quotes count, so they must be seen.
 */
export function heldArticles(records: readonly AnyRecord[]): ReadonlySet<Id> {
  const deleted = new Set(
    records.flatMap(({ type, id, deleted: gone }) => (type === 'document' && gone ? [id] : [])),
  );
  if (deleted.size === 0) return deleted;
  return new Set(
    records.flatMap((record) =>
      record.type === 'quote' && !record.deleted && deleted.has(record.documentId)
        ? [record.documentId]
        : [],
    ),
  );
}
