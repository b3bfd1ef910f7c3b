import type { Id } from '../../../shared/model/ids';
import { CountChanges } from '../../../shared/recovery/counters';
import type { VerbatimDatabase } from '../database';
import type { CountRow, LeafRow } from '../schema';

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

  read(): Promise<readonly Tally[]> {
    const db = this.#db;
    return db.transaction('r', db.manifests, db.leaves, async () => {
      const next = new Map<string, KeptTally>();
      const stale: [Id, string][] = [];
      for (const { documentId, leaves } of await db.manifests.toArray()) {
        for (const { first, version } of leaves) {
          const key = `${documentId} ${first}`;
          const known = this.#kept.get(key);
          if (known?.version === version) next.set(key, known);
          else stale.push([documentId, first]);
        }
      }
      for (let at = 0; at < stale.length; at += LEAVES_AT_A_TIME) {
        const rows = await db.leaves.bulkGet(stale.slice(at, at + LEAVES_AT_A_TIME));
        for (const row of rows) if (row) next.set(`${row.documentId} ${row.first}`, tallied(row));
      }
      this.#kept = next;
      return [...next.values()].flatMap(({ tallies }) => tallies);
    });
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
