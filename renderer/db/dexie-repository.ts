import type { Id, TextHash } from '../../shared/model/ids';
import type { Project } from '../../shared/model/records';
import type { ChangeSet } from '../../shared/operations/change-set';
import { isRejection, rejectedSpan, rejectionPrefix } from '../../shared/operations/suggestions';
import type { VerbatimDatabase } from './database';
import { readJournal } from './journal';
import { LeafTallies } from './leaf-tallies';
import { QuoteReader } from './quote-reader';
import { readAll, readArticles } from './read-content';
import { readDocuments, readEvents, readSpeakers, readTags, summariseLayers } from './read-lists';
import type {
  History,
  ImportEnd,
  ImportPlan,
  ImportTicket,
  Repository,
  SavingFailure,
} from './repository';
import { Writer } from './writer';
import type { ImportOptions } from './writer';

/** The setting that names the annotator at this desk before their record exists. */
const ANNOTATOR_NAME = 'annotator-name';

/** The repository over an open Dexie database: reading here, writing in {@link Writer}. */
export class DexieRepository implements Repository {
  readonly #db: VerbatimDatabase;
  readonly #writer: Writer;
  readonly #quotes: QuoteReader;
  readonly #tallies: LeafTallies;
  readonly saving: Repository['saving'];

  private constructor(db: VerbatimDatabase, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
    this.#quotes = new QuoteReader(db);
    this.#tallies = new LeafTallies(db);
    const { current, subscribe } = writer.queue;
    this.saving = { current, subscribe, retry: () => writer.retry() };
  }

  /** `db` is open. */
  static async over(db: VerbatimDatabase): Promise<DexieRepository> {
    return new DexieRepository(db, await Writer.over(db));
  }

  async project(): Promise<Project> {
    return this.#db.fact<Project>('project', { id: this.annotatorId(), name: '' });
  }

  documents() {
    return readDocuments(this.#db);
  }

  async document(id: Id) {
    const document = await this.#db.documents.get(id);
    return document?.deleted ? undefined : document;
  }

  async documentsWithText(hash: TextHash) {
    const documents = await this.#db.documents.where('textHash').equals(hash).toArray();
    return documents.filter(({ deleted }) => !deleted);
  }

  async text(hash: TextHash) {
    return (await this.#db.texts.get(hash))?.text;
  }

  async original(sha256: string) {
    return (await this.#db.originals.get(sha256))?.bytes;
  }

  quotesOf(documentId: Id) {
    return this.#quotes.quotesOf(documentId);
  }

  quote(documentId: Id, id: Id) {
    return this.#quotes.quote(documentId, id);
  }

  async rejected(hash: TextHash) {
    const decisions = await this.#db.decisions
      .where('id')
      .startsWith(rejectionPrefix(hash))
      .toArray();
    return decisions
      .filter((decision) => isRejection(decision) && decision.seenHash === hash)
      .flatMap(({ id }) => rejectedSpan(id) ?? []);
  }

  quotesOfSpeaker(speakers: Id | readonly Id[]) {
    return this.#quotes.quotesHolding('speakerIds', [speakers].flat());
  }

  quotesOfEvent(events: Id | readonly Id[]) {
    return this.#quotes.quotesHolding('eventIds', [events].flat());
  }

  quotesOfTag(tagId: Id) {
    return this.#quotes.quotesHolding('tags', [tagId]);
  }

  speakers() {
    return readSpeakers(this.#db);
  }

  events() {
    return readEvents(this.#db);
  }

  tags() {
    return readTags(this.#db);
  }

  async annotators() {
    return (await this.#db.annotators.toArray()).filter(({ deleted }) => !deleted);
  }

  async layers() {
    return summariseLayers(await this.#tallies.read());
  }

  decisions() {
    return this.#db.decisions.toArray();
  }

  identities() {
    return this.#db.identities.toArray();
  }

  content(of: 'all' | readonly Id[]) {
    const db = this.#db;
    return db.transaction('r', db.changeable, async () => {
      const project = await this.project();
      return of === 'all' ? readAll(db, project) : readArticles(db, project, of);
    });
  }

  async history(): Promise<History> {
    const db = this.#db;
    return db.transaction('r', db.meta, db.journal, async () => {
      const { first, cursor, last } = await readJournal(db);
      const undo = cursor >= first ? await db.journal.get(cursor) : undefined;
      const redo = cursor < last ? await db.journal.get(cursor + 1) : undefined;
      return { undo: undo?.label ?? null, redo: redo?.label ?? null };
    });
  }

  apply(change: ChangeSet) {
    return this.#writer.apply(change);
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

  wipe() {
    return this.#writer.wipe();
  }

  async setting(key: string): Promise<unknown> {
    return (await this.#db.settings.get(key))?.value;
  }

  async putSetting(key: string, value: unknown): Promise<void> {
    if (key === ANNOTATOR_NAME) this.#writer.nameAnnotator(value);
    await this.#writer.aside(() => this.#db.settings.put({ key, value }));
  }

  async draft(key: string): Promise<string | undefined> {
    return (await this.#db.drafts.get(key))?.text;
  }

  async putDraft(key: string, text: string | null): Promise<void> {
    const { drafts } = this.#db;
    await this.#writer.aside(async () =>
      text === null ? drafts.delete(key) : drafts.put({ key, text }),
    );
  }

  annotatorId(): Id {
    return this.#writer.annotator;
  }

  changes(): Promise<number> {
    return this.#db.fact('changes', 0);
  }

  close(): void {
    this.shut('closed');
  }

  /** Ends writing for good, with the reason that further writes are told, and closes the database. */
  shut(reason: SavingFailure): void {
    this.#writer.queue.shut(reason);
    this.#db.close();
  }

  /** Resolves when what is being written has ended. */
  settled(): Promise<void> {
    return this.#writer.queue.idle();
  }
}
