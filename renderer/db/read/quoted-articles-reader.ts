import type { Table } from 'dexie';
import { sees, sightKey } from '../../../shared/visibility/sight';
import type { Id, TextHash } from '../../../shared/model/ids';
import type {
  DocumentRecord,
  IdentityRecord,
  QuoteRecord,
  SpeakerRecord,
} from '../../../shared/model/records';
import { VerbatimDatabase } from '../database';
import { DATABASE_NAME } from '../schema';
import { settleStorePlace } from '../store-place';
import { leafEntries, leafKey, rowsInPieces } from './read-ahead';
import { readSight } from './read-sight';

/** What the person may see of a project's articles and quotes; deleted ones are left out. */
export interface QuotedArticles {
  /** The same as long as nothing was written and nothing else may be seen. */
  readonly key: string;
  readonly documents: readonly DocumentRecord[];
  readonly quotes: readonly QuoteRecord[];
  readonly speakers: readonly SpeakerRecord[];
  readonly identities: readonly IdentityRecord[];
}

const ROWS_AT_A_TIME = 50;
const RECORDS_AT_A_TIME = 500;

/**
 * Reads the articles and quotes of a project in a worker, away from the window, and again after writes: then only the
 * rows of quotes that changed. Texts are read when they are asked for.
 */
export class QuotedArticlesReader {
  readonly #name: string;
  #db: VerbatimDatabase | null = null;
  #leaves = new Map<
    string,
    { readonly version: string; readonly quotes: readonly QuoteRecord[] }
  >();
  #last: QuotedArticles | null = null;

  constructor(name: string = DATABASE_NAME) {
    this.#name = name;
  }

  /** The project as it is now; the very same object as before where nothing changed. */
  async read(): Promise<QuotedArticles> {
    const db = await this.#database();
    const sight = await readSight(db, await db.fact<Id>('annotator', ''));
    const key = `${await db.revision()} ${sightKey(sight)}`;
    if (this.#last?.key === key) return this.#last;
    await this.#readLeaves(db);
    const quotes = Array.from(this.#leaves.values()).flatMap((leaf) => leaf.quotes);
    this.#last = {
      key,
      documents: await living(db.rows('document')),
      quotes: quotes.filter((quote) => sees(sight, quote)),
      speakers: await living(db.rows('speaker')),
      identities: await living(db.rows('identity')),
    };
    return this.#last;
  }

  /** Calls back with the texts of these hashes, a few at a time; those that are not there are left out. */
  async texts(
    hashes: readonly TextHash[],
    take: (hash: TextHash, text: string) => void,
    onStep: (done: number, of: number) => void = () => undefined,
  ): Promise<void> {
    const db = await this.#database();
    for (let at = 0; at < hashes.length; at += ROWS_AT_A_TIME) {
      onStep(at, hashes.length);
      const rows = await db.texts.bulkGet(hashes.slice(at, at + ROWS_AT_A_TIME));
      for (const row of rows) if (row) take(row.hash, row.text);
    }
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
  }

  async #readLeaves(db: VerbatimDatabase): Promise<void> {
    const entries = [...leafEntries(await db.manifests.toArray())];
    const leaves = new Map(
      entries.flatMap((entry) => {
        const known = this.#leaves.get(leafKey(entry));
        return known?.version === entry.version ? [[leafKey(entry), known] as const] : [];
      }),
    );
    const stale = entries.filter((entry) => !leaves.has(leafKey(entry)));
    for (let at = 0; at < stale.length; at += ROWS_AT_A_TIME) {
      const keys = stale
        .slice(at, at + ROWS_AT_A_TIME)
        .map(({ documentId, first }): [Id, string] => [documentId, first]);
      for (const leaf of await db.leaves.bulkGet(keys))
        if (leaf)
          leaves.set(leafKey(leaf), {
            version: leaf.version,
            quotes: leaf.quotes.filter(isLiving),
          });
    }
    this.#leaves = leaves;
  }

  async #database(): Promise<VerbatimDatabase> {
    if (this.#db?.isOpen()) return this.#db;
    await settleStorePlace();
    const db = new VerbatimDatabase(this.#name);
    await db.open();
    this.#db = db;
    return db;
  }
}

/** Read in pieces: a transaction over all of a large project would hold up what is written. */
async function living<R extends { readonly id: Id; readonly deleted: boolean }>(
  table: Table<R, Id>,
): Promise<readonly R[]> {
  const rows: R[] = [];
  for await (const piece of rowsInPieces(table, 'id', ({ id }) => id, RECORDS_AT_A_TIME))
    rows.push(...piece.filter(isLiving));
  return rows;
}

const isLiving = ({ deleted }: { readonly deleted: boolean }): boolean => !deleted;
