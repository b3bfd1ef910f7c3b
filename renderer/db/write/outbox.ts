import type { StoreState } from '../../../shared/recovery/store-state';
import type { VerbatimDatabase } from '../database';
import type { UnsavedChange } from '../../../shared/copies/unsaved-changes';
import type { OutboxRow } from '../schema';

/** So many confirmed rows may lie in the database. */
const ROWS_LEFT = 32;

/**
 * What the database has acknowledged and the journal outside it may not have yet. The rows lie in the database too,
 * put there by the very transactions of the changes, and go with a later write once they are confirmed.
 */
export class Outbox {
  readonly #listeners = new Set<() => void>();
  #state: StoreState;
  #rows: readonly OutboxRow[];
  readonly #unsaved = new Set<UnsavedChange>();
  /** The journal has all changes up to this one. */
  #confirmed = 0;
  /** The rows up to this one are removed from the database. */
  #removed = 0;

  constructor(state: StoreState, rows: readonly OutboxRow[]) {
    this.#state = state;
    this.#rows = rows;
    this.#removed = (rows[0]?.revision ?? state.revision + 1) - 1;
  }

  /** The project after the last change that the disk has. */
  state = (): StoreState => this.#state;

  /** Entries that are not confirmed, in order of revision. */
  pending = (): readonly OutboxRow[] => this.#rows;

  /** Tells of every change that the disk has. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The journal has all entries up to this revision. */
  confirm = (revision: number): void => {
    this.#confirmed = Math.max(this.#confirmed, revision);
    this.#rows = this.#rows.filter((row) => row.revision > this.#confirmed);
  };

  /** Changes that were asked for and that the disk does not have, in order. */
  unsaved = (): readonly UnsavedChange[] => [...this.#unsaved];

  /** Keeps a change until the disk has it; to be called with what was answered when it has. */
  keep(change: UnsavedChange): () => void {
    this.#unsaved.add(change);
    return () => this.#unsaved.delete(change);
  }

  /**
   * The revision up to which rows may go from the database with the next write; 0 while they are few, since a removal
   * costs a write as much as its records.
   */
  get removable(): number {
    return this.#confirmed - this.#removed >= ROWS_LEFT ? this.#confirmed : 0;
  }

  /** A write has removed the rows up to this revision. */
  removed(revision: number): void {
    this.#removed = Math.max(this.#removed, revision);
  }

  /** The disk has this change. */
  take({ state, row }: { readonly state: StoreState; readonly row: OutboxRow }): void {
    this.#rows = [...this.#rows, row];
    this.#tell(state);
  }

  /** Reads what another connection wrote, or a write that had been given up. */
  async catchUp(db: VerbatimDatabase): Promise<void> {
    const { revision } = this.#state;
    const [state, rows] = await db.transaction('r', db.meta, db.outbox, async () => [
      await db.fact<StoreState>('state', this.#state),
      await db.outbox.where('revision').above(revision).toArray(),
    ]);
    this.#rows = [...this.#rows, ...rows];
    if (state.revision > revision) this.#tell(state);
  }

  #tell(state: StoreState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
