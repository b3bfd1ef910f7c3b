import type { RecoveryHost } from '../../shared/host/recovery';
import type { LostOriginal, StoredOriginal } from '../../shared/recovery/originals';
import type { Repository } from '../db/repository';

/** What keeping the originals needs. */
export interface OriginalKeeping {
  readonly repository: Pick<Repository, 'acknowledged' | 'keepOriginal'> & {
    readonly everything: Pick<Repository['everything'], 'documents' | 'keptOriginal' | 'originals'>;
  };
  readonly recovery: Pick<
    RecoveryHost,
    'dropOriginal' | 'keepOriginal' | 'originals' | 'readOriginal'
  >;
  /** Originals of articles that neither the store nor their copies have any more. */
  readonly onLost: (lost: readonly LostOriginal[]) => void;
}

/** What keeps the originals while the app is open. */
export interface KeptOriginals {
  /** Ends when the copies have all that the store had when this was asked. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

/** Brings the copies of originals and the store up to date with each other. */
class OriginalKeeper {
  readonly #keeping: OriginalKeeping;
  /** What lies outside the store; null before that was looked at. */
  #stored: Map<string, StoredOriginal> | null = null;
  /** Dropped by the person, or refused just now: not tried again by this window. */
  readonly #passedOver = new Set<string>();
  readonly #told = new Set<string>();
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #articles = -1;

  constructor(keeping: OriginalKeeping) {
    this.#keeping = keeping;
  }

  /** Looks after a change that may have brought an article, or brought one back. */
  changed = (): void => {
    const { articles } = this.#keeping.repository.acknowledged.state().counts;
    if (articles === this.#articles) return;
    this.#articles = articles;
    void this.run();
  };

  /** Looks now; while it looks already, once more after that. */
  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#runAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  stop(): void {
    this.#stopped = true;
  }

  async #runAll(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      // A store that fails is told by whoever works with it; the next change or start looks again.
      await this.#look().catch(() => undefined);
    }
  }

  async #look(): Promise<void> {
    const { repository, recovery } = this.#keeping;
    this.#stored ??= new Map((await recovery.originals(false)).map((one) => [one.sha256, one]));
    const held = await repository.everything.originals();
    for (const sha256 of held) {
      if (this.#stopped) return;
      if (this.#stored.get(sha256)?.condition !== 'kept') await this.#keep(this.#stored, sha256);
    }
    await this.#bringBack(this.#stored, held);
  }

  /** Copies what the store has. What was dropped from it goes from its copies too. */
  async #keep(stored: Map<string, StoredOriginal>, sha256: string): Promise<void> {
    if (this.#passedOver.has(sha256)) return;
    const { repository, recovery } = this.#keeping;
    const original = await repository.everything.keptOriginal(sha256);
    if (original.state !== 'kept') {
      if (stored.has(sha256)) await recovery.dropOriginal(sha256);
      this.#passedOver.add(sha256);
      return;
    }
    const bytes = new Uint8Array(original.bytes);
    const size = bytes.length;
    const written = await recovery.keepOriginal(sha256, bytes);
    if (written.outcome === 'written') stored.set(sha256, { sha256, size, condition: 'kept' });
    else this.#passedOver.add(sha256);
  }

  /** Gives the store what its articles name and only the copies have, as after it was put back. */
  async #bringBack(stored: Map<string, StoredOriginal>, held: ReadonlySet<string>): Promise<void> {
    const { repository, recovery, onLost } = this.#keeping;
    const lost: LostOriginal[] = [];
    for (const { document } of await repository.everything.documents()) {
      const { name, sha256 } = document.original;
      const copy = sha256 === null ? undefined : stored.get(sha256);
      if (this.#stopped) return;
      if (!copy || held.has(copy.sha256) || this.#told.has(copy.sha256)) continue;
      const read = await recovery.readOriginal(copy.sha256);
      if (read.state === 'kept') await repository.keepOriginal(copy.sha256, read.bytes);
      else {
        this.#told.add(copy.sha256);
        lost.push({ name, size: copy.size, condition: read.state });
      }
    }
    if (lost.length > 0) onLost(lost);
  }
}

/**
 * Keeps a copy of every original outside the store while the app is open, and gives those back to the store that it lost.
 * They lie by their hash and are written once. One goes when the person drops it; those of deleted articles stay as long
 * as the store has them, since deleting can be undone.
 */
export function keepOriginals(keeping: OriginalKeeping): KeptOriginals {
  const keeper = new OriginalKeeper(keeping);
  const unsubscribe = keeping.repository.acknowledged.subscribe(keeper.changed);
  keeper.changed();
  return {
    settled: () => keeper.run(),
    stop: () => {
      unsubscribe();
      keeper.stop();
    },
  };
}
