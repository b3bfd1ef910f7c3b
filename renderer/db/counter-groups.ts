import type { Table } from 'dexie';
import type { Id } from '../../shared/model/ids';
import { groupOfId } from './id-groups';
import type { CountKind, CounterGroupRow, CountRow } from './schema';

type GroupKey = [CountKind, number];
/** The store of counters. A type of the whole database would lead back to its migrations, one of which comes here. */
interface CounterStore {
  readonly counters: Table<CounterGroupRow, GroupKey>;
}
type CounterKey = Pick<CountRow, 'kind' | 'id'>;

/** All counters of some groups. */
export const countersIn = (groups: Iterable<CounterGroupRow | undefined>): CountRow[] =>
  [...groups].flatMap((group) => group?.counters ?? []);

/** Counters as they are stored, those that show no quotes left out. */
export function groupsOf(counters: Iterable<CountRow>): CounterGroupRow[] {
  const groups = new Map<string, CounterGroupRow & { readonly counters: CountRow[] }>();
  for (const counter of counters) {
    if (counter.quotes === 0) continue;
    const { kind } = counter;
    const group = groupOfId(counter.id);
    const key = `${kind} ${group}`;
    const there = groups.get(key);
    if (there) there.counters.push(counter);
    else groups.set(key, { kind, group, counters: [counter] });
  }
  return [...groups.values()];
}

/**
 * The groups of some counters, by their keys; undefined where nothing is stored. What is answered are Dexie's own
 * promises, which keep a transaction open.
 */
export function readGroupsOf(db: CounterStore, counters: Iterable<CounterKey>) {
  const keys = new Map<string, GroupKey>();
  for (const { kind, id } of counters) {
    const group = groupOfId(id);
    keys.set(`${kind} ${group}`, [kind, group]);
  }
  const asked = [...keys.values()];
  return db.counters
    .bulkGet(asked)
    .then((rows) => asked.map((key, at) => ({ key, row: rows[at] })));
}

/** The counters of some records of a kind by id; none for a record without quotes. */
export const readCounters = (db: CounterStore, kind: CountKind, ids: readonly Id[]) =>
  readGroupsOf(
    db,
    ids.map((id) => ({ kind, id })),
  ).then((groups) => {
    const asked = new Set(ids);
    const counters = countersIn(groups.map(({ row }) => row));
    return new Map(
      counters.flatMap((counter) => (asked.has(counter.id) ? [[counter.id, counter]] : [])),
    );
  });
