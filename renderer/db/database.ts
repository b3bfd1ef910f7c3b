import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Id } from '../../shared/model/ids';
import type { AnyRecord, RecordByType, TextRecord } from '../../shared/model/records';
import { MIGRATIONS, declareVersions } from './migrations';
import type { Migration } from './migrations';
import { STORE_OF } from './schema';
import type {
  CountKind,
  CountRow,
  DraftRow,
  JournalPartRow,
  JournalRow,
  LeafRow,
  ManifestRow,
  MetaRow,
  OriginalRow,
  RowType,
  UnknownRow,
} from './schema';

/** The database with its typed stores. Strict durability: a commit is acknowledged when the disk has it. */
export class VerbatimDatabase extends Dexie {
  readonly meta: Table<MetaRow, string>;
  readonly documents: Table<RecordByType['document'], Id>;
  readonly speakers: Table<RecordByType['speaker'], Id>;
  readonly events: Table<RecordByType['event'], Id>;
  readonly tags: Table<RecordByType['tag'], Id>;
  readonly annotators: Table<RecordByType['annotator'], Id>;
  readonly identities: Table<RecordByType['identity'], Id>;
  readonly decisions: Table<RecordByType['decision'], Id>;
  readonly rejections: Table<RecordByType['rejection'], Id>;
  readonly finished: Table<RecordByType['finished'], Id>;
  readonly policies: Table<RecordByType['policy'], Id>;
  readonly unknown: Table<UnknownRow, string>;
  readonly texts: Table<TextRecord, string>;
  readonly originals: Table<OriginalRow, string>;
  readonly manifests: Table<ManifestRow, Id>;
  readonly leaves: Table<LeafRow, [Id, string]>;
  readonly counts: Table<CountRow, [CountKind, Id]>;
  readonly journal: Table<JournalRow, number>;
  readonly journalParts: Table<JournalPartRow, [number, number]>;
  readonly settings: Table<MetaRow, string>;
  readonly drafts: Table<DraftRow, string>;

  constructor(name: string, migrations: readonly Migration[] = MIGRATIONS) {
    // No cache: Dexie's would show changes before the disk has acknowledged them.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    declareVersions(this, migrations);
    this.meta = this.table('meta');
    this.documents = this.table('documents');
    this.speakers = this.table('speakers');
    this.events = this.table('events');
    this.tags = this.table('tags');
    this.annotators = this.table('annotators');
    this.identities = this.table('identities');
    this.decisions = this.table('decisions');
    this.rejections = this.table('rejections');
    this.finished = this.table('finished');
    this.policies = this.table('policies');
    this.unknown = this.table('unknown');
    this.texts = this.table('texts');
    this.originals = this.table('originals');
    this.manifests = this.table('manifests');
    this.leaves = this.table('leaves');
    this.counts = this.table('counts');
    this.journal = this.table('journal');
    this.journalParts = this.table('journalParts');
    this.settings = this.table('settings');
    this.drafts = this.table('drafts');
  }

  /** The store of a type whose records are rows. */
  rows(type: RowType): Table<AnyRecord, Id> {
    return this.table(STORE_OF[type]);
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
    await this.meta.get('lastJob');
  }

  /** A fact about the database, or `otherwise` when it was never set. */
  async fact<T>(key: string, otherwise: T): Promise<T> {
    const row = await this.meta.get(key);
    return row ? (row.value as T) : otherwise;
  }
}
