import type { Table } from 'dexie';
import { assert } from '../../../shared/lib/assert';
import type { Id } from '../../../shared/model/ids';
import type { AnyRecord, QuoteRecord } from '../../../shared/model/records';
import { SECTIONS } from '../../../shared/records/record-types';
import type { RecordWrite } from '../../../shared/operations/change-set';
import { CountChanges } from '../../../shared/recovery/counters';
import { countersIn, groupsOf, readGroupsOf } from '../counter-groups';
import type { VerbatimDatabase } from '../database';
import { byUnits, leafOf, leafRows } from '../leaves';
import { PlaceChanges } from '../name-places';
import type { ChangeNotes } from './change-notes';
import type { CountRow, LeafEntry, LeafNames, LeafRow, ManifestRow, RowType } from '../schema';
import { Pieces } from './pieces';
import { StoredKeys } from './stored-keys';

/** Without its quotes, which are not to be held twice. */
const namesOf = ({ speakerIds, eventIds, tags }: LeafNames): LeafNames => ({
  speakerIds,
  eventIds,
  tags,
});
const counterKey = ({ kind, id }: CountRow): string => `${kind} ${id}`;

/** Names a record where it is stored; a quote by its document. */
export type RecordRef = Pick<RecordWrite, 'type' | 'id' | 'documentId'>;
/** Quotes written at a time, so that no task keeps the window waiting; leaves and articles may be small. */
const QUOTES_AT_A_TIME = 2000;
const ROWS_AT_A_TIME = 500;

/** The reference to a record. */
export const refOf = (record: AnyRecord): RecordRef => ({
  type: record.type,
  id: record.id,
  documentId: record.type === 'quote' ? record.documentId : null,
});

interface DocumentLeaves {
  entries: readonly LeafEntry[];
  firsts: readonly string[];
  readonly loaded: Map<string, Map<Id, QuoteRecord>>;
  /** What the leaves that are loaded name as they are stored. */
  readonly names: Map<string, LeafNames>;
  readonly dirty: Set<string>;
}

/**
 * The records one transaction works on: load, then get and set in memory, then save. Knows how records are
 * stored, keeps the counters true, and is the only writer of leaves, manifests, places and counters.
 */
export class UnitOfWork {
  readonly #db: VerbatimDatabase;
  readonly #version: string;
  readonly #notes: ChangeNotes;
  readonly #documents = new Map<Id, DocumentLeaves>();
  readonly #rows = new Map<RowType, Map<Id, AnyRecord | undefined>>();
  readonly #dirtyRows = new Map<RowType, Set<Id>>();
  readonly #counts = new CountChanges();
  readonly #places = new PlaceChanges();
  readonly #stored = new StoredKeys();

  /** `version` marks the leaves written and must never have been used before. `notes` are told of every record set. */
  constructor(db: VerbatimDatabase, version: string, notes: ChangeNotes) {
    this.#db = db;
    this.#version = version;
    this.#notes = notes;
  }

  /** Reads what is not read yet of these records. */
  async load(refs: readonly RecordRef[]): Promise<void> {
    const rowIds = new Map<RowType, Set<Id>>();
    const quoteIds = new Map<Id, Id[]>();
    for (const { type, id, documentId } of refs) {
      if (type === 'quote') {
        assert(documentId !== null, 'a quote is named with its document');
        const ids = quoteIds.get(documentId);
        if (ids) ids.push(id);
        else quoteIds.set(documentId, [id]);
      } else if (!this.#rows.get(type)?.has(id)) {
        rowIds.set(type, (rowIds.get(type) ?? new Set()).add(id));
      }
    }
    for (const [type, ids] of rowIds) await this.#loadRows(type, [...ids]);
    // All articles in one go: a project of thousands of small ones would wait for storage at each of them.
    await this.#loadManifests([...quoteIds.keys()]);
    await this.#loadLeaves(quoteIds);
  }

  /** Reads all quotes of a document, tombstones included. */
  async loadDocument(documentId: Id): Promise<QuoteRecord[]> {
    await this.#loadManifests([documentId]);
    const leaves = this.#documents.get(documentId);
    await this.#loadLeaves(new Map([[documentId, leaves?.firsts ?? []]]));
    return [...(leaves?.loaded.values() ?? [])].flatMap((quotes) => [...quotes.values()]);
  }

  /** A loaded record as it now is. */
  get({ type, id, documentId }: RecordRef): AnyRecord | undefined {
    if (type === 'quote') return this.#leaf(documentId, id).quotes.get(id);
    const rows = this.#rows.get(type);
    assert(rows && rows.has(id), `${type} ${id} is loaded`);
    return rows.get(id);
  }

  /** Puts a record in the place of a loaded one; undefined takes it out. */
  set(ref: RecordRef, record: AnyRecord | undefined): void {
    const { type, id } = ref;
    if (type !== 'quote') {
      this.#notes.record(ref, this.get(ref), record);
      this.#rows.get(type)?.set(id, record);
      this.#dirtyRows.set(type, (this.#dirtyRows.get(type) ?? new Set()).add(id));
      return;
    }
    const { leaves, first, quotes } = this.#leaf(ref.documentId, id);
    const before = quotes.get(id);
    if (!record) quotes.delete(id);
    else {
      assert(record.type === 'quote' && record.documentId === ref.documentId, 'a quote stays put');
      quotes.set(id, record);
    }
    leaves.dirty.add(first);
    this.#counts.replace(before, record);
    this.#notes.record(ref, before, record);
  }

  /** Writes everything that was set. `onSaved` is told how many records each piece held, and may throw. */
  async save(onSaved: (records: number) => void = () => undefined): Promise<void> {
    for (const [type, ids] of this.#dirtyRows) await this.#saveRows(type, [...ids], onSaved);
    await this.#saveLeaves(onSaved);
    await this.#places.save(this.#db);
    await this.#saveCounts();
  }

  async #loadRows(type: RowType, ids: readonly Id[]): Promise<void> {
    const rows = this.#rows.get(type) ?? new Map<Id, AnyRecord | undefined>();
    this.#rows.set(type, rows);
    for (let start = 0; start < ids.length; start += ROWS_AT_A_TIME) {
      const some = ids.slice(start, start + ROWS_AT_A_TIME);
      const found = await this.#stored.get(this.#db.rows(type), some, ids.length);
      for (const [index, id] of some.entries()) rows.set(id, found[index]);
    }
  }

  async #loadManifests(documentIds: readonly Id[]): Promise<void> {
    const unknown = documentIds.filter((id) => !this.#documents.has(id));
    const manifests = await this.#stored.get(this.#db.manifests, unknown);
    for (const [index, id] of unknown.entries()) {
      const entries = manifests[index]?.leaves ?? [];
      this.#documents.set(id, {
        entries,
        firsts: entries.map(({ first }) => first),
        loaded: new Map(),
        names: new Map(),
        dirty: new Set(),
      });
    }
  }

  /** Reads the leaves that hold some quotes of some documents, whose manifests are read. */
  async #loadLeaves(quoteIds: ReadonlyMap<Id, readonly Id[]>): Promise<void> {
    const keys: [Id, string][] = [];
    for (const [documentId, ids] of quoteIds) {
      const { firsts, loaded } = this.#documentLeaves(documentId);
      for (const first of new Set(ids.map((id) => leafOf(firsts, id))))
        if (!loaded.has(first)) keys.push([documentId, first]);
    }
    for (let start = 0; start < keys.length; start += ROWS_AT_A_TIME) {
      const some = keys.slice(start, start + ROWS_AT_A_TIME);
      const rows = await this.#stored.get(this.#db.leaves, some, keys.length);
      for (const [index, [documentId, first]] of some.entries()) {
        const row = rows[index];
        const quotes = row?.quotes ?? [];
        const { loaded, names } = this.#documentLeaves(documentId);
        if (row) names.set(first, namesOf(row));
        loaded.set(first, new Map(quotes.map((quote) => [quote.id, quote])));
      }
    }
  }

  #documentLeaves(documentId: Id): DocumentLeaves {
    const leaves = this.#documents.get(documentId);
    assert(leaves, `the manifest of ${documentId} is loaded`);
    return leaves;
  }

  #leaf(documentId: Id | null, id: Id) {
    const leaves = this.#documents.get(documentId ?? '');
    const first = leafOf(leaves?.firsts ?? [], id);
    const quotes = leaves?.loaded.get(first);
    assert(leaves && quotes, `quote ${id} is loaded`);
    return { leaves, first, quotes };
  }

  async #saveRows(
    type: RowType,
    ids: readonly Id[],
    onSaved: (records: number) => void,
  ): Promise<void> {
    const table: Table<AnyRecord, Id> = this.#db.table(SECTIONS[type]);
    const rows = this.#rows.get(type);
    const pieces = new Pieces();
    for (let start = 0; start < ids.length; start += ROWS_AT_A_TIME) {
      const some = ids.slice(start, start + ROWS_AT_A_TIME);
      const puts = some.flatMap((id) => rows?.get(id) ?? []);
      if (puts.length > 0) await pieces.add(table.bulkPut(puts));
      if (puts.length < some.length)
        await pieces.add(table.bulkDelete(some.filter((id) => !rows?.get(id))));
      onSaved(some.length);
    }
    await pieces.end();
  }

  /** Writes what changed of all documents, in pieces that may hold leaves of several. */
  async #saveLeaves(onSaved: (records: number) => void): Promise<void> {
    const manifests: ManifestRow[] = [];
    const empty: Id[] = [];
    let rows: LeafRow[] = [];
    let quotes = 0;
    const pieces = new Pieces();
    const put = async () => {
      await pieces.add(this.#db.leaves.bulkPut(rows));
      onSaved(quotes);
      rows = [];
      quotes = 0;
    };
    for (const [documentId, leaves] of this.#documents) {
      if (leaves.dirty.size === 0) continue;
      const entries = new Map(leaves.entries.map((entry) => [entry.first, entry]));
      for (const first of leaves.dirty) {
        const left = leaves.loaded.get(first) ?? new Map<Id, QuoteRecord>();
        for (const row of leafRows(documentId, first, left.values(), this.#version)) {
          const size = row.quotes.length;
          this.#places.replace(row, row.first === first ? leaves.names.get(first) : undefined, row);
          entries.set(row.first, { first: row.first, version: row.version, size });
          rows.push(row);
          quotes += size;
          if (quotes >= QUOTES_AT_A_TIME) await put();
        }
        if (left.size > 0) continue;
        this.#places.replace({ documentId, first }, leaves.names.get(first), undefined);
        if (entries.delete(first)) await this.#db.leaves.delete([documentId, first]);
      }
      const sorted = [...entries.values()].toSorted((a, b) => byUnits(a.first, b.first));
      if (sorted.length > 0) manifests.push({ documentId, leaves: sorted });
      else empty.push(documentId);
    }
    if (rows.length > 0) await put();
    await pieces.end();
    for (let start = 0; start < manifests.length; start += ROWS_AT_A_TIME)
      await this.#db.manifests.bulkPut(manifests.slice(start, start + ROWS_AT_A_TIME));
    if (empty.length > 0) await this.#db.manifests.bulkDelete(empty);
  }

  async #saveCounts(): Promise<void> {
    const changes = this.#counts.rows();
    if (changes.length === 0) return;
    const groups = await readGroupsOf(this.#db, changes);
    const counters = new Map(
      countersIn(groups.map(({ row }) => row)).map((row) => [counterKey(row), row]),
    );
    for (const change of changes) {
      const key = counterKey(change);
      const former = counters.get(key);
      const counter = {
        ...change,
        quotes: change.quotes + (former?.quotes ?? 0),
        attributed: change.attributed + (former?.attributed ?? 0),
      };
      if (former) this.#notes.digest.remove(former);
      this.#notes.digest.add(counter);
      counters.set(key, counter);
    }
    const rows = groupsOf(counters.values());
    await this.#db.counters.bulkPut(rows);
    const left = new Set(rows.map(({ kind, group }) => `${kind} ${group}`));
    const empty = groups.filter(({ key }) => !left.has(key.join(' ')));
    if (empty.length > 0) await this.#db.counters.bulkDelete(empty.map(({ key }) => key));
  }
}
