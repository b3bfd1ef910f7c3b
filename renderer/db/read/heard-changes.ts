import { Dexie, cmp } from 'dexie';
import type { IntervalTree, ObservabilitySet } from 'dexie';
import type { VerbatimDatabase } from '../database';

/** What one committed transaction wrote, by store and index, as Dexie tells it. */
type Parts = ObservabilitySet;

/** More changes than this are not caught up with one by one. */
const KEPT = 64;

/**
 * The changes of a database that this window has heard of since a reading last caught up with them. Hearing is no proof:
 * what another connection wrote is heard some time after it was committed. So each change is counted in the database
 * (the revision of its state), and {@link since} answers only when exactly as many were heard as were made.
 */
export class HeardChanges {
  readonly #part: string;
  readonly #heard: Parts[] = [];
  readonly #listen: (parts: Parts) => void;

  constructor(db: VerbatimDatabase) {
    this.#part = `idb://${db.name}/`;
    this.#listen = (parts) => {
      // A change is a write that was counted; settings and drafts are none.
      if (!keysIn(parts[`${this.#part}meta/`])?.includes('state')) return;
      this.#heard.push(parts);
      if (this.#heard.length > KEPT) this.#heard.shift();
    };
    Dexie.on('storagemutated', this.#listen);
  }

  /** The keys of a store that the last so many changes wrote; null when that is not known key by key. */
  since(store: string, changes: number): readonly unknown[] | null {
    if (this.#heard.length !== changes) return null;
    const keys: unknown[] = [];
    for (const parts of this.#heard) {
      const some = keysIn(parts[`${this.#part}${store}/`]);
      if (!some) return null;
      keys.push(...some);
    }
    return keys;
  }

  /** Takes note that the first so many of those heard are caught up with. */
  forget(count: number): void {
    this.#heard.splice(0, count);
  }

  get length(): number {
    return this.#heard.length;
  }

  close(): void {
    Dexie.on.storagemutated.unsubscribe(this.#listen);
  }
}

/** The single keys of which a set of ranges consists; null when one of them is a wide range. */
function keysIn(tree: IntervalTree | null | undefined): readonly unknown[] | null {
  if (!tree || !('from' in tree)) return [];
  if (cmp(tree.from, tree.to) !== 0) return null;
  const [before, after] = [keysIn(tree.l), keysIn(tree.r)];
  return before && after && [...before, tree.from, ...after];
}
