import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Id } from '../../../shared/model/ids';
import { countersIn } from '../counter-groups';
import type { VerbatimDatabase } from '../database';
import { groupOfId } from '../id-groups';
import { byUnits } from '../leaves';
import type { CountKind, CountRow } from '../schema';
import { HeardChanges } from './heard-changes';
import { takeSeenCounters } from './seen-counters';
import { SharedValues } from './shared-values';

/** A record with its counter. The same object as long as neither changes. */
export interface KeptRow<R> {
  readonly record: R;
  /** Its counter; 0 where no quote is counted. */
  readonly quotes: number;
  readonly attributed: number;
  /** Place among all records of the store, deleted ones included. */
  readonly order: number;
}
type Rows<R> = readonly KeptRow<R>[];

/** Records that were written, and groups of ids whose counters may have been. */
interface Touched {
  readonly ids: readonly Id[];
  readonly groups: ReadonlySet<number>;
}

/** More records than this are read as a whole store rather than one by one. */
const ONE_BY_ONE = 500;

/**
 * All records of a store with their counters, in order of id: read whole once, then only what a change touched. A
 * project of 10,000 speakers has to answer a key as quickly as one of ten.
 */
export class KeptList<R extends { readonly id: Id }> {
  readonly #db: VerbatimDatabase;
  readonly #table: Table<R, Id>;
  readonly #kind: CountKind | null;
  readonly #heard: HeardChanges;
  readonly #values = new SharedValues();
  #kept: Rows<R> = [];
  /** How many changes the database had seen when `#kept` was read; -1 before that. */
  #at = -1;

  /** `kind`: whose counters belong to the records; null when they have none. */
  constructor(db: VerbatimDatabase, table: Table<R, Id>, kind: CountKind | null) {
    this.#db = db;
    this.#table = table;
    this.#kind = kind;
    this.#heard = new HeardChanges(db);
  }

  /** The same list as before when nothing in it changed. */
  read(): Promise<Rows<R>> {
    const { meta, counters } = this.#db;
    return this.#db.transaction('r', [meta, this.#table, counters], async () => {
      // A live reading hears of every change by this fact, and an unchanged list is no news to it.
      const now = await this.#db.revision();
      // What was heard late of changes that are in the list already.
      if (this.#at === now) this.#heard.forget(this.#heard.length);
      // While one reads another may have caught up; then there is less to read, or nothing.
      while (this.#at < now) {
        const from = this.#at;
        const { length } = this.#heard;
        const touched = from < 0 ? null : this.#touched(now - from);
        const kept = touched ? await this.#some(touched) : await this.#all(now);
        if (this.#at !== from) continue;
        this.#kept = kept;
        this.#at = now;
        this.#heard.forget(length);
      }
      return this.#kept;
    });
  }

  close(): void {
    this.#heard.close();
  }

  /** What the last so many changes may have changed; null when that is unknown or too much. */
  #touched(changes: number): Touched | null {
    const records = this.#heard.since(this.#table.name, changes);
    const counters = this.#heard.since('counters', changes);
    if (!records || !counters) return null;
    const ids = new Set(records as readonly Id[]);
    const groups = new Set<number>();
    if (this.#kind !== null) {
      for (const [kind, group] of counters as readonly (readonly [CountKind, number])[])
        if (kind === this.#kind) groups.add(group);
      for (const id of ids) groups.add(groupOfId(id));
    }
    return ids.size > ONE_BY_ONE ? null : { ids: [...ids], groups };
  }

  async #some({ ids, groups }: Touched): Promise<Rows<R>> {
    const kind = this.#kind;
    const records = ids.length === 0 ? [] : await this.#table.bulkGet([...ids]);
    const counters =
      kind === null || groups.size === 0
        ? []
        : await this.#db.counters.bulkGet(
            [...groups].map((group): [CountKind, number] => [kind, group]),
          );
    const counts = new Map(countersIn(counters).map((counter) => [counter.id, counter]));
    const rows = this.#kept;
    const next = recounted(rows, groups, counts);
    const fresh: KeptRow<R>[] = [];
    const gone = new Set<Id>();
    for (const [at, id] of ids.entries()) {
      const [record, place] = [records[at], placeOf(next, id)];
      if (place !== undefined && !record) gone.add(id);
      else if (record && place !== undefined)
        next[place] = this.#row(record, counts.get(id), place);
      else if (record) fresh.push(this.#row(record, counts.get(id), 0));
    }
    if (fresh.length === 0 && gone.size === 0)
      return next.every((row, at) => row === rows[at]) ? rows : next;
    return ordered([...next.filter(({ record }) => !gone.has(record.id)), ...fresh]);
  }

  async #all(revision: number): Promise<Rows<R>> {
    const records = await this.#table.orderBy('id').toArray();
    const counts = this.#kind === null ? [] : await this.#counts(this.#kind, revision);
    const byId = new Map(counts.map((count) => [count.id, count]));
    return ordered(records.map((record, order) => this.#row(record, byId.get(record.id), order)));
  }

  /** All counters of a kind. Inside a transaction in which that is the revision. */
  async #counts(kind: CountKind, revision: number): Promise<readonly CountRow[]> {
    const { name, counters } = this.#db;
    return (
      takeSeenCounters(name, revision, kind) ??
      countersIn(
        await counters
          .where('[kind+group]')
          .between([kind, Dexie.minKey], [kind, Dexie.maxKey])
          .toArray(),
      )
    );
  }

  #row(record: R, count: CountRow | undefined, order: number): KeptRow<R> {
    const { quotes = 0, attributed = 0 } = count ?? {};
    return { record: this.#values.share(record), quotes, attributed, order };
  }
}

/** The rows with their counters as they are now, where those of their groups were written; others stay the same objects. */
function recounted<R extends { readonly id: Id }>(
  rows: Rows<R>,
  groups: ReadonlySet<number>,
  counts: ReadonlyMap<Id, CountRow>,
): KeptRow<R>[] {
  const next = rows.slice();
  if (groups.size === 0) return next;
  for (const [at, row] of rows.entries()) {
    const { id } = row.record;
    if (!groups.has(groupOfId(id))) continue;
    const { quotes = 0, attributed = 0 } = counts.get(id) ?? {};
    if (row.quotes !== quotes || row.attributed !== attributed)
      next[at] = { ...row, quotes, attributed };
  }
  return next;
}

/** Rows in order of id, each with its place. */
function ordered<R extends { readonly id: Id }>(all: Rows<R>): Rows<R> {
  return all
    .toSorted((a, b) => byUnits(a.record.id, b.record.id))
    .map((row, order) => (row.order === order ? row : { ...row, order }));
}

/** Where a record stands among rows in order of id; undefined where it does not. */
function placeOf<R extends { readonly id: Id }>(rows: Rows<R>, id: Id): number | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.record.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.record.id === id ? low : undefined;
}
