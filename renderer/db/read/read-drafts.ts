import type { VerbatimDatabase } from '../database';
import { leafOf } from '../leaves';
import type { TextDraft } from '../repository';
import { ROW_TYPES } from '../schema';
import type { DraftOwner, DraftRow } from '../schema';

export const draftRow = (key: string, { text, of }: TextDraft): DraftRow =>
  of === null ? { key, text } : { key, text, of };

/**
 * All drafts. One whose record was deleted is removed. A record that is not there at all proves nothing: a damaged store
 * may have lost it, and it may be put back.
 */
export async function readDrafts(db: VerbatimDatabase): Promise<ReadonlyMap<string, TextDraft>> {
  const found = new Map<string, TextDraft>();
  const gone: string[] = [];
  for (const { key, text, of = null } of await db.drafts.toArray()) {
    if (of !== null && (await isDeleted(db, of))) gone.push(key);
    else found.set(key, { text, of });
  }
  // Where storage takes nothing they go at another start.
  if (gone.length > 0) await db.drafts.bulkDelete(gone).catch(() => undefined);
  return found;
}

async function isDeleted(
  db: VerbatimDatabase,
  { type, id, documentId }: DraftOwner,
): Promise<boolean> {
  if (type === 'quote') return documentId !== null && isQuoteDeleted(db, documentId, id);
  const rowType = ROW_TYPES.find((one) => one === type);
  return rowType !== undefined && (await db.rows(rowType).get(id))?.deleted === true;
}

async function isQuoteDeleted(
  db: VerbatimDatabase,
  documentId: string,
  id: string,
): Promise<boolean> {
  const manifest = await db.manifests.get(documentId);
  if (!manifest) return false;
  const first = leafOf(
    manifest.leaves.map((leaf) => leaf.first),
    id,
  );
  const leaf = await db.leaves.get([documentId, first]);
  return leaf?.quotes.find((quote) => quote.id === id)?.deleted === true;
}
