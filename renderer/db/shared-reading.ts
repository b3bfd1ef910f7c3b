import { liveQuery } from 'dexie';

/** How long a reading nobody listens to is kept, in ms: long enough for one view to give way to another. */
const KEPT = 2000;

interface Listener<T> {
  readonly next: (value: T) => void;
  readonly error: (error: unknown) => void;
}

/** A live reading for many listeners, which remembers what it said last. */
export class SharedReading<T> {
  readonly #query: () => Promise<T>;
  readonly #listeners = new Set<Listener<T>>();
  #stop: (() => void) | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #last: { readonly value: T } | null = null;

  constructor(query: () => Promise<T>) {
    this.#query = query;
  }

  readonly hasValue = (): boolean => this.#last !== null;

  readonly getValue = (): T => {
    if (!this.#last) throw new Error('nothing is read yet');
    return this.#last.value;
  };

  readonly subscribe = (
    next?: ((value: T) => void) | null,
    error?: ((error: unknown) => void) | null,
  ): { unsubscribe: () => void } => {
    const listener = { next: next ?? nothing, error: error ?? nothing };
    this.#listeners.add(listener);
    clearTimeout(this.#resting);
    if (this.#last) listener.next(this.#last.value);
    this.#start();
    return { unsubscribe: () => this.#leave(listener) };
  };

  #start(): void {
    if (this.#stop) return;
    const subscription = liveQuery(this.#query).subscribe({
      next: (value) => {
        if (this.#last?.value === value) return;
        this.#last = { value };
        for (const listener of this.#listeners) listener.next(value);
      },
      error: (reason) => {
        // The next to ask tries again.
        this.#end();
        for (const listener of this.#listeners) listener.error(reason);
      },
    });
    this.#stop = () => subscription.unsubscribe();
  }

  #leave(listener: Listener<T>): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#end(), KEPT);
  }

  /** Ends the live query; what it said is forgotten, as nobody would hear when it is no longer so. */
  #end(): void {
    this.#stop?.();
    this.#stop = null;
    this.#last = null;
  }
}

const nothing = () => undefined;
