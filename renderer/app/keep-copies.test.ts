import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CopyWritten } from '../../shared/host/recovery';
import { EMPTY_SURVEY, entryAt, snapshotAt, stateAt } from '../../shared/recovery/states.cases';
import type { JournalEntry } from '../../shared/recovery/journal-entry';
import type { SnapshotEnd } from '../workers/snapshot/snapshot-client';
import { keepCopies } from './keep-copies';
import type { CopyKeeping } from './keep-copies';

const FULL: CopyWritten = { outcome: 'failed', problem: { kind: 'disk-full' } };
const MINUTE = 60_000;

/** A database that acknowledges, and copies that are written when told. */
function desk(
  over: {
    readonly snapshotAt?: number;
    readonly damaged?: boolean;
    readonly updated?: boolean;
  } = {},
) {
  let revision = 20;
  let rows: { revision: number; entry: string }[] = [];
  const listeners = new Set<() => void>();
  const journal: number[] = [];
  const taken: string[] = [];
  const noted: number[] = [];
  const busy: boolean[] = [];
  const answers = {
    journal: { outcome: 'written' } as CopyWritten,
    snapshot: 'kept' as SnapshotEnd,
    /** What a snapshot waits for. */
    held: Promise.resolve(),
  };
  const onDamaged = vi.fn();
  const refused: (string | null)[] = [];
  const keeping: CopyKeeping = {
    acknowledged: {
      state: () => stateAt(revision),
      pending: () => rows,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      confirm: (upTo) => {
        rows = rows.filter((row) => row.revision > upTo);
      },
    },
    recovery: {
      survey: async () => ({ ...EMPTY_SURVEY, snapshots: [snapshotAt(over.snapshotAt ?? 20)] }),
      appendJournal: async (entries) => {
        await Promise.resolve();
        if (answers.journal.outcome === 'written')
          journal.push(...entries.map((json) => (JSON.parse(json) as JournalEntry).state.revision));
        return answers.journal;
      },
    },
    damaged: over.damaged ?? false,
    startReason: async () => (over.updated === true ? 'update' : 'start'),
    snapshot: async (reason) => {
      taken.push(`${reason} ${revision}`);
      await answers.held;
      return answers.snapshot;
    },
    noteState: (state) => noted.push(state.revision),
    onBusy: (now) => busy.push(now),
    onRefused: (problem) => refused.push(problem?.kind ?? null),
    onDamaged,
  };
  const change = (entry?: JournalEntry) => {
    revision += 1;
    rows = [...rows, { revision, entry: JSON.stringify(entry ?? entryAt(revision)) }];
    for (const listener of listeners) listener();
  };
  const { stop, take } = keepCopies(keeping);
  return {
    change,
    journal,
    taken,
    noted,
    busy,
    refused,
    answers,
    onDamaged,
    stop,
    take,
    pending: () => rows,
  };
}
const VANISHED: CopyWritten = { outcome: 'failed', problem: { kind: 'target-missing' } };
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('keeping the copies', () => {
  it('hands each change to the journal at once, in order, and tells that it is busy', async () => {
    const { change, journal, noted, busy, pending } = desk();
    change();
    change();
    await after(0);
    change();
    await after(0);
    expect(journal).toEqual([21, 22, 23]);
    expect(pending()).toEqual([]);
    expect(noted.at(-1)).toBe(23);
    expect(busy.at(-1)).toBe(false);
    expect(busy).toContain(true);
  });

  it('tells that the journal is refused, once, and when that is over', async () => {
    const { change, answers, refused } = desk();
    answers.journal = FULL;
    change();
    await after(4000);
    expect(refused).toEqual([]);
    await after(20_000);
    expect(refused).toEqual(['disk-full']);
    answers.journal = { outcome: 'written' };
    await after(5000);
    expect(refused).toEqual(['disk-full', null]);
  });

  it('takes a snapshot at once where the folder was taken away, and goes on from it', async () => {
    const { change, journal, taken, answers } = desk();
    await after(0);
    answers.journal = VANISHED;
    change();
    await after(1000);
    expect(taken).toEqual([]);
    answers.journal = { outcome: 'written' };
    await after(5000);
    expect(journal).toEqual([21]);
    expect(taken).toEqual(['working 21']);
    change();
    await after(5000);
    expect(taken).toEqual(['working 21']);
  });

  it('tries a journal again that could not be written, and does not hold up closing meanwhile', async () => {
    const { change, journal, answers, busy, pending } = desk();
    answers.journal = FULL;
    change();
    await after(1000);
    expect(pending()).toHaveLength(1);
    expect(busy.at(-1)).toBe(false);
    answers.journal = { outcome: 'written' };
    await after(5000);
    expect(journal).toEqual([21]);
  });

  it('takes one snapshot when there were changes for five minutes, and none without', async () => {
    const { change, taken } = desk();
    await after(20 * MINUTE);
    expect(taken).toEqual([]);
    for (let minute = 0; minute < 5; minute += 1) {
      change();
      await after(MINUTE);
    }
    expect(taken).toEqual(['working 25']);
    await after(20 * MINUTE);
    expect(taken).toHaveLength(1);
  });

  it('takes one at a start that finds the newest behind, or copies damaged', async () => {
    const behind = desk({ snapshotAt: 12 });
    const damaged = desk({ damaged: true });
    await after(0);
    expect(behind.taken).toEqual(['start 20']);
    expect(damaged.taken).toEqual(['start 20']);
  });

  it('takes one at once after a change that stands in no line', async () => {
    const { change, taken } = desk();
    await after(0);
    change(entryAt(21, { change: { kind: 'bulk', records: 9000 } }));
    await after(0);
    expect(taken).toEqual(['working 21']);
  });

  it('takes a snapshot later that could not be written', async () => {
    const { change, taken, answers } = desk();
    await after(0);
    answers.snapshot = 'not-written';
    change();
    await after(5 * MINUTE);
    answers.snapshot = 'kept';
    await after(5 * MINUTE);
    expect(taken).toEqual(['working 21', 'working 21']);
    await after(5 * MINUTE);
    expect(taken).toHaveLength(2);
  });

  it('says when the store could not be read as a whole', async () => {
    const { change, answers, onDamaged } = desk();
    await after(0);
    answers.snapshot = 'damaged';
    change();
    await after(5 * MINUTE);
    expect(onDamaged).toHaveBeenCalledOnce();
  });

  it('takes no second snapshot of a revision, even where the store sends again what it sent', async () => {
    const { change, taken } = desk();
    change(entryAt(21, { change: { kind: 'bulk', records: 9000 } }));
    await after(0);
    expect(taken).toHaveLength(1);
    await after(20 * MINUTE);
    expect(taken).toHaveLength(1);
  });

  it('says that another version of the app found the newest behind', async () => {
    const { taken } = desk({ snapshotAt: 12, updated: true });
    await after(0);
    expect(taken).toEqual(['update 20']);
  });

  it('takes one before files come in, and none where the newest has everything', async () => {
    const { change, taken, take } = desk();
    await after(0);
    await take('import');
    expect(taken).toEqual([]);
    change();
    await take('import');
    expect(taken).toEqual(['import 21']);
    await take('import');
    expect(taken).toHaveLength(1);
  });

  it('waits for one that is under way, and takes another for what came after it began', async () => {
    const { change, taken, answers, take } = desk({ snapshotAt: 12 });
    answers.held = new Promise((resolve) => {
      setTimeout(resolve, MINUTE);
    });
    await after(0);
    expect(taken).toEqual(['start 20']);
    change();
    const asked = take('import');
    await after(MINUTE - 1);
    expect(taken).toEqual(['start 20']);
    await after(1);
    await asked;
    expect(taken).toEqual(['start 20', 'import 21']);
  });

  it('lets files come in where no snapshot can be written', async () => {
    const { change, answers, take } = desk();
    await after(0);
    answers.snapshot = 'not-written';
    change();
    await expect(take('import')).resolves.toBeUndefined();
  });

  it('does nothing more once it is stopped', async () => {
    const { change, taken, journal, stop } = desk();
    await after(0);
    stop();
    change();
    await after(20 * MINUTE);
    expect([taken, journal]).toEqual([[], []]);
  });
});
