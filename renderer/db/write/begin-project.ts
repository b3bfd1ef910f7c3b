import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/records';
import { EMPTY_DIGEST, NOTHING_LIVING } from '../../../shared/recovery/counters';
import type { StoreState } from '../../../shared/recovery/store-state';
import type { VerbatimDatabase } from '../database';
import { StoreLost } from '../failures';
import { isLess } from '../run-job';

const UNNAMED_PROJECT = 'Untitled project';

/** The project of a database before anything is named. */
export const noProject = (): Project => ({ id: createId(), name: UNNAMED_PROJECT });

/** Gives a new database its project, its state and its annotator's id, and answers the latter. */
export async function begin(db: VerbatimDatabase): Promise<Id> {
  const annotator = createId();
  // Where only the row of the annotator is gone, everything else stays.
  if (await db.meta.get('state')) {
    await db.meta.put({ key: 'annotator', value: annotator });
    return annotator;
  }
  const project = noProject();
  const state: StoreState = {
    revision: 0,
    at: '',
    projectId: project.id,
    counts: NOTHING_LIVING,
    digest: EMPTY_DIGEST,
  };
  await db.meta.bulkPut([
    { key: 'project', value: project },
    { key: 'annotator', value: annotator },
    { key: 'state', value: state },
  ]);
  return annotator;
}

/** The state of the project as the database has it. */
export async function stateOf(db: VerbatimDatabase): Promise<StoreState> {
  const state = await db.fact<StoreState | null>('state', null);
  if (!state) throw new StoreLost('the database has no state');
  return state;
}

/** Throws {@link StoreLost} where the database holds less than was acknowledged, or something else. */
export async function expectState(db: VerbatimDatabase, acknowledged: StoreState): Promise<void> {
  if (isLess(await stateOf(db), acknowledged)) throw new StoreLost('the database lost changes');
}

/** Opens a database again after its connection broke down, if it still holds what was acknowledged. */
export async function openAgain(db: VerbatimDatabase, acknowledged: StoreState): Promise<void> {
  db.close({ disableAutoOpen: false });
  await db.open();
  await expectState(db, acknowledged);
}
