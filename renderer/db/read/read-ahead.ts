import type { Table } from 'dexie';
import type { TextHash } from '../../../shared/model/ids';
import type { TextRecord } from '../../../shared/model/records';
import type { VerbatimDatabase } from '../database';
import type { LeafEntry, LeafRow, ManifestRow } from '../schema';

/** Rows read at a time. Storage answers nobody else meanwhile, so a piece is to take some tens of ms. */
const LEAVES_AT_A_TIME = 40;
const TEXTS_AT_A_TIME = 40;

/** A leaf by its place, as `ReadAhead` and other readers name it in their maps. */
export const leafKey = ({ documentId, first }: Pick<LeafRow, 'documentId' | 'first'>): string =>
  `${documentId} ${first}`;

/** The places of leaves with the versions that their manifests name. */
export function* leafEntries(
  manifests: readonly ManifestRow[],
): Generator<LeafEntry & Pick<LeafRow, 'documentId'>> {
  for (const { documentId, leaves } of manifests)
    for (const entry of leaves) yield { documentId, ...entry };
}

/**
 * All rows of a store in the order of its primary key, in pieces, each in a transaction of its own (unless one is
 * running). What is written meanwhile may be among them or not. `key` names the primary key.
 */
export async function* rowsInPieces<R, K>(
  table: Table<R, K>,
  key: string,
  keyOf: (row: R) => K,
  size: number,
): AsyncGenerator<readonly R[]> {
  let rows = await table.orderBy(key).limit(size).toArray();
  for (;;) {
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < size) return;
    rows = await table.where(key).above(keyOf(last)).limit(size).toArray();
  }
}

/**
 * The leaves and texts of a project, read a little at a time before the one transaction that needs all of them. A
 * transaction that reads a large project takes seconds, and every write waits for it; this one then reads only what was
 * written meanwhile. Versions of leaves never come again, and a hash stands for one text, so nothing here can be stale
 * without showing it.
 */
export class ReadAhead {
  readonly #db: VerbatimDatabase;
  readonly #leaves = new Map<string, LeafRow>();
  readonly #texts = new Map<TextHash, TextRecord>();

  private constructor(db: VerbatimDatabase) {
    this.#db = db;
  }

  /** Outside a transaction. `what` is needed of the project. */
  static async of(db: VerbatimDatabase, what: 'all' | 'texts' = 'all'): Promise<ReadAhead> {
    const ahead = new ReadAhead(db);
    const texts = rowsInPieces(db.texts, 'hash', ({ hash }) => hash, TEXTS_AT_A_TIME);
    for await (const rows of texts) for (const row of rows) ahead.#texts.set(row.hash, row);
    if (what === 'texts') return ahead;
    const leaves = rowsInPieces(
      db.leaves,
      '[documentId+first]',
      ({ documentId, first }): [string, string] => [documentId, first],
      LEAVES_AT_A_TIME,
    );
    for await (const rows of leaves) for (const row of rows) ahead.#leaves.set(leafKey(row), row);
    return ahead;
  }

  /** All leaves as they are now, in the order of their keys. Inside a transaction. */
  async leaves(): Promise<readonly LeafRow[]> {
    const versions = new Map<string, string>();
    for (const entry of leafEntries(await this.#db.manifests.toArray()))
      versions.set(leafKey(entry), entry.version);
    const keys = await this.#db.leaves.toCollection().primaryKeys();
    return found(this.#db.leaves, keys, ([documentId, first]) => {
      const key = leafKey({ documentId, first });
      const known = this.#leaves.get(key);
      return known?.version === versions.get(key) ? known : undefined;
    });
  }

  /** All texts as they are now, in the order of their hashes. Inside a transaction. */
  async texts(): Promise<readonly TextRecord[]> {
    const keys = await this.#db.texts.toCollection().primaryKeys();
    return found(this.#db.texts, keys, (hash) => this.#texts.get(hash));
  }
}

/** The rows of some keys in their order, those that are not known read. */
async function found<R, K>(
  table: Table<R, K>,
  keys: readonly K[],
  known: (key: K) => R | undefined,
): Promise<readonly R[]> {
  const rows = keys.map(known);
  const missing = keys.flatMap((key, at) => (rows[at] === undefined ? [{ key, at }] : []));
  const read = missing.length > 0 ? await table.bulkGet(missing.map(({ key }) => key)) : [];
  for (const [index, { at }] of missing.entries()) rows[at] = read[index];
  return rows.filter((row) => row !== undefined);
}
