import type { TextDraft } from '../db/repository';
import type { DraftPlace, Drafts } from '../ui/drafts';

/** How long what is typed may lie in memory alone, in ms, while typing goes on: a crash may take so much. */
const DELAY = 500;

/** What keeping drafts needs of the database. */
export interface DraftStore {
  /** Answers whether the disk has it. */
  put(key: string, draft: TextDraft | null): Promise<boolean>;
  /**
   * Removes a draft once all is on disk that was asked for before, if `isStill` says then that it is the one. Answers
   * whether it is gone: where something could not be stored it stays.
   */
  dropBehind(key: string, isStill: () => boolean): Promise<boolean>;
}

/**
 * What is typed anywhere and not stored. It is written while typing goes on, {@link DELAY} after the first key that was
 * not, and what the window still has when it goes can be had at once by {@link leaving}.
 */
export class KeptDrafts implements Drafts {
  readonly #store: DraftStore;
  readonly #drafts: Map<string, TextDraft>;
  readonly #listeners = new Set<() => void>();
  /** Keys whose draft the disk does not have as it is. */
  readonly #behind = new Set<string>();
  /** Texts that are on their way into the project. */
  readonly #settling = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing = 0;

  /** `found`: what was left from before; `behind`: keys of those that the database does not have. */
  constructor(
    store: DraftStore,
    found: ReadonlyMap<string, TextDraft>,
    behind: readonly string[] = [],
  ) {
    this.#store = store;
    this.#drafts = new Map(found);
    for (const key of behind) this.#behind.add(key);
  }

  read = ({ key }: DraftPlace): string | null => {
    const text = this.#drafts.get(key)?.text ?? null;
    return text === this.#settling.get(key) ? null : text;
  };

  keep = ({ key, of }: DraftPlace, text: string): void => {
    this.#settling.delete(key);
    if (this.#drafts.get(key)?.text === text) return;
    this.#drafts.set(key, { text, of });
    this.#behind.add(key);
    this.#timer ??= setTimeout(this.flush, DELAY);
    this.#tell();
  };

  drop = ({ key }: DraftPlace, only?: string): void => {
    const text = this.#drafts.get(key)?.text;
    if (text === undefined || (only !== undefined && only !== text)) return;
    this.#settling.delete(key);
    this.#drafts.delete(key);
    this.#behind.add(key);
    this.flush();
  };

  settle = ({ key }: DraftPlace): void => {
    const text = this.#drafts.get(key)?.text;
    if (text === undefined) return;
    this.#settling.set(key, text);
    void this.#dropBehind(key, text);
  };

  forget = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#drafts.clear();
    this.#behind.clear();
    this.#settling.clear();
    this.#tell();
  };

  /** Writes now what waits. */
  flush = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (const key of this.#behind) void this.#write(key);
    this.#tell();
  };

  /** Whether something is on its way to the disk. */
  isWaiting = (): boolean => this.#timer !== null || this.#writing > 0;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** All drafts as they stand, null for those that are to go: what a window leaves behind whose store took nothing of late. */
  leaving(): ReadonlyMap<string, TextDraft | null> {
    const left = new Map<string, TextDraft | null>(this.#drafts);
    for (const key of this.#behind) left.set(key, this.#drafts.get(key) ?? null);
    return left;
  }

  async #write(key: string): Promise<void> {
    const draft = this.#drafts.get(key) ?? null;
    this.#writing += 1;
    try {
      const stored = await this.#store.put(key, draft);
      if (stored && (this.#drafts.get(key) ?? null) === draft) this.#behind.delete(key);
    } finally {
      this.#writing -= 1;
      this.#tell();
    }
  }

  async #dropBehind(key: string, text: string): Promise<void> {
    // Where somebody typed on meanwhile, that is not stored.
    const isStill = () => this.#settling.get(key) === text;
    const dropped = await this.#store.dropBehind(key, isStill);
    if (!isStill()) return;
    this.#settling.delete(key);
    if (!dropped) return;
    this.#drafts.delete(key);
    this.#behind.delete(key);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
