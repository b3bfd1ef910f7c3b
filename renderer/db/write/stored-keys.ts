import { Dexie } from 'dexie';
import type { Table } from 'dexie';

/** Of fewer rows each is asked for: to read the keys of a whole store costs more. */
const MANY = 200;

type Key = string | readonly string[];
type Rows<R> = PromiseLike<readonly (R | undefined)[]>;

const textOf = (key: Key): string => (typeof key === 'string' ? key : key.join('\n'));

/**
 * Reads many rows by their keys, most of which may not be there: an import asks for each record that it brings, and
 * storage takes as long to say no as to say yes. So the keys of a store are read once, all in one answer. Only for one
 * transaction, and only up to its first write into the store. What is answered are Dexie's own promises, which keep the
 * transaction open.
 */
export class StoredKeys {
  readonly #keys = new Map<string, ReadonlySet<string>>();

  /** The rows of these keys in their order, undefined where there is none. `many`: how many are asked for in all. */
  get<R, K extends Key>(
    table: Table<R, K>,
    keys: readonly K[],
    many: number = keys.length,
  ): Rows<R> {
    const known = this.#keys.get(table.name);
    if (known) return readThose(table, keys, known);
    if (many < MANY) return table.bulkGet([...keys]);
    return table
      .toCollection()
      .primaryKeys()
      .then((all) => {
        const there = new Set(all.map((key) => textOf(key)));
        this.#keys.set(table.name, there);
        return readThose(table, keys, there);
      });
  }
}

function readThose<R, K extends Key>(
  table: Table<R, K>,
  keys: readonly K[],
  there: ReadonlySet<string>,
): Rows<R> {
  const asked = keys.filter((key) => there.has(textOf(key)));
  if (asked.length === 0) return Dexie.Promise.resolve(keys.map(() => undefined));
  return table.bulkGet(asked).then((found) => {
    const rows = new Map(asked.map((key, at) => [textOf(key), found[at]]));
    return keys.map((key) => rows.get(textOf(key)));
  });
}
