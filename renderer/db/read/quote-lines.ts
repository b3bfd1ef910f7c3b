import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { conflictsOf } from '../../../shared/revision/merge-record';
import type { VerbatimDatabase } from '../database';
import type { ListedQuote } from '../repository';
import type { LeafRow } from '../schema';
import { HeardChanges } from './heard-changes';
import { byPlace } from './quote-reader';
import { leafEntries, leafKey } from './read-ahead';

interface KeptLines {
  readonly version: string;
  readonly documentId: Id;
  readonly lines: readonly ListedQuote[];
}
type Leaves = ReadonlyMap<string, KeptLines>;

/** Some 800 quotes: storage hands out each leaf in a task of its own, and nobody waits long for the next. */
const LEAVES_AT_A_TIME = 4;
const NO_IDS: readonly Id[] = [];

/**
 * The living quotes of the whole project in a few words each, by article and place: read whole once, then only the leaves
 * that a change touched. What a table of 100,000 quotes needs is a tenth of what the records hold.
 */
export class QuoteLines {
  readonly #db: VerbatimDatabase;
  readonly #heard: HeardChanges;
  #leaves: Leaves = new Map();
  #all: readonly ListedQuote[] = [];
  /** How many changes the database had seen when `#leaves` was read; -1 before that. */
  #at = -1;

  constructor(db: VerbatimDatabase) {
    this.#db = db;
    this.#heard = new HeardChanges(db);
  }

  /** The same list as before when no quote changed, and the same lines for the quotes that did not. */
  async read(): Promise<readonly ListedQuote[]> {
    const db = this.#db;
    // Most of it outside the transaction, for which writes would wait.
    if (this.#at < 0) this.#leaves = await this.#catchUp(this.#leaves);
    return db.transaction('r', [db.meta, db.manifests, db.leaves], async () => {
      // A live reading hears of every change by this fact.
      const now = await db.revision();
      if (this.#at === now) this.#heard.forget(this.#heard.length);
      while (this.#at < now) {
        const from = this.#at;
        const { length } = this.#heard;
        const keys = from < 0 ? null : this.#heard.since('leaves', now - from);
        const leaves = keys
          ? await this.#some(keys as readonly [Id, string][])
          : await this.#catchUp(this.#leaves);
        // While one reads another may have caught up.
        if (this.#at !== from) continue;
        if (leaves !== this.#leaves || from < 0) this.#all = inOrder(leaves);
        this.#leaves = leaves;
        this.#at = now;
        this.#heard.forget(length);
      }
      return this.#all;
    });
  }

  close(): void {
    this.#heard.close();
  }

  async #some(keys: readonly [Id, string][]): Promise<Leaves> {
    if (keys.length === 0) return this.#leaves;
    const rows = await this.#db.leaves.bulkGet([...keys]);
    const next = new Map(this.#leaves);
    for (const [at, [documentId, first]] of keys.entries()) {
      const key = leafKey({ documentId, first });
      const row = rows[at];
      if (row) next.set(key, linesOf(row, this.#leaves.get(key)));
      else next.delete(key);
    }
    return next;
  }

  /** All leaves that are there, with those read that changed. */
  async #catchUp(kept: Leaves): Promise<Leaves> {
    const db = this.#db;
    const next = new Map<string, KeptLines>();
    const stale: [Id, string][] = [];
    for (const entry of leafEntries(await db.manifests.toArray())) {
      const key = leafKey(entry);
      const known = kept.get(key);
      if (known?.version === entry.version) next.set(key, known);
      else stale.push([entry.documentId, entry.first]);
    }
    for (let at = 0; at < stale.length; at += LEAVES_AT_A_TIME) {
      const rows = await db.leaves.bulkGet(stale.slice(at, at + LEAVES_AT_A_TIME));
      for (const row of rows) if (row) next.set(leafKey(row), linesOf(row, kept.get(leafKey(row))));
    }
    return next;
  }
}

/** All lines, those of an article together and by their place in it. */
function inOrder(leaves: Leaves): readonly ListedQuote[] {
  const byDocument = new Map<Id, KeptLines[]>();
  for (const leaf of leaves.values()) {
    const own = byDocument.get(leaf.documentId);
    if (own) own.push(leaf);
    else byDocument.set(leaf.documentId, [leaf]);
  }
  const all: ListedQuote[] = [];
  for (const own of byDocument.values()) {
    const lines = own.flatMap((leaf) => leaf.lines);
    // The lines of one leaf are in order already.
    for (const line of own.length > 1 ? lines.toSorted(byStart) : lines) all.push(line);
  }
  return all;
}

const byStart = (a: ListedQuote, b: ListedQuote): number =>
  a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function linesOf({ documentId, version, quotes }: LeafRow, before?: KeptLines): KeptLines {
  const known = new Map(before?.lines.map((line) => [line.id, line]));
  const lines = quotes
    .filter(({ deleted }) => !deleted)
    .toSorted(byPlace)
    .map((quote) => {
      const line = lineOf(quote, documentId);
      const former = known.get(line.id);
      return former && JSON.stringify(former) === JSON.stringify(line) ? former : line;
    });
  return { version, documentId, lines };
}

const ids = (list: readonly Id[]): readonly Id[] => (list.length === 0 ? NO_IDS : list);

function lineOf(quote: QuoteRecord, documentId: Id): ListedQuote {
  const { anchor, speakerIds, eventIds, tags, kind, check, layer, note } = quote;
  return {
    id: quote.id,
    documentId,
    words: anchor.exact,
    start: anchor.start,
    textHash: anchor.textHash,
    speakerIds: ids(speakerIds),
    eventIds: ids(eventIds),
    tags: ids(tags),
    kind,
    check: check.status,
    note,
    layer,
    inConflict: Object.keys(quote.revision.conflicts).length > 0 && conflictsOf(quote).length > 0,
  };
}
