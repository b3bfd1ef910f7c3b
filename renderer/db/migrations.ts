import type { Dexie, Transaction } from 'dexie';
import { GROUPED_STORES, groupByIds } from './migrate-groups';
import { DECISION_STORES, splitDecisions } from './migrate-decisions';
import { OUTBOX_STORES, beginState } from './migrate-state';
import { FIRST_STORES } from './schema';

/**
 * A step from version `to - 1` of the schema. `stores` names only stores that are new, changed or (null) gone.
 * `upgrade` runs in the upgrading transaction: when it throws, the database stays as it was.
 * Each one has a case in migrations.test.ts and a stored database of its predecessor in `former/`.
 */
export interface Migration {
  readonly to: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade: (transaction: Transaction) => Promise<void>;
}

/** All migrations, in order, the first one to version 2. */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, stores: DECISION_STORES, upgrade: splitDecisions },
  { to: 3, stores: OUTBOX_STORES, upgrade: beginState },
  // What readers of files find beside a text; of articles that are there already nothing is known.
  { to: 4, stores: { markup: 'id, textHash' }, upgrade: async () => undefined },
  { to: 5, stores: GROUPED_STORES, upgrade: groupByIds },
];

/** The version of the schema after these migrations. */
export const versionAfter = (migrations: readonly Migration[]): number => 1 + migrations.length;

/** Tells Dexie the whole chain, so that any former version can be opened. */
export function declareVersions(db: Dexie, migrations: readonly Migration[]): void {
  db.version(1).stores({ ...FIRST_STORES });
  for (const { to, stores, upgrade } of migrations) {
    db.version(to)
      .stores({ ...stores })
      .upgrade(upgrade);
  }
}
