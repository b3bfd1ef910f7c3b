import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import type { VerbatimDatabase } from '../database';
import { byUnits, leafOf } from '../leaves';
import { leavesNaming } from '../name-places';
import { NAMED_IN } from '../schema';
import type { LeafEntry, LeafRow, NamedKind } from '../schema';

/** Articles whose quotes are kept in memory. */
const DOCUMENTS_KEPT = 6;

interface KeptLeaf {
  readonly version: string;
  readonly quotes: readonly QuoteRecord[];
}
interface KeptDocument {
  readonly leaves: Map<string, KeptLeaf>;
  /** The answer of the last reading and the leaves it came from. */
  sorted: { readonly of: string; readonly quotes: readonly QuoteRecord[] } | null;
}

/** Place in the text: by start, longer first, then by id. */
export const byPlace = (a: QuoteRecord, b: QuoteRecord): number =>
  a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || byUnits(a.id, b.id);

/**
 * Reads the quotes of an article. After an edit only the leaf that changed is read again (a manifest of leaf
 * versions says which), and a quote that did not change stays the same object, so that views can tell.
 * Versions never come again, so what is kept here cannot be stale.
 */
export class QuoteReader {
  readonly #db: VerbatimDatabase;
  readonly #kept = new Map<Id, KeptDocument>();

  constructor(db: VerbatimDatabase) {
    this.#db = db;
  }

  /** The living quotes of an article, by place. The same list as before when nothing changed. */
  async quotesOf(documentId: Id): Promise<readonly QuoteRecord[]> {
    return this.#db.transaction('r', this.#db.manifests, this.#db.leaves, async () => {
      const entries = (await this.#db.manifests.get(documentId))?.leaves ?? [];
      const kept = this.#keep(documentId);
      const of = entries.map(({ first, version }) => `${first} ${version}`).join();
      if (kept.sorted?.of === of) return kept.sorted.quotes;
      const leaves = await this.#leaves(documentId, entries);
      const quotes = leaves
        .flatMap((leaf) => leaf.quotes)
        .filter(({ deleted }) => !deleted)
        .toSorted(byPlace);
      for (const first of kept.leaves.keys()) {
        if (!entries.some((entry) => entry.first === first)) kept.leaves.delete(first);
      }
      kept.sorted = { of, quotes };
      return quotes;
    });
  }

  /** One living quote. */
  async quote(documentId: Id, id: Id): Promise<QuoteRecord | undefined> {
    return this.#db.transaction('r', this.#db.manifests, this.#db.leaves, async () => {
      const entries = (await this.#db.manifests.get(documentId))?.leaves ?? [];
      const first = leafOf(
        entries.map((entry) => entry.first),
        id,
      );
      const [leaf] = await this.#leaves(
        documentId,
        entries.filter((entry) => entry.first === first),
      );
      return leaf?.quotes.find((quote) => quote.id === id && !quote.deleted);
    });
  }

  /** Living quotes that hold one of some ids in one of their lists, by article and place. */
  async quotesHolding(kind: NamedKind, ids: readonly Id[]): Promise<readonly QuoteRecord[]> {
    const { places, leaves } = this.#db;
    // One transaction: between the two readings a leaf may be cut.
    const rows = await this.#db.transaction('r', places, leaves, () =>
      leavesNaming(this.#db, kind, ids).then((keys) => leaves.bulkGet(keys)),
    );
    const list = NAMED_IN[kind];
    return rows
      .flatMap((row) => row?.quotes ?? [])
      .filter((quote) => !quote.deleted && quote[list].some((id) => ids.includes(id)))
      .toSorted((a, b) => byUnits(a.documentId, b.documentId) || byPlace(a, b));
  }

  async #leaves(documentId: Id, entries: readonly LeafEntry[]): Promise<KeptLeaf[]> {
    const { leaves } = this.#keep(documentId);
    const stale = entries.filter(({ first, version }) => leaves.get(first)?.version !== version);
    const rows = await this.#db.leaves.bulkGet(
      stale.map(({ first }): [Id, string] => [documentId, first]),
    );
    for (const row of rows) {
      if (row) leaves.set(row.first, keptLeaf(row, leaves));
    }
    return entries.flatMap(({ first }) => leaves.get(first) ?? []);
  }

  #keep(documentId: Id): KeptDocument {
    const kept = this.#kept.get(documentId) ?? { leaves: new Map(), sorted: null };
    this.#kept.delete(documentId);
    this.#kept.set(documentId, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > DOCUMENTS_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }
}

/** A leaf read anew, with the objects known already for the quotes that did not change in it. */
function keptLeaf(row: LeafRow, leaves: ReadonlyMap<string, KeptLeaf>): KeptLeaf {
  const former = new Map(leaves.get(row.first)?.quotes.map((quote) => [quote.id, quote]));
  const quotes = row.quotes.map((quote) => {
    const known = former.get(quote.id);
    return known && sameWrites(known, quote) ? known : quote;
  });
  return { version: row.version, quotes };
}

const sameWrites = (a: QuoteRecord, b: QuoteRecord): boolean =>
  JSON.stringify(a.revision) === JSON.stringify(b.revision);
