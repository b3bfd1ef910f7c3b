import type { Table } from 'dexie';
import { assert } from '../../../shared/lib/assert';
import type { Id } from '../../../shared/model/ids';
import type { AnyRecord, QuoteRecord } from '../../../shared/model/records';
import { SECTIONS } from '../../../shared/records/record-types';
import type { RecordWrite } from '../../../shared/operations/change-set';
import { CountChanges } from '../counters';
import type { VerbatimDatabase } from '../database';
import { byUnits, leafOf, leafRows } from '../leaves';
import type { LeafEntry, LeafRow, RowType } from '../schema';

/** Names a record where it is stored; a quote by its document. */
export type RecordRef = Pick<RecordWrite, 'type' | 'id' | 'documentId'>;
/** Leaves written at a time: some 2,000 quotes, so that no task keeps the window waiting. */
const LEAVES_AT_A_TIME = 10;
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
  readonly dirty: Set<string>;
}

/**
 * The records one transaction works on: load, then get and set in memory, then save. Knows how records are
 * stored, keeps the counters true, and is the only writer of leaves, manifests and counts.
 */
export class UnitOfWork {
  readonly #db: VerbatimDatabase;
  readonly #version: string;
  readonly #documents = new Map<Id, DocumentLeaves>();
  readonly #rows = new Map<RowType, Map<Id, AnyRecord | undefined>>();
  readonly #dirtyRows = new Map<RowType, Set<Id>>();
  readonly #counts = new CountChanges();

  /** `version` marks the leaves written and must never have been used before. */
  constructor(db: VerbatimDatabase, version: string) {
    this.#db = db;
    this.#version = version;
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
    for (const [documentId, ids] of quoteIds) await this.#loadLeaves(documentId, ids);
  }

  /** Reads all quotes of a document, tombstones included. */
  async loadDocument(documentId: Id): Promise<QuoteRecord[]> {
    const { firsts } = await this.#manifest(documentId);
    const leaves = await this.#loadLeaves(documentId, firsts);
    return [...leaves.loaded.values()].flatMap((quotes) => [...quotes.values()]);
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
      this.get(ref);
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
  }

  /** Writes everything that was set. `onSaved` is told how many records each piece held, and may throw. */
  async save(onSaved: (records: number) => void = () => undefined): Promise<void> {
    for (const [type, ids] of this.#dirtyRows) await this.#saveRows(type, [...ids], onSaved);
    for (const [documentId, leaves] of this.#documents) {
      if (leaves.dirty.size > 0) await this.#saveLeaves(documentId, leaves, onSaved);
    }
    await this.#saveCounts();
  }

  async #loadRows(type: RowType, ids: readonly Id[]): Promise<void> {
    const rows = this.#rows.get(type) ?? new Map<Id, AnyRecord | undefined>();
    this.#rows.set(type, rows);
    for (let start = 0; start < ids.length; start += ROWS_AT_A_TIME) {
      const some = ids.slice(start, start + ROWS_AT_A_TIME);
      const found = await this.#db.rows(type).bulkGet(some);
      for (const [index, id] of some.entries()) rows.set(id, found[index]);
    }
  }

  async #manifest(documentId: Id): Promise<DocumentLeaves> {
    const known = this.#documents.get(documentId);
    if (known) return known;
    const entries = (await this.#db.manifests.get(documentId))?.leaves ?? [];
    const leaves: DocumentLeaves = {
      entries,
      firsts: entries.map(({ first }) => first),
      loaded: new Map(),
      dirty: new Set(),
    };
    this.#documents.set(documentId, leaves);
    return leaves;
  }

  async #loadLeaves(documentId: Id, ids: readonly Id[]): Promise<DocumentLeaves> {
    const leaves = await this.#manifest(documentId);
    const firsts = [...new Set(ids.map((id) => leafOf(leaves.firsts, id)))].filter(
      (first) => !leaves.loaded.has(first),
    );
    const rows = await this.#db.leaves.bulkGet(
      firsts.map((first): [Id, string] => [documentId, first]),
    );
    for (const [index, first] of firsts.entries()) {
      const quotes = rows[index]?.quotes ?? [];
      leaves.loaded.set(first, new Map(quotes.map((quote) => [quote.id, quote])));
    }
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
    for (let start = 0; start < ids.length; start += ROWS_AT_A_TIME) {
      const some = ids.slice(start, start + ROWS_AT_A_TIME);
      const puts = some.flatMap((id) => rows?.get(id) ?? []);
      if (puts.length > 0) await table.bulkPut(puts);
      if (puts.length < some.length) await table.bulkDelete(some.filter((id) => !rows?.get(id)));
      onSaved(some.length);
    }
  }

  async #saveLeaves(
    documentId: Id,
    leaves: DocumentLeaves,
    onSaved: (records: number) => void,
  ): Promise<void> {
    const entries = new Map(leaves.entries.map((entry) => [entry.first, entry]));
    let rows: LeafRow[] = [];
    const put = async () => {
      await this.#db.leaves.bulkPut(rows);
      onSaved(rows.reduce((sum, { quotes }) => sum + quotes.length, 0));
      rows = [];
    };
    for (const first of leaves.dirty) {
      const left = leaves.loaded.get(first) ?? new Map<Id, QuoteRecord>();
      for (const row of leafRows(documentId, first, left.values(), this.#version)) {
        const { version, quotes } = row;
        entries.set(row.first, { first: row.first, version, size: quotes.length });
        if (rows.push(row) >= LEAVES_AT_A_TIME) await put();
      }
      if (left.size === 0 && entries.delete(first)) {
        await this.#db.leaves.delete([documentId, first]);
      }
    }
    if (rows.length > 0) await put();
    const sorted = [...entries.values()].toSorted((a, b) => byUnits(a.first, b.first));
    if (sorted.length > 0) await this.#db.manifests.put({ documentId, leaves: sorted });
    else await this.#db.manifests.delete(documentId);
  }

  async #saveCounts(): Promise<void> {
    const changes = this.#counts.rows();
    if (changes.length === 0) return;
    const former = await this.#db.counts.bulkGet(
      changes.map(({ kind, id }): [typeof kind, Id] => [kind, id]),
    );
    const rows = changes.map((change, index) => ({
      ...change,
      quotes: change.quotes + (former[index]?.quotes ?? 0),
      attributed: change.attributed + (former[index]?.attributed ?? 0),
    }));
    const empty = rows.filter(({ quotes }) => quotes === 0);
    await this.#db.counts.bulkPut(rows.filter(({ quotes }) => quotes !== 0));
    if (empty.length > 0) {
      await this.#db.counts.bulkDelete(empty.map(({ kind, id }): [typeof kind, Id] => [kind, id]));
    }
  }
}
