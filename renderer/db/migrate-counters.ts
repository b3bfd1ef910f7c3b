import type { Table, Transaction } from 'dexie';
import { groupsOf } from './counter-groups';
import type { CounterGroupRow, CountKind, CountRow } from './schema';

/** The stores that version 5 has in place of those of version 4. */
export const GROUPED_STORES = { counts: null, counters: '[kind+group]' };

/** To version 5: counters lie in groups, a row for many. */
export async function groupCounters(transaction: Transaction): Promise<void> {
  const former: Table<CountRow> = transaction.table('counts');
  const groups: Table<CounterGroupRow, [CountKind, number]> = transaction.table('counters');
  await groups.bulkPut(groupsOf(await former.toArray()));
}
