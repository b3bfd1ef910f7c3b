import type { RecoveryHost } from '../../shared/host/recovery';
import type { SaveProblem } from '../../shared/host/save-problem';
import { parseJournalEntry } from '../../shared/recovery/parse-entry';
import type { StoreState } from '../../shared/recovery/store-state';
import type { SnapshotReason } from '../../shared/recovery/survey';
import type { Acknowledged } from '../db/repository';
import type { SnapshotEnd } from '../workers/snapshot/snapshot-client';

/** How long a snapshot may be behind the project, in ms. */
const SNAPSHOT_AFTER = 5 * 60_000;
/** How long to wait before the journal is tried again, in ms. */
const AGAIN_AFTER = 5_000;

/** What keeping the copies needs. */
export interface CopyKeeping {
  readonly acknowledged: Pick<Acknowledged, 'state' | 'pending' | 'subscribe' | 'confirm'>;
  readonly recovery: Pick<RecoveryHost, 'appendJournal' | 'survey'>;
  /** Whether copies were found damaged at the start: a whole one is made at once. */
  readonly damaged: boolean;
  snapshot(reason: SnapshotReason): Promise<SnapshotEnd>;
  /** Why a snapshot at the start is taken: the app may be another than the one that wrote last. */
  startReason(): Promise<'start' | 'update'>;
  /** Notes what the database has, in the window's own place. */
  readonly noteState: (state: StoreState) => void;
  /** Whether the journal is being brought up to date, so that closing waits for it. */
  readonly onBusy: (busy: boolean) => void;
  /** Why the journal cannot be written; null when it is again. */
  onRefused(problem: SaveProblem | null): void;
  /** The store could not be read as a whole. */
  onDamaged(): void;
}

/** The revision of a change that stands in no line; 0 for any other. */
function bulkRevision(json: string): number {
  const entry = parseJournalEntry(json);
  return entry.ok && entry.value.change.kind === 'bulk' ? entry.value.state.revision : 0;
}

/** What keeps the copies while the app is open. */
export interface KeptCopies {
  /** Takes a snapshot now, unless the newest has everything; answers when that is over, kept or not. */
  readonly take: (reason: SnapshotReason) => Promise<void>;
  readonly stop: () => void;
}

/** Brings the second copy up to date while the app is open. */
class CopyKeeper {
  readonly #keeping: CopyKeeping;
  #appending = false;
  /** The snapshot that is being taken. */
  #taking: Promise<void> | null = null;
  #stopped = false;
  /** Snapshots reach up to this revision. */
  #covered = 0;
  /** The folder of the copies was taken away under the open window. */
  #vanished = false;
  /** How often the journal was refused since it was last written. */
  #refusals = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(keeping: CopyKeeping) {
    this.#keeping = keeping;
  }

  /** Takes what is there already, and a snapshot where the newest is behind or none is to be trusted. */
  async begin(): Promise<void> {
    const survey = await this.#keeping.recovery.survey().catch(() => null);
    if (this.#stopped) return;
    const newest = Math.max(
      0,
      ...(survey?.snapshots ?? []).map(({ mark }) => mark?.state.revision ?? 0),
    );
    // The store sends again what it is not told to forget: an old bulk entry needs no new snapshot.
    this.#covered = newest;
    this.changed();
    if (!survey?.available) return;
    if (this.#keeping.damaged) this.#covered = 0;
    await this.#take(await this.#keeping.startReason());
  }

  changed = (): void => {
    const { acknowledged, noteState } = this.#keeping;
    noteState(acknowledged.state());
    void this.#append();
    if (acknowledged.pending().length > 0) this.#schedule();
  };

  async take(reason: SnapshotReason): Promise<void> {
    // One that is under way may have begun before the last change.
    await this.#taking;
    await this.#take(reason);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#again);
    clearTimeout(this.#due);
  }

  #schedule(): void {
    this.#due ??= setTimeout(() => void this.#take('working'), SNAPSHOT_AFTER);
  }

  /** Hands to the journal what it has not; what comes while it writes goes with the next round. */
  async #append(): Promise<void> {
    if (this.#appending || this.#stopped) return;
    const { acknowledged, recovery, onBusy } = this.#keeping;
    this.#appending = true;
    clearTimeout(this.#again);
    onBusy(true);
    let bulk = 0;
    try {
      let rows = acknowledged.pending();
      for (let last = rows.at(-1); last; last = rows.at(-1)) {
        const entries = rows.map(({ entry }) => entry);
        const written = await recovery.appendJournal(entries);
        if (written.outcome === 'failed') {
          if (written.problem.kind === 'target-missing') this.#vanished = true;
          this.#refused(written.problem);
          return this.#tryAgain();
        }
        this.#refused(null);
        bulk = Math.max(bulk, ...entries.map(bulkRevision));
        acknowledged.confirm(last.revision);
        rows = acknowledged.pending();
      }
    } catch {
      this.#tryAgain();
    } finally {
      this.#appending = false;
      onBusy(false);
    }
    // Snapshots went with the folder: what comes into the new one would have nothing to go on from.
    if (this.#vanished) this.#covered = 0;
    // What a bulk change did stands in no line.
    if (this.#vanished || bulk > this.#covered) {
      this.#vanished = false;
      await this.#take('working');
    }
  }

  /** Tells of the second refusal in a row, and when it is over: what passes by itself is no news. */
  #refused(problem: SaveProblem | null): void {
    this.#refusals = problem ? this.#refusals + 1 : 0;
    if (problem === null || this.#refusals === 2) this.#keeping.onRefused(problem);
  }

  #tryAgain(): void {
    if (!this.#stopped) this.#again = setTimeout(() => void this.#append(), AGAIN_AFTER);
  }

  async #take(reason: SnapshotReason): Promise<void> {
    clearTimeout(this.#due);
    this.#due = undefined;
    const { revision } = this.#keeping.acknowledged.state();
    // One snapshot of a revision is enough: another would only push an older one out.
    if (this.#stopped || revision <= this.#covered) return;
    if (this.#taking) return this.#schedule();
    this.#taking = this.#keep(reason, revision);
    try {
      await this.#taking;
    } finally {
      this.#taking = null;
    }
  }

  async #keep(reason: SnapshotReason, revision: number): Promise<void> {
    const end = await this.#keeping.snapshot(reason);
    if (end === 'damaged' && !this.#stopped) this.#keeping.onDamaged();
    if (end === 'kept') this.#covered = revision;
    if (end === 'not-written') this.#schedule();
  }
}

/**
 * Keeps the second copy while the app is open: the sentinel and the journal follow each change at once, a snapshot when
 * there were changes for five minutes, after a change too large for a line, at a start that finds the newest behind, and
 * when it is asked for one. What fails is tried again; the database goes on meanwhile.
 */
export function keepCopies(keeping: CopyKeeping): KeptCopies {
  const keeper = new CopyKeeper(keeping);
  const unsubscribe = keeping.acknowledged.subscribe(keeper.changed);
  void keeper.begin();
  return {
    take: (reason) => keeper.take(reason),
    stop: () => {
      unsubscribe();
      keeper.stop();
    },
  };
}
