import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Id } from '../../shared/model/ids';
import type { RecordByType, TextRecord } from '../../shared/model/records';
import type { StoreState } from '../../shared/recovery/store-state';
import { watchReadings } from './watch-readings';
import { dexiePlace } from './store-place';
import { DEFAULTS, SECTIONS } from '../../shared/records/record-types';
import { StoreLost } from './failures';
import { MIGRATIONS, declareVersions } from './migrations';
import type { Migration } from './migrations';
import { ROW_TYPES } from './schema';
import type {
  CountKind,
  CounterGroupRow,
  DraftRow,
  HistoryPartRow,
  HistoryRow,
  LeafRow,
  ManifestRow,
  MetaRow,
  NamedKind,
  OriginalRow,
  OutboxRow,
  PlaceGroupRow,
  RowType,
  UnknownRow,
} from './schema';

/** How a database is opened. */
interface DatabaseOptions {
  /** The chain of versions; another than the app's for tests. */
  readonly migrations?: readonly Migration[];
  /**
   * Whether it is made where there is none, until it is open. Left out, it never is: a browser may have thrown it away
   * under an open window, and whoever came first would put an empty one in its place.
   */
  readonly make?: boolean;
}

/** The database with its typed stores. Strict durability: a commit is acknowledged when the disk has it. */
export class VerbatimDatabase extends Dexie {
  readonly meta: Table<MetaRow, string>;
  readonly unknown: Table<UnknownRow, string>;
  readonly texts: Table<TextRecord, string>;
  readonly originals: Table<OriginalRow, string>;
  readonly manifests: Table<ManifestRow, Id>;
  readonly leaves: Table<LeafRow, [Id, string]>;
  readonly places: Table<PlaceGroupRow, [NamedKind, number]>;
  readonly counters: Table<CounterGroupRow, [CountKind, number]>;
  readonly history: Table<HistoryRow, number>;
  readonly historyParts: Table<HistoryPartRow, [number, number]>;
  readonly outbox: Table<OutboxRow, number>;
  readonly settings: Table<MetaRow, string>;
  readonly drafts: Table<DraftRow, string>;
  #mayBeMade: boolean;
  #onSilence: () => void = () => undefined;

  constructor(name: string, { migrations = MIGRATIONS, make = false }: DatabaseOptions = {}) {
    // No cache: Dexie's would show changes before the disk has acknowledged them.
    super(name, {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      ...dexiePlace(),
    });
    this.#mayBeMade = make;
    declareVersions(this, migrations);
    watchReadings(this, () => this.#onSilence());
    this.on('populate', () => {
      if (!this.#mayBeMade) throw new StoreLost('the database is gone, and no other is made');
    });
    this.meta = this.table('meta');
    this.unknown = this.table('unknown');
    this.texts = this.table('texts');
    this.originals = this.table('originals');
    this.manifests = this.table('manifests');
    this.leaves = this.table('leaves');
    this.places = this.table('places');
    this.counters = this.table('counters');
    this.history = this.table('journal');
    this.historyParts = this.table('journalParts');
    this.outbox = this.table('outbox');
    this.settings = this.table('settings');
    this.drafts = this.table('drafts');
    for (const type of ROW_TYPES)
      if (this.tables.some(({ name: store }) => store === SECTIONS[type]))
        this.rows(type).hook('reading', (row) => withDefaults(type, row));
  }

  /** Tells when a reading goes unanswered. */
  whenSilent(listener: () => void): void {
    this.#onSilence = listener;
  }

  /**
   * From now on nothing makes the database anew, whoever opens it: Dexie opens again by itself after a connection has
   * broken down, and where the browser has thrown the database away it would make an empty one.
   */
  keepFromMaking(): void {
    this.#mayBeMade = false;
  }

  /** The store of a type whose records are rows. */
  rows<T extends RowType>(type: T): Table<RecordByType[T], Id> {
    return this.table(SECTIONS[type]);
  }

  /** All that a change may write: everything but what is kept beside the records. */
  get changeable(): Table[] {
    return this.tables.filter(({ name }) => name !== 'settings' && name !== 'drafts');
  }

  /**
   * Lets the window breathe inside a transaction, where nothing but storage may be waited for. Awaiting what
   * needs no storage would go on in the same task.
   */
  async breathe(): Promise<void> {
    await this.meta.get('state');
  }

  /** How many changes were ever acknowledged. */
  revision(): Promise<number> {
    return this.fact<StoreState | null>('state', null).then((state) => state?.revision ?? 0);
  }

  /** A fact about the database, or `otherwise` when it was never set. */
  fact<T>(key: string, otherwise: T): Promise<T> {
    // Dexie's own promise: one of an async function around another is too far from the transaction to keep it open.
    return this.meta.get(key).then((row) => (row ? (row.value as T) : otherwise));
  }
}

/**
 * A record with the fields that its type did not have yet when it was stored. They need no migration: nothing was ever
 * written into them. What is not there comes by here too.
 */
function withDefaults<T extends RowType>(
  type: T,
  row: RecordByType[T] | undefined,
): RecordByType[T] {
  const stored: object = row ?? DEFAULTS[type];
  return Object.keys(DEFAULTS[type]).every((field) => field in stored)
    ? (row as RecordByType[T])
    : ({ ...DEFAULTS[type], ...stored } as RecordByType[T]);
}
