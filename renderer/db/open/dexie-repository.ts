import type { Id } from '../../../shared/model/ids';
import type { ChangeSet } from '../../../shared/operations/change-set';
import type { VerbatimDatabase } from '../database';
import { SearchStore } from '../search-store';
import { draftRow, readDrafts } from '../read/read-drafts';
import { DexieReading } from '../read/dexie-reading';
import { DexieWholeReading } from '../read/dexie-whole-reading';
import { readHistory } from '../write/history';
import { LeafTallies } from '../read/leaf-tallies';
import { QuoteLines } from '../read/quote-lines';
import { Lists } from '../read/read-lists';
import { QuoteReader } from '../read/quote-reader';
import type {
  Acknowledged,
  TextDraft,
  History,
  ImportEnd,
  ImportPlan,
  ImportTicket,
  Repository,
  SavingFailure,
  ShownReading,
  StepNeeds,
  WholeReading,
} from '../repository';
import { Saving } from '../write/saving';
import { TextReader } from '../read/text-reader';
import type { FreeSpace } from '../write/write-queue';
import { Writer } from '../write/writer';
import type { ImportOptions } from '../write/writer';

/** The setting that names the annotator at this desk before their record exists. */
const ANNOTATOR_NAME = 'annotator-name';

/** The repository over an open Dexie database: reading in {@link DexieReading}, writing in {@link Writer}. */
export class DexieRepository implements Repository {
  readonly #db: VerbatimDatabase;
  readonly #writer: Writer;
  readonly #lists: Lists;
  readonly #lines: QuoteLines;
  readonly saving: Saving;
  readonly acknowledged: Acknowledged;
  readonly everything: WholeReading;
  readonly shown: ShownReading;
  readonly knownSettings = new Map<string, unknown>();
  readonly droppedOriginals = new Map<string, Uint8Array>();

  private constructor(db: VerbatimDatabase, writer: Writer) {
    const lists = new Lists(db);
    const lines = new QuoteLines(db);
    const source = {
      db,
      quotes: new QuoteReader(db),
      texts: new TextReader(db),
      tallies: new LeafTallies(db),
      lists,
      lines,
      annotatorId: () => writer.annotator,
    };
    this.everything = new DexieWholeReading(source);
    this.shown = new DexieReading({ ...source, blind: true });
    this.#db = db;
    this.#lists = lists;
    this.#lines = lines;
    this.#writer = writer;
    this.acknowledged = writer.outbox;
    const { current, subscribe } = writer.queue;
    this.saving = new Saving({
      current,
      subscribe,
      retry: () => writer.retry(),
      look: () => void writer.queue.look(),
    });
  }

  /** `db` is open. */
  static async over(db: VerbatimDatabase, freeSpace: FreeSpace): Promise<DexieRepository> {
    return new DexieRepository(db, await Writer.over(db, freeSpace));
  }

  annotatorId(): Id {
    return this.#writer.annotator;
  }

  async setting(key: string): Promise<unknown> {
    const value = await this.shown.setting(key);
    if (value !== undefined) this.knownSettings.set(key, value);
    return value;
  }

  changes(): Promise<number> {
    return this.shown.changes();
  }

  async history(): Promise<History> {
    const db = this.#db;
    return db.transaction('r', db.meta, db.history, async () => {
      const { first, cursor, last } = await readHistory(db);
      const undo = cursor >= first ? await db.history.get(cursor) : undefined;
      const redo = cursor < last ? await db.history.get(cursor + 1) : undefined;
      return { undo: undo?.label ?? null, redo: redo?.label ?? null };
    });
  }

  inTurn(step: () => Promise<void>, needs: StepNeeds): void {
    this.saving.inTurn(step, needs);
  }

  apply(change: ChangeSet) {
    return this.#writer.apply(change);
  }

  dropOriginal(sha256: string): Promise<boolean> {
    const { originals } = this.#db;
    return this.#writer.aside(`original:${sha256}`, async () => {
      const row = await originals.get(sha256);
      if (!row || row.dropped) return;
      const dropped = { at: new Date().toISOString(), size: row.bytes.length };
      await originals.put({ sha256, bytes: new Uint8Array(), dropped });
      this.droppedOriginals.set(sha256, row.bytes);
    });
  }

  keepOriginal(sha256: string, bytes: Uint8Array): Promise<boolean> {
    return this.#writer.aside(`original:${sha256}`, () =>
      this.#db.originals.put({ sha256, bytes }),
    );
  }

  undo() {
    return this.#writer.undo();
  }

  redo() {
    return this.#writer.redo();
  }

  importContent(plan: ImportPlan, options?: ImportOptions) {
    return this.#writer.importContent(plan, options);
  }

  importElsewhere(write: (ticket: ImportTicket) => Promise<ImportEnd>) {
    return this.#writer.importElsewhere(write);
  }

  renameProject(name: string) {
    return this.#writer.renameProject(name);
  }

  async wipe(): Promise<void> {
    await this.#writer.wipe();
    // What search keeps holds the words of what was removed.
    await new SearchStore(this.#db.name).clear();
  }

  async putSetting(key: string, value: unknown): Promise<void> {
    this.knownSettings.set(key, value);
    if (key === ANNOTATOR_NAME) this.#writer.nameAnnotator(value);
    await this.#writer.aside(`setting:${key}`, () => this.#db.settings.put({ key, value }));
  }

  drafts(): Promise<ReadonlyMap<string, TextDraft>> {
    return readDrafts(this.#db);
  }

  putDraft(key: string, draft: TextDraft | null): Promise<boolean> {
    const { drafts } = this.#db;
    return this.#writer.aside(`draft:${key}`, async () =>
      draft === null ? drafts.delete(key) : drafts.put(draftRow(key, draft)),
    );
  }

  dropDraft(key: string): Promise<boolean> {
    return this.#writer.behind(`draft:${key}`, () => this.#db.drafts.delete(key));
  }

  close(): void {
    this.shut('closed');
  }

  /** Ends writing for good, with the reason that further writes are told, and closes the database. */
  shut(reason: SavingFailure): void {
    this.#writer.queue.shut(reason);
    this.#lists.close();
    this.#lines.close();
    this.#db.close();
  }

  /** Resolves when what is being written has ended. */
  settled(): Promise<void> {
    return this.#writer.queue.idle();
  }
}
