import type { Table } from 'dexie';
import type { Id } from '../../shared/model/ids';
import type { AnyRecord } from '../../shared/model/records';
import { SECTIONS } from '../../shared/records/record-types';
import { hashText } from '../../shared/text/hash';
import { checkManifest } from './check-storage';
import { VerbatimDatabase } from './database';
import { classifyFailure } from './failures';
import { rowsInPieces } from './read/read-ahead';
import { settleStorePlace } from './store-place';
import { DATABASE_NAME, ROW_TYPES } from './schema';
import type { SavingFailure } from './repository';
import type { CounterGroupRow, PlaceGroupRow } from './schema';

/** What says nothing about the rows: storage was in trouble of another kind. */
const NOT_DAMAGE: ReadonlySet<SavingFailure | null> = new Set([
  null,
  'disk-full',
  'closed',
  'closed-elsewhere',
  'newer-version',
  'denied',
  'timed-out',
]);

type GroupRow = CounterGroupRow | PlaceGroupRow;
type GroupKey = [GroupRow['kind'], number];

/** Records read at a time. */
const ROWS_AT_A_TIME = 500;

/**
 * Reads everything that the database holds, a little at a time, and names what cannot be read or does not hold
 * together: damage in a place that nobody opens would otherwise be found when the last good copy has gone. Each piece
 * is read in a transaction of its own, so that no write waits and none makes a piece look torn.
 */
export async function inspectStore(name: string = DATABASE_NAME): Promise<readonly string[]> {
  await settleStorePlace();
  const db = new VerbatimDatabase(name);
  const found: string[] = [];
  const look = async (what: string, piece: () => Promise<readonly string[]>) => {
    try {
      found.push(...(await piece()));
    } catch (error) {
      if (NOT_DAMAGE.has(classifyFailure(error))) throw error;
      found.push(`${what} cannot be read`);
    }
  };
  try {
    await db.open();
    for (const type of ROW_TYPES)
      await look(type, async () => {
        const rows: Table<AnyRecord, Id> = db.table(SECTIONS[type]);
        for await (const _ of rowsInPieces(rows, 'id', ({ id }) => id, ROWS_AT_A_TIME));
        return [];
      });
    for (const table of [db.counters, db.places])
      await look(table.name, async () => {
        const rows: Table<GroupRow, GroupKey> = db.table(table.name);
        const keyOf = ({ kind, group }: GroupRow): GroupKey => [kind, group];
        for await (const _ of rowsInPieces(rows, '[kind+group]', keyOf, ROWS_AT_A_TIME));
        return [];
      });
    for (const documentId of await db.manifests.toCollection().primaryKeys())
      await look(documentId, () => inspectLeaves(db, documentId));
    for (const hash of await db.texts.toCollection().primaryKeys())
      await look(hash, () => inspectText(db, hash));
    return found;
  } finally {
    db.close();
  }
}

async function inspectLeaves(db: VerbatimDatabase, documentId: string): Promise<readonly string[]> {
  return db.transaction('r', db.manifests, db.leaves, async () => {
    const manifest = await db.manifests.get(documentId);
    if (!manifest) return [];
    const leaves = await db.leaves
      .where('[documentId+first]')
      .between([documentId, ''], [documentId, []])
      .toArray();
    return checkManifest(manifest, leaves);
  });
}

async function inspectText(db: VerbatimDatabase, hash: string): Promise<readonly string[]> {
  const stored = await db.texts.get(hash);
  if (!stored || (await hashText(stored.text)) === hash) return [];
  return [`${hash}: another text`];
}
