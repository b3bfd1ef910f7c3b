import type { Table } from 'dexie';
import type { VerbatimDatabase } from './database';

/** What one write is done under. */
interface JobOptions {
  readonly tables: readonly Table[];
  /** Never used before: a write that was given up but came through after all is recognised by it. */
  readonly job: string;
  /** Aborts the transaction. */
  readonly signal: AbortSignal;
}

/**
 * Runs `body` in one transaction and counts it as a change; done already, it is not done again (undefined). A
 * `null` from `body` says that there was nothing to do.
 */
export function runJob<T>(
  db: VerbatimDatabase,
  { tables, job, signal }: JobOptions,
  body: () => Promise<T>,
): Promise<T | undefined> {
  return db.transaction('rw', [...tables], async (transaction) => {
    signal.addEventListener('abort', () => transaction.abort());
    if ((await db.fact('lastJob', '')) === job) return undefined;
    const value = await body();
    if (value !== null) {
      const changes = (await db.fact('changes', 0)) + 1;
      await db.meta.bulkPut([
        { key: 'lastJob', value: job },
        { key: 'changes', value: changes },
      ]);
    }
    return value;
  });
}
