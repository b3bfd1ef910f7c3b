import { err, ok } from '../../shared/lib/result';
import type { Result } from '../../shared/lib/result';
import { createId } from '../../shared/model/ids';
import type { Id } from '../../shared/model/ids';
import type { Project } from '../../shared/model/records';
import { CountChanges, LivingCounter, digestOfCounters } from '../../shared/recovery/counters';
import type { JournalEntry } from '../../shared/recovery/journal-entry';
import type { StoreState } from '../../shared/recovery/store-state';
import { groupsOf } from './counter-groups';
import { VerbatimDatabase } from './database';
import { openFailureOf } from './failures';
import { PlaceChanges } from './name-places';
import type { OpenFailure } from './repository';
import { DATABASE_NAME } from './schema';
import { settleStorePlace } from './store-place';
import type { Restoration } from './restore-content';
import { noProject } from './write/begin-project';

/**
 * Takes the database as it is for the project from now on: counts it anew and goes on above the highest revision that
 * was ever seen. Nothing but counters, places of names and the state is changed. What it holds has to be readable.
 */
export async function keepStoreAsItIs(
  { above, at }: Pick<Restoration, 'above' | 'at'>,
  name: string = DATABASE_NAME,
): Promise<Result<StoreState, OpenFailure>> {
  await settleStorePlace();
  const db = new VerbatimDatabase(name);
  try {
    await db.open();
    return ok(await db.transaction('rw', db.changeable, () => settle(db, above, at)));
  } catch (error) {
    return err(openFailureOf(error));
  } finally {
    db.close();
  }
}

async function settle(db: VerbatimDatabase, above: number, at: string): Promise<StoreState> {
  const living = new LivingCounter();
  const changes = new CountChanges();
  const places = new PlaceChanges();
  for (const type of ['document', 'speaker', 'event', 'tag'] as const)
    for (const record of await db.rows(type).toArray()) living.replace(undefined, record);
  await db.leaves.each((leaf) => {
    places.replace(leaf, undefined, leaf);
    for (const quote of leaf.quotes) {
      living.replace(undefined, quote);
      changes.replace(undefined, quote);
    }
  });
  const counters = changes.rows();
  await db.places.clear();
  await places.save(db);
  await db.counters.clear();
  await db.counters.bulkPut(groupsOf(counters));
  const project = (await db.fact<Project | null>('project', null)) ?? noProject();
  const annotator = (await db.fact<Id | null>('annotator', null)) ?? createId();
  const state: StoreState = {
    revision: above + 1,
    at,
    projectId: project.id,
    counts: living.counts(),
    digest: digestOfCounters(counters),
  };
  const records = Object.values(state.counts).reduce((sum, count) => sum + count, 0);
  const entry: JournalEntry = { state, change: { kind: 'bulk', records } };
  await db.meta.bulkPut([
    { key: 'project', value: project },
    { key: 'annotator', value: annotator },
    { key: 'state', value: state },
  ]);
  await db.outbox.clear();
  await db.outbox.put({ revision: state.revision, entry: JSON.stringify(entry) });
  return state;
}

/** How long a removal may take, in ms. A store that is damaged may not even answer to that. */
const PATIENCE = 10_000;

/**
 * Removes the database, so that another can be made in its place; to be called when what could be saved of it is set
 * aside. False when another window holds it, or storage does not answer.
 */
export async function removeStore(name: string = DATABASE_NAME): Promise<boolean> {
  const place = await settleStorePlace();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE, false);
    const answer = (removed: boolean) => {
      clearTimeout(timer);
      resolve(removed);
    };
    const request = place.deleteDatabase(name);
    request.addEventListener('success', () => answer(true));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      answer(false);
    });
  });
}
