import type { Table, Transaction } from 'dexie';
import { groupsOf } from './counter-groups';
import { PlaceChanges } from './name-places';
import type {
  CountKind,
  CounterGroupRow,
  CountRow,
  LeafRow,
  NamedKind,
  PlaceGroupRow,
} from './schema';

/** The stores of version 5 that differ from those of version 4: two in place of a row for each counter and of indexes. */
export const GROUPED_STORES = {
  counts: null,
  counters: '[kind+group]',
  leaves: '[documentId+first]',
  places: '[kind+group]',
};

/** To version 5: counters, and where speakers, events and tags stand, lie in groups, a row for many. */
export async function groupByIds(transaction: Transaction): Promise<void> {
  const counts: Table<CountRow> = transaction.table('counts');
  const counters: Table<CounterGroupRow, [CountKind, number]> = transaction.table('counters');
  await counters.bulkPut(groupsOf(await counts.toArray()));
  const leaves: Table<LeafRow> = transaction.table('leaves');
  const places: Table<PlaceGroupRow, [NamedKind, number]> = transaction.table('places');
  const changes = new PlaceChanges();
  await leaves.each((leaf) => changes.replace(leaf, undefined, leaf));
  await changes.save({ places });
}
