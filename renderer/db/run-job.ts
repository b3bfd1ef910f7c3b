import type { Table } from 'dexie';
import type { StoreState } from '../../shared/recovery/store-state';
import type { VerbatimDatabase } from './database';
import { classifyFailure, StoreLost, WriteRefused } from './failures';
import type { OutboxRow, StateRow } from './schema';
import { ChangeNotes } from './write/change-notes';

/** What one write is done under. */
export interface JobOptions {
  readonly tables: readonly Table[];
  /** Never used before: a write that was given up but came through after all is recognised by it. */
  readonly job: string;
  /** Aborts the transaction. */
  readonly signal: AbortSignal;
  /** When the change was asked for: ISO 8601, UTC. */
  readonly at: string;
  /** The state of the project after the last change that was acknowledged here; null where nobody knows. */
  readonly expected: StoreState | null;
  /** The journal has all changes up to this one: what waits for it in the outbox is removed along with the write. */
  readonly confirmed?: number;
}

/** What a write came to. `acknowledged` is null where there was nothing to do. */
export interface JobDone<T> {
  readonly value: T;
  readonly acknowledged: { readonly state: StoreState; readonly row: OutboxRow } | null;
}

/**
 * Runs `body` in one transaction and counts it as a change, with the state of the project after it and an entry for
 * the journal; done already, it is not done again (undefined). A `null` from `body` says that there was nothing to do.
 */
export async function runJob<T>(
  db: VerbatimDatabase,
  options: JobOptions,
  body: (notes: ChangeNotes) => Promise<T>,
): Promise<JobDone<T> | undefined> {
  let running: IDBTransaction | undefined;
  try {
    return await carryOut(db, options, body, (transaction) => {
      running = transaction;
    });
  } catch (error) {
    // A request is told only that its transaction ended. Why, as on a full disk, the transaction alone says.
    const why = running?.error;
    throw why && classifyFailure(error) !== null ? new WriteRefused(error, why) : error;
  }
}

function carryOut<T>(
  db: VerbatimDatabase,
  { tables, job, signal, at, expected, confirmed = 0 }: JobOptions,
  body: (notes: ChangeNotes) => Promise<T>,
  onBegin: (transaction: IDBTransaction) => void,
): Promise<JobDone<T> | undefined> {
  return db.transaction('rw', [...tables], async (transaction) => {
    onBegin(transaction.idbtrans);
    signal.addEventListener('abort', () => transaction.abort());
    const stored = (await db.meta.get('state')) as StateRow | undefined;
    if (stored?.job === job) return undefined;
    const former = stored?.value;
    if (!former || isLess(former, expected)) throw new StoreLost('the database lost changes');
    const notes = new ChangeNotes(former);
    // A journal that begins with this change has to say whose project it is.
    if (former.revision === 0) await noteBeginning(db, notes);
    const value = await body(notes);
    if (value === null) return { value, acknowledged: null };
    const { state, row } = notes.finish(at);
    const next: StateRow = { key: 'state', value: state, job };
    await db.meta.put(next);
    await db.outbox.put(row);
    if (confirmed > 0) await db.outbox.where('revision').belowOrEqual(confirmed).delete();
    return { value, acknowledged: { state, row } };
  });
}

/** Whether the database holds less than was acknowledged, or something else. More is a write that was given up. */
export const isLess = (found: StoreState, expected: StoreState | null): boolean =>
  expected !== null &&
  (found.revision < expected.revision ||
    (found.revision === expected.revision &&
      (found.projectId !== expected.projectId || found.digest !== expected.digest)));

async function noteBeginning(db: VerbatimDatabase, notes: ChangeNotes): Promise<void> {
  for (const row of await db.meta.bulkGet(['project', 'annotator'])) if (row) notes.meta(row);
}
