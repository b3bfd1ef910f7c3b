import type { Table, Transaction } from 'dexie';
import type { AnyRecord, Project } from '../../shared/model/records';
import { LivingCounter, digestOfCounters } from '../../shared/recovery/counters';
import type { StoreState } from '../../shared/recovery/store-state';
import { SECTIONS } from '../../shared/records/record-types';
import type { CountRow, MetaRow } from './schema';

/** The stores that version 3 has beyond those of version 2. */
export const OUTBOX_STORES = { outbox: 'revision' };

/**
 * To version 3: the number of changes becomes part of the state, which counts the living records too. When the last
 * change was made was not kept, and is left open.
 */
export async function beginState(transaction: Transaction): Promise<void> {
  const meta: Table<MetaRow, string> = transaction.table('meta');
  const project = (await meta.get('project'))?.value as Project | undefined;
  if (!project) return;
  const living = new LivingCounter();
  for (const type of ['document', 'speaker', 'event', 'tag'] as const) {
    const rows: Table<AnyRecord> = transaction.table(SECTIONS[type]);
    for (const record of await rows.toArray()) living.replace(undefined, record);
  }
  const counters: CountRow[] = await transaction.table('counts').toArray();
  const quotes = counters.reduce(
    (sum, counter) => sum + (counter.kind === 'document' ? counter.quotes : 0),
    0,
  );
  const state: StoreState = {
    revision: ((await meta.get('changes'))?.value as number | undefined) ?? 0,
    at: '',
    projectId: project.id,
    counts: { ...living.counts(), quotes },
    digest: digestOfCounters(counters),
  };
  await meta.put({ key: 'state', value: state });
  await meta.bulkDelete(['changes', 'lastJob']);
}
