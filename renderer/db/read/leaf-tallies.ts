import type { Id } from '../../../shared/model/ids';
import { CountChanges } from '../../../shared/recovery/counters';
import type { VerbatimDatabase } from '../database';
import type { CountRow, LeafRow } from '../schema';
import { leafEntries, leafKey } from './read-ahead';

/** What one layer has in one leaf of an article. */
export interface Tally {
  readonly documentId: Id;
  readonly layer: Id;
  /** Of the article and of every speaker, event and tag: the counters for these quotes alone. */
  readonly rows: readonly CountRow[];
}
interface KeptTally {
  readonly version: string;
  readonly tallies: readonly Tally[];
}

/** Some 4,000 quotes: what is taken out of storage in one go must not hold up a key. */
const LEAVES_AT_A_TIME = 20;

/**
 * Counts by annotator. The stored counters know nothing of layers: most projects have one, and never ask. The first
 * reading goes through all leaves; later ones read only those that changed, as a leaf's version never comes again.
 */
export class LeafTallies {
  readonly #db: VerbatimDatabase;
  #kept: ReadonlyMap<string, KeptTally> = new Map();

  constructor(db: VerbatimDatabase) {
    this.#db = db;
  }

  async read(): Promise<readonly Tally[]> {
    const db = this.#db;
    // Most of it outside the transaction, for which writes would wait.
    this.#kept = await this.#catchUp();
    this.#kept = await db.transaction('r', db.manifests, db.leaves, () => this.#catchUp());
    return [...this.#kept.values()].flatMap(({ tallies }) => tallies);
  }

  /** What is kept of all leaves that are there, with those read that changed. */
  async #catchUp(): Promise<ReadonlyMap<string, KeptTally>> {
    const db = this.#db;
    const next = new Map<string, KeptTally>();
    const stale: [Id, string][] = [];
    for (const entry of leafEntries(await db.manifests.toArray())) {
      const key = leafKey(entry);
      const known = this.#kept.get(key);
      if (known?.version === entry.version) next.set(key, known);
      else stale.push([entry.documentId, entry.first]);
    }
    for (let at = 0; at < stale.length; at += LEAVES_AT_A_TIME) {
      const rows = await db.leaves.bulkGet(stale.slice(at, at + LEAVES_AT_A_TIME));
      for (const row of rows) if (row) next.set(leafKey(row), tallied(row));
    }
    return next;
  }
}

function tallied({ documentId, version, quotes }: LeafRow): KeptTally {
  const byLayer = new Map<Id, CountChanges>();
  for (const quote of quotes) {
    if (quote.deleted) continue;
    const counts = byLayer.get(quote.layer) ?? new CountChanges();
    byLayer.set(quote.layer, counts);
    counts.replace(undefined, quote);
  }
  return {
    version,
    tallies: Array.from(byLayer, ([layer, counts]) => ({ documentId, layer, rows: counts.rows() })),
  };
}
