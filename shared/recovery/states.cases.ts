/** States, surveys and looks for the tests of recovery. */
import type { RecoverySurvey, StoredSnapshot } from './survey';
import type { Evidence } from './judge';
import type { JournalEntry } from './journal-entry';
import type { StoreLook } from './store-look';
import type { LivingCounts, StoreState } from './store-state';

const DAY = Date.UTC(2026, 10, 26, 10, 0);

/** The state after so many changes: each one makes a quote, a minute after the one before. */
export const stateAt = (revision: number, over: Partial<StoreState> = {}): StoreState => ({
  revision,
  at: new Date(DAY + revision * 60_000).toISOString(),
  projectId: 'harbour',
  counts: { articles: 1, quotes: revision, speakers: 2, events: 0, tags: 0 },
  digest: revision.toString(16).padStart(16, '0'),
  ...over,
});

/** An entry that puts nothing: enough where only the order of entries counts. */
export const entryAt = (revision: number, over: Partial<JournalEntry> = {}): JournalEntry => ({
  state: stateAt(revision),
  change: {
    kind: 'change',
    puts: [],
    removed: [],
    texts: [],
    removedTexts: [],
    unknown: [],
    removedUnknown: [],
  },
  ...over,
});

/** A snapshot as it lies among the others. */
export const snapshotAt = (
  revision: number,
  condition: StoredSnapshot['condition'] = 'whole',
): StoredSnapshot => ({
  id: `s-${revision}`,
  condition,
  mark: {
    id: `s-${revision}`,
    reason: 'working',
    state: stateAt(revision),
    projectName: 'Harbour dispute',
    annotatorId: 'ann',
    takenAt: stateAt(revision).at,
    bytes: 1000,
    sha256: 'a'.repeat(64),
  },
});

/** A place for copies in which nothing was ever put. */
export const EMPTY_SURVEY: RecoverySurvey = {
  available: true,
  sentinel: { state: null, damaged: false },
  journal: { last: null, from: null, claimed: null, damagedLines: 0, broken: false },
  snapshots: [],
  setAside: [],
};

/** The copies of a project after so many changes, all whole. */
export const wholeSurvey = (revision: number, snapshotRevision: number): RecoverySurvey => ({
  ...EMPTY_SURVEY,
  sentinel: { state: stateAt(revision), damaged: false },
  journal: {
    last: stateAt(revision),
    from: 1,
    claimed: stateAt(revision),
    damagedLines: 0,
    broken: false,
  },
  snapshots: [snapshotAt(snapshotRevision)],
});

/** A store that opens and says this of itself. */
export const readLook = (
  state: StoreState,
  over: Partial<Extract<StoreLook, { kind: 'read' }>> = {},
): StoreLook => ({
  kind: 'read',
  state,
  agrees: true,
  outbox: [],
  ...over,
});

export const evidence = (over: Partial<Evidence>): Evidence => ({
  look: { kind: 'absent' },
  survey: EMPTY_SURVEY,
  beside: { state: null, damaged: false },
  ...over,
});

/** Counts with fewer quotes. */
export const withoutQuotes = (counts: LivingCounts, lost: number): LivingCounts => ({
  ...counts,
  quotes: counts.quotes - lost,
});
