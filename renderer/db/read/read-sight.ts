import { POLICY_ID } from '../../../shared/model/derived-ids';
import { finishersOf, isBlind } from '../../../shared/visibility/finished';
import { blindSight, seesAll } from '../../../shared/visibility/sight';
import type { Sight } from '../../../shared/visibility/sight';
import type { Id, TextHash } from '../../../shared/model/ids';
import type { VerbatimDatabase } from '../database';

/** The setting by which somebody looks at all layers at this desk though the team works blind. */
export const LOOK_ANYWAY = 'look-while-blind';

/** Who is finished with which text. */
export function readFinishers(
  db: VerbatimDatabase,
): Promise<ReadonlyMap<TextHash, ReadonlySet<Id>>> {
  return db.transaction('r', db.rows('finished'), db.rows('document'), async () =>
    finishersOf(await db.rows('document').toArray(), await db.rows('finished').toArray()),
  );
}

/** Whether something is hidden at this desk: the team works blind, and nobody looks at all layers all the same. */
export function worksBlind(db: VerbatimDatabase): Promise<boolean> {
  return db.transaction(
    'r',
    [db.rows('policy'), db.settings],
    async () =>
      isBlind(await db.rows('policy').get(POLICY_ID)) &&
      (await db.settings.get(LOOK_ANYWAY))?.value !== true,
  );
}

/**
 * What the annotator at a desk may see of the others: the one rule for every page, list, count and worker. Reading
 * for writing, exporting and merging never asks.
 */
export function readSight(db: VerbatimDatabase, me: Id): Promise<Sight> {
  return db.transaction(
    'r',
    [db.rows('policy'), db.rows('finished'), db.rows('document'), db.settings],
    async () => {
      if (!(await worksBlind(db))) return seesAll(me);
      return blindSight(me, await db.rows('document').toArray(), await readFinishers(db));
    },
  );
}
