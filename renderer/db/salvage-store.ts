import type { ProjectContent, UnknownRecord } from '../../shared/model/content';
import type { Id } from '../../shared/model/ids';
import type { AnyRecord, Project, TextRecord } from '../../shared/model/records';
import { SECTIONS } from '../../shared/records/record-types';
import type { StoreState } from '../../shared/recovery/store-state';
import { DATABASE_NAME, ROW_TYPES } from './schema';
import type { LeafRow, MetaRow } from './schema';
import { openStored } from './stored-version';

/** What could be read of a database that may be damaged. */
export interface Salvaged {
  readonly content: ProjectContent;
  readonly annotatorId: Id | null;
  /** What it said of itself; null where that cannot be read. */
  readonly state: StoreState | null;
  /** The hashes of the originals that lie in it. */
  readonly originals: ReadonlySet<string>;
  /** Rows and whole stores that could not be read. */
  readonly unread: readonly string[];
}

/** How long one reading may take, in ms. */
const PATIENCE = 5000;

/**
 * Reads what can be read, store by store, and where a store cannot be read as a whole, row by row. Nothing is changed
 * and nothing is made. Null when there is no database or it does not open at all.
 */
export async function salvageStore(
  name: string = DATABASE_NAME,
  patience: number = PATIENCE,
): Promise<Salvaged | null> {
  const connection = new Connection(name, patience);
  if (!(await connection.opens())) return null;
  const unread: string[] = [];
  const all = async <T>(store: string) => (await readRows(connection, store, unread)) as T[];
  const meta = await all<MetaRow>('meta');
  const fact = (key: string) => meta.find((row) => row.key === key)?.value;
  const records: AnyRecord[] = [];
  for (const type of ROW_TYPES) records.push(...(await all<AnyRecord>(SECTIONS[type])));
  for (const { quotes } of await all<LeafRow>('leaves')) records.push(...quotes);
  const content: ProjectContent = {
    project: (fact('project') as Project | undefined) ?? { id: '', name: '' },
    records,
    unknown: await all<UnknownRecord>('unknown'),
    texts: await all<TextRecord>('texts'),
  };
  // Their bytes stay where they are, and are not read.
  const originals = await connection.ask('originals', (rows) => rows.getAllKeys());
  connection.close();
  return {
    content,
    annotatorId: (fact('annotator') as Id | undefined) ?? null,
    state: (fact('state') as StoreState | undefined) ?? null,
    originals: new Set((originals?.value ?? []).map(String)),
    unread,
  };
}

async function readRows(
  connection: Connection,
  store: string,
  unread: string[],
): Promise<readonly unknown[]> {
  const whole = await connection.ask<unknown[]>(store, (rows) => rows.getAll());
  if (whole) return whole.value;
  const keys = await connection.ask<IDBValidKey[]>(store, (rows) => rows.getAllKeys());
  if (!keys) {
    unread.push(store);
    return [];
  }
  const found: unknown[] = [];
  for (const key of keys.value) {
    const row = await connection.ask<unknown>(store, (rows) => rows.get(key));
    if (row) found.push(row.value);
    else unread.push(`${store} ${JSON.stringify(key)}`);
  }
  return found;
}

/** A connection that is opened again whenever a reading has broken it. */
class Connection {
  readonly #name: string;
  readonly #patience: number;
  #db: IDBDatabase | null = null;

  constructor(name: string, patience: number) {
    this.#name = name;
    this.#patience = patience;
  }

  async opens(): Promise<boolean> {
    return (await this.#open()) !== null;
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
  }

  /** What a store answers; null when it cannot be read. A store that this version of the schema lacks is empty. */
  async ask<T>(
    store: string,
    question: (rows: IDBObjectStore) => IDBRequest<T>,
  ): Promise<{ readonly value: T } | null> {
    const db = await this.#open();
    if (!db) return null;
    if (!db.objectStoreNames.contains(store)) return { value: [] as T };
    const answer = await this.#withinPatience<{ readonly value: T }>((resolve, reject) => {
      const transaction = db.transaction(store, 'readonly');
      const request = question(transaction.objectStore(store));
      request.addEventListener('success', () => resolve({ value: request.result }));
      transaction.addEventListener('abort', reject);
    });
    if (!answer) this.close();
    return answer;
  }

  async #open(): Promise<IDBDatabase | null> {
    this.#db ??= await this.#withinPatience<IDBDatabase | null>((resolve, reject) => {
      openStored(this.#name).then(resolve, reject);
    });
    return this.#db;
  }

  /** Null where there is no answer, or an error. */
  async #withinPatience<T>(
    start: (resolve: (value: T) => void, reject: () => void) => void,
  ): Promise<T | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<T | null>((resolve, reject) => {
        timer = setTimeout(resolve, this.#patience, null);
        start(resolve, reject);
      });
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}
