import type { Table } from 'dexie';
import type { Id } from '../../../shared/model/ids';
import { createSessionId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/records';
import type { Write } from '../../../shared/model/revision';
import type { ChangeLabel, ChangeSet } from '../../../shared/operations/change-set';
import { applyChange, leafVersion, redoSteps, undoSteps } from './apply-change';
import type { VerbatimDatabase } from '../database';
import { classifyFailure } from '../failures';
import { importPlan } from './import-content';
import { eachPart, moveCursor, readHistory } from './history';
import type { ImportEnd, ImportPlan, ImportTicket, WriteOutcome } from '../repository';
import { runJob } from '../run-job';
import type { JobDone, JobOptions } from '../run-job';
import type { HistoryRow, HistoryState, WriteStep } from '../schema';
import { swapEntry } from './swap';
import { begin, expectState, noProject, openAgain, stateOf } from './begin-project';
import { defaultAnnotatorName } from '../../../shared/copies/unsaved-changes';
import type { ChangeNotes } from './change-notes';
import { Outbox } from './outbox';
import { UnitOfWork } from './unit-of-work';
import { PATIENCE, WriteQueue } from './write-queue';
import type { FreeSpace } from './write-queue';
import type { Job, JobOutcome } from './write-queue';

/** Longest silence of an import, an undo or a wipe, in ms: a commit of 100,000 quotes is one silence. */
const LONG_PATIENCE = 60_000;
/** An ordinary change of more writes than this a second is given longer: deleting a large article. */
const WRITES_A_SECOND = 5000;

/** Where an import stands, and the way to stop it. */
export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** What a write needs of the queue. */
interface WriteOptions {
  readonly keep: boolean;
  readonly patience: number;
  /** When it was asked for. */
  readonly at: string;
  /** The disk has it, or it cannot be carried out at all. */
  readonly onEnd?: () => void;
  readonly tables?: readonly Table[];
}

/**
 * Everything that changes records. Each write is one transaction, stamped by the session of this start of the
 * app; a write that was given up but came through after all is recognised and not done twice.
 */
export class Writer {
  readonly queue: WriteQueue;
  readonly outbox: Outbox;
  readonly #db: VerbatimDatabase;
  readonly #session = createSessionId();
  #annotator: Id;
  #annotatorName: string | null;
  #n = 0;
  #jobs = 0;
  /** How often each small thing was written. */
  readonly #asides = new Map<string, number>();

  private constructor(
    db: VerbatimDatabase,
    { annotator, name, outbox }: { annotator: Id; name: string | null; outbox: Outbox },
    freeSpace: FreeSpace,
  ) {
    this.#db = db;
    this.outbox = outbox;
    this.#annotator = annotator;
    this.#annotatorName = name;
    db.keepFromMaking();
    db.whenSilent(() => this.#probe());
    // Not by us: the browser has found it damaged, or has thrown it away.
    db.on('close', () => this.#probe());
    this.queue = new WriteQueue(
      () => openAgain(db, outbox.state()),
      () => this.#lookIntoStore(),
      freeSpace,
    );
  }

  /** A writer for an open database, which is given a project and an annotator when it has none. */
  static async over(db: VerbatimDatabase, freeSpace: FreeSpace): Promise<Writer> {
    const { annotator, outbox } = await db.transaction('rw', db.meta, db.outbox, async () => ({
      annotator: (await db.fact<Id | null>('annotator', null)) ?? (await begin(db)),
      outbox: new Outbox(await stateOf(db), await db.outbox.toArray()),
    }));
    const name = (await db.settings.get('annotator-name'))?.value;
    const known = { annotator, name: typeof name === 'string' ? name : null, outbox };
    return new Writer(db, known, freeSpace);
  }

  get annotator(): Id {
    return this.#annotator;
  }

  /** The name the annotator at this desk has when their first change brings them into the project. */
  nameAnnotator(name: unknown): void {
    this.#annotatorName = typeof name === 'string' && name !== '' ? name : null;
  }

  async apply(change: ChangeSet): Promise<WriteOutcome> {
    if (change.writes.length === 0) return { outcome: 'written' };
    const made = this.#made();
    const patience = PATIENCE + (change.writes.length / WRITES_A_SECOND) * 1000;
    const onEnd = this.outbox.keep({ change, ...made });
    const outcome = await this.#write({ keep: true, patience, at: made.at, onEnd }, (notes) =>
      applyChange(
        this.#db,
        change,
        this.#stamp(made),
        { name: this.#annotatorName ?? defaultAnnotatorName(made.by) },
        notes,
      ),
    );
    return writeOutcome(outcome);
  }

  undo(): Promise<ChangeLabel | null> {
    return this.#step(undoSteps, ({ first, cursor }) =>
      cursor >= first ? { seq: cursor, cursor: cursor - 1 } : null,
    );
  }

  redo(): Promise<ChangeLabel | null> {
    return this.#step(redoSteps, ({ cursor, last }) =>
      cursor < last ? { seq: cursor + 1, cursor: cursor + 1 } : null,
    );
  }

  async importContent(
    plan: ImportPlan,
    { signal, onProgress = () => undefined }: ImportOptions = {},
  ): Promise<WriteOutcome | { readonly outcome: 'cancelled' }> {
    const items = plan.records.length + plan.unknown.length + plan.texts.length;
    const nothing = items + (plan.removed?.length ?? 0) === 0;
    if (nothing && !plan.project && !plan.adoptAnnotator) return { outcome: 'written' };
    const made = this.#made();
    try {
      const outcome = await this.#write(
        { keep: false, patience: LONG_PATIENCE, at: made.at },
        (notes, alive) => {
          const check = () => {
            alive();
            if (signal?.aborted) throw new Cancelled('import cancelled');
          };
          check();
          const version = leafVersion(this.#stamp(made));
          return importPlan(this.#db, plan, version, { check, progress: onProgress }, notes);
        },
      );
      await this.#readAnnotator();
      return writeOutcome(outcome);
    } catch (error) {
      if (error instanceof Cancelled) return { outcome: 'cancelled' };
      throw error;
    }
  }

  /** Lets another connection write an import while everything here waits its turn. */
  async importElsewhere(
    write: (ticket: ImportTicket) => Promise<ImportEnd>,
  ): Promise<{ readonly outcome: ImportEnd } | Extract<WriteOutcome, { outcome: 'failed' }>> {
    const made = this.#made();
    const job = this.#nextJob();
    const outcome = await this.queue.add({
      keep: false,
      patience: LONG_PATIENCE,
      run: async (signal, alive) => {
        const version = leafVersion(this.#stamp(made));
        const end = await write({ job, version, at: made.at, signal, alive });
        await this.outbox.catchUp(this.#db);
        return end;
      },
    });
    return outcome.outcome === 'done' ? { outcome: outcome.value } : outcome;
  }

  async renameProject(name: string): Promise<WriteOutcome> {
    const { at } = this.#made();
    const outcome = await this.#write({ keep: true, patience: PATIENCE, at }, async (notes) => {
      const project = await this.#db.fact<Project>('project', noProject());
      const row = { key: 'project', value: { ...project, name: name.toWellFormed() } };
      await this.#db.meta.put(row);
      notes.meta(row);
    });
    return writeOutcome(outcome);
  }

  async wipe(): Promise<void> {
    const { tables, outbox } = this.#db;
    const { at } = this.#made();
    await this.#write({ keep: false, patience: LONG_PATIENCE, tables, at }, async (notes) => {
      // What the journal does not have yet stays: the wiping is an entry like any other.
      for (const table of tables) if (table !== outbox) await table.clear();
      await begin(this.#db);
      notes.cleared();
      for (const row of await this.#db.meta.bulkGet(['project', 'annotator']))
        if (row) notes.meta(row);
    });
    this.nameAnnotator(null);
    await this.#readAnnotator();
  }

  /**
   * Writes something small that is no record, beside the queue. One that was kept gives way to a later one of its key.
   * Answers whether it is on disk.
   */
  async aside(key: string, write: () => Promise<unknown>): Promise<boolean> {
    const { outcome } = await this.queue.aside(this.#small(key, write));
    return outcome === 'done';
  }

  /** The same, behind all that waits in the queue. */
  async behind(key: string, write: () => Promise<unknown>): Promise<boolean> {
    const { outcome } = await this.queue.add(this.#small(key, write));
    return outcome === 'done';
  }

  #small(key: string, write: () => Promise<unknown>): Job<unknown> {
    const number = (this.#asides.get(key) ?? 0) + 1;
    this.#asides.set(key, number);
    const run = async () => (this.#asides.get(key) === number ? write() : undefined);
    return { keep: true, patience: PATIENCE, run };
  }

  /** Tries again what storage refused; with nothing kept, whether it takes anything at all. */
  async retry(): Promise<WriteOutcome> {
    return writeOutcome(await this.queue.retry());
  }

  /**
   * Writes something small when a reading goes unanswered, or the connection breaks down: what is the matter with storage
   * shows then, and is told.
   */
  #probe(): void {
    // While something is written, a reading waits for that, and the write itself shows what is the matter.
    if (this.queue.current().state === 'saved') void this.queue.look();
  }

  /** Whether storage takes anything, and still holds what was acknowledged. */
  async #lookIntoStore(): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.meta, async () => {
      await expectState(db, this.outbox.state());
      await db.meta.put({ key: 'probe', value: this.#n });
    });
  }

  /** When a change is made, and by whom: as it is asked for, not when storage comes to it. */
  #made(): Pick<Write, 'at' | 'by'> {
    return { at: new Date().toISOString(), by: this.#annotator };
  }

  /**
   * The next stamp. Taken when the transaction runs, so that stamps ascend in the order of writing however many
   * one change needs: a record that has seen a stamp has seen all before it.
   */
  #stamp(made: Pick<Write, 'at' | 'by'>): Write {
    this.#n += 1;
    return { session: this.#session, n: this.#n, ...made };
  }

  async #step(
    replay: (
      db: VerbatimDatabase,
      steps: readonly WriteStep[],
      stamp: () => Write,
      notes: ChangeNotes,
    ) => Promise<void>,
    choose: (state: HistoryState) => { readonly seq: number; readonly cursor: number } | null,
  ): Promise<ChangeLabel | null> {
    const made = this.#made();
    const stamp = () => this.#stamp(made);
    const db = this.#db;
    const options = { keep: false, patience: LONG_PATIENCE, at: made.at };
    const outcome = await this.#write(options, async (notes) => {
      const chosen = choose(await readHistory(db));
      const entry: HistoryRow | undefined = chosen ? await db.history.get(chosen.seq) : undefined;
      if (!chosen || !entry) return null;
      if (entry.kind === 'import') {
        const unit = new UnitOfWork(db, leafVersion(stamp()), notes);
        await swapEntry(db, entry.seq, unit, notes);
      } else {
        const steps: WriteStep[] = [];
        await eachPart(db, entry.seq, async (part) => {
          steps.push(...(part.steps as readonly WriteStep[]));
        });
        await replay(db, steps, stamp, notes);
      }
      await moveCursor(db, chosen.cursor);
      return entry.label;
    });
    await this.#readAnnotator();
    return outcome.outcome === 'done' ? (outcome.value ?? null) : null;
  }

  /** Runs `body` in one transaction. A `null` from it says that there was nothing to do. */
  #write<T>(
    { keep, patience, at, onEnd, tables = this.#db.changeable }: WriteOptions,
    body: (notes: ChangeNotes, alive: () => void) => Promise<T>,
  ): Promise<JobOutcome<T | undefined>> {
    const job = this.#nextJob();
    return this.queue.add({
      keep,
      patience,
      run: async (signal, alive) => {
        const confirmed = this.outbox.removable;
        const expected = this.outbox.state();
        const options = { tables, job, signal, at, expected, confirmed };
        const done = await this.#run(options, (notes) => body(notes, alive), onEnd);
        if (done?.acknowledged) {
          this.outbox.removed(confirmed);
          this.outbox.take(done.acknowledged);
        } else if (!done) await this.outbox.catchUp(this.#db);
        return done?.value;
      },
    });
  }

  async #run<T>(
    options: JobOptions,
    body: (notes: ChangeNotes) => Promise<T>,
    onEnd: () => void = () => undefined,
  ): Promise<JobDone<T> | undefined> {
    try {
      const done = await runJob(this.#db, options, body);
      onEnd();
      return done;
    } catch (error) {
      if (classifyFailure(error) === null) onEnd();
      throw error;
    }
  }

  #nextJob(): string {
    this.#jobs += 1;
    return `${this.#session}:${this.#jobs}`;
  }

  /** Who sits at the desk may have changed with an import, its undoing or a wipe. */
  async #readAnnotator(): Promise<void> {
    if (this.queue.current().state === 'failed') return;
    this.#annotator = await this.#db.fact('annotator', this.#annotator);
  }
}

function writeOutcome(outcome: JobOutcome<unknown>): WriteOutcome {
  return outcome.outcome === 'done' ? { outcome: 'written' } : outcome;
}
