import { noteProblem, noteTiming } from '../../problems/problem-log';
import { WriteTimeout, classifyFailure, isStoreGone } from '../failures';
import type { SavingFailure, SavingState } from '../repository';

/** One write to storage, run when those before it are done. */
export interface Job<T> {
  /** Kept for another try when storage fails. What is kept must do nothing when it turns out to be done. */
  readonly keep: boolean;
  /** How long it may take without a sign of life, in ms. */
  readonly patience: number;
  run(signal: AbortSignal, alive: () => void): Promise<T>;
}
export type JobOutcome<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'failed'; readonly reason: SavingFailure };

/** How many bytes are free where the database lies; null where nobody can tell. */
export type FreeSpace = () => Promise<number | null>;

/** Below this a disk counts as full: a database needs some room to write at all (bytes). */
const NO_ROOM = 8 * 1024 * 1024;
/** How long the answer about free space is waited for, in ms. */
const SPACE_PATIENCE = 300;
/** How often the database is looked at after a failure that says nothing, and how long a look may take (ms). */
const LOOKS = 3;
const LOOK_PATIENCE = 400;
const VAGUE: ReadonlySet<SavingFailure> = new Set(['timed-out', 'closed', 'unknown']);
/** How long after a failure it is tried again by itself, in ms; after the last of them always as long. */
const AGAIN_AFTER = [500, 2_000, 5_000, 10_000] as const;

interface Entry {
  readonly job: Job<unknown>;
  settle: ((outcome: JobOutcome<unknown>) => void) | null;
  reject: (error: unknown) => void;
}

/**
 * Writes, one after the other. When one fails it stays at the head, those behind it wait, and all are told. It is tried
 * again from the head, so that changes never overtake each other: by the next write, by `retry`, and by itself.
 */
export class WriteQueue {
  readonly #reopen: () => Promise<void>;
  readonly #probe: Job<unknown>;
  readonly #freeSpace: FreeSpace;
  readonly #listeners = new Set<() => void>();
  readonly #entries: Entry[] = [];
  #state: SavingState = { state: 'saved' };
  #failure: SavingFailure | null = null;
  #shut: SavingFailure | null = null;
  #busy = false;
  #failures = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  /**
   * `reopen` is asked before the first try after a failure: a connection that failed stays unusable. `probe` is tried
   * where nothing is kept, to know whether storage takes anything.
   */
  constructor(
    reopen: () => Promise<void>,
    probe: () => Promise<unknown>,
    freeSpace: FreeSpace = () => Promise.resolve(null),
  ) {
    this.#reopen = reopen;
    this.#probe = { keep: false, patience: PATIENCE, run: probe };
    this.#freeSpace = freeSpace;
  }

  current = (): SavingState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Resolves when the job is done or has failed; rejects when it has a bug. `quiet`: nobody asked for it, so that a failure
   * stays in sight until it is over.
   */
  add<T>(job: Job<T>, quiet = false): Promise<JobOutcome<T>> {
    if (this.#shut) return Promise.resolve({ outcome: 'failed', reason: this.#shut });
    return new Promise<JobOutcome<T>>((resolve, reject) => {
      this.#entries.push({ job, settle: resolve as Entry['settle'], reject });
      void this.#drain(quiet);
    });
  }

  /**
   * Runs a job beside the queue, for small things that need not wait. One that fails joins the queue, and so do all
   * of them while the queue stands still: what is kept there is tried again like any other write.
   */
  async aside<T>(job: Job<T>): Promise<JobOutcome<T>> {
    if (this.#shut || this.#failure) return this.add(job);
    try {
      return { outcome: 'done', value: await attempt(job) };
    } catch (error) {
      if (this.#reasonFor(error) === null) throw error;
      return this.add(job);
    }
  }

  /** Tries again what is kept, or whether storage takes anything when nothing is. */
  async retry(): Promise<JobOutcome<undefined>> {
    if (this.#entries.length === 0 && this.#failure) await this.look();
    else await this.#drain();
    const reason = this.#shut ?? this.#failure;
    return reason ? { outcome: 'failed', reason } : { outcome: 'done', value: undefined };
  }

  /** Writes something small behind what waits: it tells whether storage takes anything. */
  look(): Promise<JobOutcome<unknown>> {
    return this.add(this.#probe);
  }

  /** Ends the queue for good: every further write fails with the reason of the first time. */
  shut(reason: SavingFailure): void {
    this.#shut ??= reason;
    this.#fail(this.#shut);
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.#running;
  }

  #drain(quiet = false): Promise<void> {
    if (!this.#busy) this.#running = this.#run(quiet);
    return this.#running;
  }

  async #run(quiet: boolean): Promise<void> {
    this.#busy = true;
    clearTimeout(this.#again);
    for (let entry = this.#entries[0]; entry && !this.#shut; entry = this.#entries[0]) {
      if (!quiet || !this.#failure) this.#show({ state: 'saving' });
      const failure = await this.#try(entry);
      if (failure) {
        const reason = VAGUE.has(failure) ? await this.#trueReason(failure) : failure;
        this.#busy = false;
        // What was lost must not be written over: nothing is tried any more.
        if (isStoreGone(reason)) this.#shut ??= reason;
        this.#fail(this.#shut ?? reason);
        return;
      }
    }
    this.#busy = false;
  }

  /** Storage that has room again, or was only slow, is not to wait for the person. */
  #tryLater(): void {
    clearTimeout(this.#again);
    if (this.#shut) return;
    const after = AGAIN_AFTER[Math.min(this.#failures, AGAIN_AFTER.length - 1)];
    this.#failures += 1;
    this.#again = setTimeout(
      () => void (this.#entries.length > 0 ? this.#drain(true) : this.add(this.#probe, true)),
      after,
    );
  }

  /** Runs the first job; answers why storage failed, or null when the queue may go on. */
  async #try(entry: Entry): Promise<SavingFailure | null> {
    try {
      if (this.#failure) await attempt({ patience: PATIENCE, run: this.#reopen });
      const started = performance.now();
      const value = await attempt(entry.job);
      noteTiming('write', performance.now() - started);
      this.#failure = null;
      this.#failures = 0;
      this.#end(entry);
      entry.settle?.({ outcome: 'done', value });
    } catch (error) {
      const reason = this.#reasonFor(error);
      if (reason !== null) return reason;
      this.#end(entry);
      entry.reject(error);
    }
    return null;
  }

  /** Takes a job out; when it was the last one, everything is saved before its caller hears. */
  #end(entry: Entry): void {
    this.#remove(entry);
    if (this.#entries.length === 0 && !this.#shut) this.#show({ state: 'saved' });
  }

  #remove(entry: Entry): void {
    const index = this.#entries.indexOf(entry);
    if (index !== -1) this.#entries.splice(index, 1);
  }

  /**
   * A full disk often shows only as silence or as a broken connection; whether there is room left tells them apart.
   */
  async #trueReason(reason: SavingFailure): Promise<SavingFailure> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, SPACE_PATIENCE, null);
    });
    const free = await Promise.race([this.#freeSpace().catch(() => null), silence]);
    clearTimeout(timer);
    if (free !== null && free < NO_ROOM) return 'disk-full';
    return reason === 'timed-out' ? reason : this.#lostOr(reason);
  }

  /** A browser throws a database away when the disk is full, and says nothing of it to the write that failed. */
  async #lostOr(reason: SavingFailure): Promise<SavingFailure> {
    for (let look = 0; look < LOOKS; look += 1)
      try {
        await attempt({ patience: LOOK_PATIENCE, run: this.#reopen });
        return reason;
      } catch (error) {
        if (classifyFailure(error) === 'store-lost') return 'store-lost';
        // The browser has not finished with it yet.
        await new Promise((resolve) => setTimeout(resolve, LOOK_PATIENCE));
      }
    return reason;
  }

  /** A full disk goes on to fail in other ways; it is still the full disk. */
  #reasonFor(error: unknown): SavingFailure | null {
    const found = classifyFailure(error);
    const reason = this.#failure === 'disk-full' ? onFullDisk(found) : found;
    if (reason !== this.#failure) noteProblem('write', error, reason);
    return reason;
  }

  #fail(reason: SavingFailure): void {
    this.#failure = reason;
    for (const entry of this.#entries) {
      entry.settle?.({ outcome: 'failed', reason });
      entry.settle = null;
    }
    const kept = this.#entries.filter(({ job }) => job.keep);
    this.#entries.splice(0, this.#entries.length, ...kept);
    this.#show({ state: 'failed', reason });
    this.#tryLater();
  }

  #show(state: SavingState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** What a failure means where the disk is full: a browser throws away what it keeps then. */
function onFullDisk(found: SavingFailure | null): SavingFailure | null {
  if (found === 'store-lost') return 'evicted';
  return found === null || found === 'newer-version' ? found : 'disk-full';
}

/**
 * How long an ordinary write may take, in ms: with a full disk a transaction may never end, and that is to be said
 * within 3 s.
 */
export const PATIENCE = 2500;

/** Runs a job; when it shows no life for as long as its patience, it is aborted and fails. */
async function attempt<T>({ run, patience }: Pick<Job<T>, 'run' | 'patience'>): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const alive = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          controller.abort();
          reject(new WriteTimeout(`no answer from storage for ${patience} ms`));
        }, patience);
      };
      alive();
      run(controller.signal, alive).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}
