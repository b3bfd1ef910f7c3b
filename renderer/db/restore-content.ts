import { err, ok } from '../../shared/lib/result';
import type { Result } from '../../shared/lib/result';
import type { ProjectContent } from '../../shared/model/content';
import { createSessionId } from '../../shared/model/ids';
import type { Id } from '../../shared/model/ids';
import type { AnyRecord, QuoteRecord } from '../../shared/model/records';
import { CountChanges, countContent } from '../../shared/recovery/counters';
import type { JournalEntry } from '../../shared/recovery/journal-entry';
import type { StoreState } from '../../shared/recovery/store-state';
import { SECTIONS } from '../../shared/records/record-types';
import { groupsOf } from './counter-groups';
import { VerbatimDatabase } from './database';
import { openFailureOf } from './failures';
import { FIRST_LEAF, leafRows } from './leaves';
import { MIGRATIONS, versionAfter } from './migrations';
import { PlaceChanges } from './name-places';
import type { OpenFailure } from './repository';
import { DATABASE_NAME } from './schema';
import type { LeafEntry, LeafRow } from './schema';
import { storedVersion } from './stored-version';

/** A project that is to be put in the place of whatever the database holds. */
export interface Restoration {
  readonly content: ProjectContent;
  readonly annotatorId: Id;
  /** The highest revision that was ever seen of this store: it goes on above. */
  readonly above: number;
  /** When the person asked for it: ISO 8601, UTC. */
  readonly at: string;
  /** Settings to be there too, by key. */
  readonly settings?: ReadonlyMap<string, unknown>;
}

/** Rows stored at a time. */
const ROWS_AT_A_TIME = 500;
const LEAVES_AT_A_TIME = 10;

/**
 * Puts a project in the place of all records of the database, in one transaction: after it, all is as restored; should
 * it fail, all is as before. The undo history goes, since it is about other records. Settings, drafts and the bytes of
 * originals stay. The database is made where there is none, and must not be open in this window.
 */
export async function restoreContent(
  restoration: Restoration,
  name: string = DATABASE_NAME,
): Promise<Result<StoreState, OpenFailure>> {
  const known = versionAfter(MIGRATIONS);
  let db: VerbatimDatabase | null = null;
  try {
    const stored = await storedVersion(name);
    if (stored.found && stored.version > known)
      return err({ kind: 'newer-version', found: stored.version, known });
    db = new VerbatimDatabase(name, { make: true });
    await db.open();
    return ok(await putIn(db, restoration));
  } catch (error) {
    return err(openFailureOf(error));
  } finally {
    db?.close();
  }
}

async function putIn(
  db: VerbatimDatabase,
  { content, annotatorId, above, at, settings = new Map() }: Restoration,
): Promise<StoreState> {
  const { project, records, unknown, texts } = content;
  const state: StoreState = {
    revision: above + 1,
    at,
    projectId: project.id,
    ...countContent(records),
  };
  const entry: JournalEntry = { state, change: { kind: 'bulk', records: records.length } };
  const settingRows = Array.from(settings, ([key, value]) => ({ key, value }));
  await db.transaction('rw', [...db.changeable, db.settings], async () => {
    for (const table of db.changeable) if (table !== db.originals) await table.clear();
    const { quotes, rows } = sorted(records);
    for (const [store, some] of rows)
      for (const piece of pieces(some, ROWS_AT_A_TIME)) await db.table(store).bulkPut(piece);
    await putQuotes(db, quotes);
    for (const piece of pieces(unknown, ROWS_AT_A_TIME)) await db.unknown.bulkPut(piece);
    for (const text of texts) await db.texts.put(text);
    await db.meta.bulkPut([
      { key: 'project', value: project },
      { key: 'annotator', value: annotatorId },
      { key: 'state', value: state },
    ]);
    await db.settings.bulkPut(settingRows);
    await db.outbox.put({ revision: state.revision, entry: JSON.stringify(entry) });
  });
  return state;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

function sorted(records: readonly AnyRecord[]) {
  const quotes = new Map<Id, QuoteRecord[]>();
  const rows = new Map<string, AnyRecord[]>();
  for (const record of records) {
    if (record.type === 'quote') add(quotes, record.documentId, record);
    else add(rows, SECTIONS[record.type], record);
  }
  return { quotes, rows };
}

async function putQuotes(
  db: VerbatimDatabase,
  byDocument: ReadonlyMap<Id, readonly QuoteRecord[]>,
): Promise<void> {
  // New with every restoration: no leaf that was read before is taken for one of these.
  const version = `${createSessionId().slice(0, 12)}.0`;
  const changes = new CountChanges();
  const places = new PlaceChanges();
  let leaves: LeafRow[] = [];
  for (const [documentId, quotes] of byDocument) {
    const entries: LeafEntry[] = [];
    for (const row of leafRows(documentId, FIRST_LEAF, quotes, version)) {
      places.replace(row, undefined, row);
      entries.push({ first: row.first, version, size: row.quotes.length });
      if (leaves.push(row) < LEAVES_AT_A_TIME) continue;
      await db.leaves.bulkPut(leaves);
      leaves = [];
    }
    await db.manifests.put({ documentId, leaves: entries });
    for (const quote of quotes) changes.replace(undefined, quote);
  }
  await db.leaves.bulkPut(leaves);
  await places.save(db);
  await db.counters.bulkPut(groupsOf(changes.rows()));
}

function* pieces<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
