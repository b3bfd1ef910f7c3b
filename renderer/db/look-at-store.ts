import type { AnyRecord, Project } from '../../shared/model/records';
import { LivingCounter, digestOfCounters } from '../../shared/recovery/counters';
import type { StoreLook } from '../../shared/recovery/store-look';
import type { StoreState } from '../../shared/recovery/store-state';
import { SECTIONS } from '../../shared/records/record-types';
import { noteProblem } from '../problems/problem-log';
import { countersIn } from './counter-groups';
import { classifyFailure, reasonOf } from './failures';
import { MIGRATIONS, versionAfter } from './migrations';
import { keepSeenCounters } from './read/seen-counters';
import { DATABASE_NAME } from './schema';
import type { CounterGroupRow, CountRow, MetaRow, OutboxRow } from './schema';
import { openStored } from './stored-version';

/** How long storage may take to answer, in ms. A damaged store was seen never to answer at all. */
const PATIENCE = 10_000;

class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * Looks what lies in the database, without Dexie, which would make or migrate it, and without changing anything. It
 * answers in any case: a store that does not is told as one.
 */
export async function lookAtStore(
  name: string = DATABASE_NAME,
  patience: number = PATIENCE,
): Promise<StoreLook> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer for ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([look(name), silence]);
  } catch (error) {
    const cause = causeOf(error);
    noteProblem('opening', error, cause);
    return { kind: 'unreadable', cause, reason: reasonOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

function causeOf(error: unknown): Extract<StoreLook, { kind: 'unreadable' }>['cause'] {
  if (error instanceof NoAnswer) return 'no-answer';
  const reason = classifyFailure(error);
  return reason === 'disk-full' || reason === 'denied' ? reason : 'damaged';
}

async function look(name: string): Promise<StoreLook> {
  const db = await openStored(name);
  if (!db) return { kind: 'absent' };
  try {
    const known = versionAfter(MIGRATIONS);
    const found = db.version / 10;
    if (found > known) return { kind: 'newer-version', found, known };
    if (db.objectStoreNames.length === 0) return { kind: 'absent' };
    return await read(db);
  } finally {
    db.close();
  }
}

async function read(db: IDBDatabase): Promise<StoreLook> {
  const transaction = db.transaction([...db.objectStoreNames], 'readonly');
  const all = <T>(store: string): Promise<T[]> =>
    db.objectStoreNames.contains(store)
      ? answerOf<T[]>(transaction.objectStore(store).getAll())
      : Promise.resolve([]);
  const [meta, groups, former] = await Promise.all([
    all<MetaRow>('meta'),
    all<CounterGroupRow>('counters'),
    // Of a database that is not migrated yet.
    all<CountRow>('counts'),
  ]);
  const counters = [...countersIn(groups), ...former];
  const fact = (key: string) => meta.find((row) => row.key === key)?.value;
  const project = fact('project') as Project | undefined;
  const stored = fact('state') as StoreState | undefined;
  const changes = (fact('changes') as number | undefined) ?? 0;
  if (!project && !stored && changes === 0) return { kind: 'absent' };
  if (stored) {
    const outbox = await all<OutboxRow>('outbox');
    const agrees =
      stored.projectId === project?.id &&
      stored.digest === digestOfCounters(counters) &&
      stored.counts.quotes === countQuotes(counters);
    if (agrees) keepSeenCounters(db.name, stored.revision, counters);
    return {
      kind: 'read',
      state: stored,
      agrees,
      outbox: outbox.map(({ entry }) => entry),
    };
  }
  // A database of a former version, or one whose state is gone.
  const living = new LivingCounter();
  for (const type of ['document', 'speaker', 'event', 'tag'] as const)
    for (const record of await all<AnyRecord>(SECTIONS[type])) living.replace(undefined, record);
  const state: StoreState = {
    revision: changes,
    at: '',
    projectId: project?.id ?? '',
    counts: { ...living.counts(), quotes: countQuotes(counters) },
    digest: digestOfCounters(counters),
  };
  const isFormer = db.version / 10 < STATE_SINCE;
  return { kind: 'read', state, agrees: isFormer && project !== undefined, outbox: [] };
}

/** The version of the schema that keeps the state of the project. */
const STATE_SINCE = 3;

/** The living quotes, as the counters of their articles tell. */
export const countQuotes = (counters: readonly CountRow[]): number =>
  counters.reduce((sum, { kind, quotes }) => sum + (kind === 'document' ? quotes : 0), 0);

const answerOf = <T>(request: IDBRequest): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result as T));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      reject(request.error ?? new Error('a store could not be read'));
    });
    // A connection that breaks down ends the transaction without a word from its requests.
    request.transaction?.addEventListener('abort', () =>
      reject(request.transaction?.error ?? new Error('the reading was ended')),
    );
  });
