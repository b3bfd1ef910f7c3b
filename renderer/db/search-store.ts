import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { StoreState } from '../../shared/recovery/store-state';
import type { KeptSegment } from '../../shared/search/search-index';
import { dexiePlace } from './store-place';

/** The shape of what is kept. One of another shape is made anew. */
const FORMAT = 1;

/** A search index between starts, with the state of the project that it was made of. */
export interface KeptSearch {
  readonly state: StoreState;
  readonly segments: readonly KeptSegment[];
  /** The versions of the rows of quotes that are in it, by article and by where each begins. */
  readonly leaves: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

type Row =
  | { readonly id: number; readonly bytes: Uint8Array }
  | {
      readonly id: 'index';
      readonly format: number;
      readonly state: StoreState;
      readonly leaves: ReadonlyMap<string, ReadonlyMap<string, string>>;
      readonly segments: readonly Omit<KeptSegment, 'bytes'>[];
    };

/**
 * Keeps the search index in a database of its own, since it is no part of the project: it is made from it, and can be
 * thrown away at any time. It is opened for each task and closed again, so that nothing holds up removing it.
 */
export class SearchStore {
  readonly #name: string;

  /** `name`: of the database of the project. */
  constructor(name: string) {
    this.#name = `${name}-search`;
  }

  /** What was kept; null where there is nothing, or something else. Damage is for the index to find. */
  load(): Promise<KeptSearch | null> {
    return this.#open(async (rows) => {
      const index = await rows.get('index');
      if (index?.id !== 'index' || index.format !== FORMAT) return null;
      const parts = await rows.bulkGet(index.segments.map(({ id }) => id));
      const segments = index.segments.flatMap((segment, at) => {
        const part = parts[at];
        return part && part.id !== 'index' ? [{ ...segment, bytes: part.bytes }] : [];
      });
      if (segments.length < index.segments.length) return null;
      return { state: index.state, leaves: index.leaves, segments };
    });
  }

  /** Keeps an index, in one transaction. Segments that are there already are not written again. */
  save({ state, segments, leaves }: KeptSearch): Promise<void> {
    return this.#open(async (rows) => {
      const there = new Set(await rows.toCollection().primaryKeys());
      const wanted = new Set<Row['id']>(['index', ...segments.map(({ id }) => id)]);
      await rows.bulkDelete([...there].filter((id) => !wanted.has(id)));
      for (const { id, bytes } of segments) if (!there.has(id)) await rows.put({ id, bytes });
      await rows.put({
        id: 'index',
        format: FORMAT,
        state,
        leaves,
        segments: segments.map(({ id, alive, checksum }) => ({ id, alive, checksum })),
      });
    });
  }

  clear(): Promise<void> {
    return this.#open((rows) => rows.clear());
  }

  async #open<T>(task: (rows: Table<Row, Row['id']>) => Promise<T>): Promise<T> {
    const db = new Dexie(this.#name, { ...dexiePlace(), cache: 'disabled' });
    db.version(1).stores({ parts: 'id' });
    try {
      await db.open();
      const rows = db.table<Row, Row['id']>('parts');
      return await db.transaction('rw', rows, () => task(rows));
    } finally {
      db.close();
    }
  }
}
