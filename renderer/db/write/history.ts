import { Dexie } from 'dexie';
import type { ChangeLabel } from '../../../shared/operations/change-set';
import type { VerbatimDatabase } from '../database';
import type { HistoryPartRow, HistoryRow, HistoryState, SwapStep, WriteStep } from '../schema';

/**
 * How far back undo reaches: the newest 1,000 changes, fewer when together they name more than 250,000
 * records (a few very large imports). The newest change can always be undone.
 */
export const HISTORY_LIMITS = { entries: 1000, weight: 250_000 };
const STEPS_IN_A_PART = 1000;
const NO_HISTORY: HistoryState = { first: 1, cursor: 0, last: 0, weight: 0 };

export const readHistory = (db: VerbatimDatabase): Promise<HistoryState> =>
  db.fact<HistoryState>('journal', NO_HISTORY);

/** Puts a new entry after the cursor. What could have been redone is dropped, and the oldest beyond the limits. */
export async function appendToHistory(
  db: VerbatimDatabase,
  kind: HistoryRow['kind'],
  label: ChangeLabel,
  steps: readonly WriteStep[] | readonly SwapStep[],
): Promise<void> {
  const state = await readHistory(db);
  const undone = await dropEntries(db, state.cursor + 1, state.last);
  const seq = state.cursor + 1;
  await db.history.put({ seq, kind, label, weight: steps.length });
  for (let part = 0; part * STEPS_IN_A_PART < steps.length; part += 1) {
    const start = part * STEPS_IN_A_PART;
    await db.historyParts.put({ seq, part, steps: steps.slice(start, start + STEPS_IN_A_PART) });
  }
  const grown = {
    ...state,
    cursor: seq,
    last: seq,
    weight: state.weight - undone + steps.length,
  };
  await db.meta.put({ key: 'journal', value: await withinLimits(db, grown) });
}

/** Moves the cursor after an undo or a redo. */
export async function moveCursor(db: VerbatimDatabase, cursor: number): Promise<void> {
  await db.meta.put({ key: 'journal', value: { ...(await readHistory(db)), cursor } });
}

/** Gives the parts of one entry in order, one at a time: to read 200,000 steps at once holds the window up. */
export async function eachPart(
  db: VerbatimDatabase,
  seq: number,
  take: (row: HistoryPartRow) => Promise<void>,
): Promise<void> {
  for (let part = 0; ; part += 1) {
    const row = await db.historyParts.get([seq, part]);
    if (!row) return;
    await take(row);
  }
}

async function withinLimits(db: VerbatimDatabase, state: HistoryState): Promise<HistoryState> {
  let { first, weight } = state;
  while (
    first < state.last &&
    (state.last - first + 1 > HISTORY_LIMITS.entries || weight > HISTORY_LIMITS.weight)
  ) {
    weight -= await dropEntries(db, first, first);
    first += 1;
  }
  return { ...state, first, weight };
}

/** Removes entries `from` to `to` and answers their weight. */
async function dropEntries(db: VerbatimDatabase, from: number, to: number): Promise<number> {
  if (from > to) return 0;
  const entries = db.history.where('seq').between(from, to, true, true);
  const weight = (await entries.toArray()).reduce((sum, entry) => sum + entry.weight, 0);
  await entries.delete();
  await db.historyParts
    .where('[seq+part]')
    .between([from, Dexie.minKey], [to, Dexie.maxKey])
    .delete();
  return weight;
}
