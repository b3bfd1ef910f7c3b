import type { OwnFile, OwnFileProblem, OwnFileState } from '../../shared/host/own-file';
import type { Id } from '../../shared/model/ids';
import type { Acknowledged } from '../db/repository';

/** How far the copy may be behind the project, in ms; more where writing it takes long. */
const BEHIND = 30_000;
/** No more than this share of the time goes to writing it. */
const SHARE = 10;

/** What the person is told of the copy. */
export type OwnFileStatus =
  | { readonly kind: 'none' }
  /** The browser wants to be asked before it writes there again. */
  | { readonly kind: 'asks'; readonly name: string }
  /** It is being written, or will be soon. */
  | { readonly kind: 'behind'; readonly name: string }
  /** It has everything, since this time (ISO 8601). */
  | { readonly kind: 'current'; readonly name: string; readonly at: string }
  | { readonly kind: 'failed'; readonly name: string; readonly problem: OwnFileProblem };

/** What keeping it needs. */
export interface OwnFileKeeping {
  readonly file: OwnFile;
  readonly acknowledged: Pick<Acknowledged, 'state' | 'subscribe'>;
  /** The whole project as a Verbatim file, read back; null where it cannot be made now. */
  readonly make: () => Promise<{
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly projectId: Id;
  } | null>;
  readonly now: () => number;
}

/** Keeps the copy in a file of the person's choice up to date while the window is open. */
export class OwnFileKeeper {
  readonly #keeping: OwnFileKeeping;
  readonly #listeners = new Set<() => void>();
  #unsubscribe: () => void = () => undefined;
  #status: OwnFileStatus = { kind: 'none' };
  #due: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | null = null;
  #stopped = false;
  /** The revision that the file has; below every one where that is not known. */
  #has = -1;
  /** How long the last writing took, in ms. */
  #took = 0;

  constructor(keeping: OwnFileKeeping) {
    this.#keeping = keeping;
  }

  readonly status = (): OwnFileStatus => this.#status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Finds the file of an earlier visit, and brings it up to date. */
  async begin(): Promise<void> {
    const { acknowledged, file } = this.#keeping;
    this.#stopped = false;
    this.#unsubscribe = acknowledged.subscribe(() => this.#changed());
    await this.#take(await file.state());
  }

  /** Lets the person choose a file, or allow the one that asks. Right after a key or a click. */
  async choose(suggestedName: string): Promise<void> {
    const former = this.#status;
    const state = await this.#keeping.file.choose(suggestedName);
    const isSame = state.state === 'open' && 'name' in former && former.name === state.name;
    if (!isSame || former.kind !== 'current') await this.#take(state);
  }

  async leave(): Promise<void> {
    clearTimeout(this.#due);
    await this.#keeping.file.leave();
    this.#set({ kind: 'none' });
  }

  /** Writes what the file does not have yet, and answers when that is over. */
  async write(): Promise<void> {
    clearTimeout(this.#due);
    this.#due = undefined;
    await this.#writing;
    if (this.#stopped || !isTried(this.#status)) return;
    if (this.#keeping.acknowledged.state().revision <= this.#has) return;
    this.#writing = this.#write(this.#status.name);
    try {
      await this.#writing;
    } finally {
      this.#writing = null;
      // What changed meanwhile.
      this.#changed();
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#due);
    this.#unsubscribe();
  }

  async #take(state: OwnFileState): Promise<void> {
    this.#has = -1;
    if (state.state !== 'open') return this.#set(asked(state));
    this.#set({ kind: 'behind', name: state.name });
    await this.write();
  }

  #changed(): void {
    if (!isTried(this.#status)) return;
    if (this.#keeping.acknowledged.state().revision <= this.#has) return;
    if (this.#status.kind === 'current') this.#set({ kind: 'behind', name: this.#status.name });
    if (this.#writing) return;
    this.#due ??= setTimeout(() => void this.write(), Math.max(BEHIND, this.#took * SHARE));
  }

  async #write(name: string): Promise<void> {
    const { file, make, now, acknowledged } = this.#keeping;
    const { revision } = acknowledged.state();
    const began = now();
    try {
      const made = await make();
      // Nothing to write now: the next change tries again.
      if (!made) return;
      const written = await file.write(made.bytes, made.projectId);
      if (written.outcome === 'failed') {
        const { problem } = written;
        return this.#set(
          problem.kind === 'asks' ? { kind: 'asks', name } : { kind: 'failed', name, problem },
        );
      }
      this.#has = revision;
      this.#set({ kind: 'current', name, at: new Date(now()).toISOString() });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#set({ kind: 'failed', name, problem: { kind: 'unwritable', reason } });
    } finally {
      this.#took = now() - began;
    }
  }

  #set(status: OwnFileStatus): void {
    if (this.#stopped) return;
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether writing is tried: not where a person has to do something first. */
function isTried(
  status: OwnFileStatus,
): status is Exclude<OwnFileStatus, { kind: 'none' | 'asks' }> {
  if (status.kind !== 'failed') return status.kind !== 'none' && status.kind !== 'asks';
  const { kind } = status.problem;
  return kind !== 'other-content' && kind !== 'changed-elsewhere';
}

const asked = (state: Exclude<OwnFileState, { state: 'open' }>): OwnFileStatus =>
  state.state === 'asks' ? { kind: 'asks', name: state.name } : { kind: 'none' };
