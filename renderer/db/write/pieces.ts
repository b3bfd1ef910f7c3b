import { Dexie } from 'dexie';

/**
 * Writes in pieces while storage is busy with the piece before: what a piece takes to be made and copied is not waited
 * for twice. Two are under way at most, so that not much more lies in memory. Inside one transaction; what is answered
 * are Dexie's own promises, which keep it open.
 */
export class Pieces {
  #last: PromiseLike<unknown> = Dexie.Promise.resolve();

  /** Adds a piece whose writing has begun, and waits for the one before it. Rejects when that one was refused. */
  add(writing: PromiseLike<unknown>): PromiseLike<unknown> {
    const before = this.#last;
    this.#last = writing;
    // Refused together with the piece before, which is what is told.
    writing.then(undefined, () => undefined);
    return before;
  }

  /** Waits for the last piece. Rejects when it was refused. */
  end(): PromiseLike<unknown> {
    return this.#last;
  }
}
