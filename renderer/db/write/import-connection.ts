import { isHidden, sees } from '../../../shared/visibility/sight';
import type { Sight } from '../../../shared/visibility/sight';
import type { ProjectContent } from '../../../shared/model/content';
import type { Id, TextHash } from '../../../shared/model/ids';
import type {
  DocumentRecord,
  Project,
  QuoteRecord,
  SpeakerRecord,
} from '../../../shared/model/records';
import type { StoreState } from '../../../shared/recovery/store-state';
import { readCounters } from '../counter-groups';
import { VerbatimDatabase } from '../database';
import { importPlan } from './import-content';
import type { ImportWatch } from './import-content';
import { ReadAhead } from '../read/read-ahead';
import { readAll } from '../read/read-content';
import { readSight } from '../read/read-sight';
import type { ImportEnd, ImportPlan, ImportTicket } from '../repository';
import { runJob } from '../run-job';
import { DATABASE_NAME } from '../schema';
import { settleStorePlace } from '../store-place';

/** All of a project, and how many changes it had seen when it was read. */
export interface StoredProject {
  readonly content: ProjectContent;
  readonly changes: number;
  /** What the database says of itself; null where that is gone. */
  readonly state: StoreState | null;
}

class Given extends Error {
  override readonly name = 'Given';
  readonly end: Exclude<ImportEnd, 'written'>;

  constructor(end: Exclude<ImportEnd, 'written'>) {
    super(end);
    this.end = end;
  }
}

/**
 * A connection of a worker to the database of the window, which must be open there: it reads the whole project and
 * writes one import, with a ticket of `Repository.importElsewhere`, away from the thread that draws.
 */
export class ImportConnection {
  readonly #name: string;
  #opened: VerbatimDatabase | null = null;

  constructor(name: string = DATABASE_NAME) {
    this.#name = name;
  }

  /** The project, tombstones, texts and what is kept unread included. */
  async read(): Promise<StoredProject> {
    const db = await this.#database();
    const ahead = await ReadAhead.of(db);
    return db.transaction('r', db.changeable, async () => ({
      content: await readAll(db, await db.fact<Project>('project', { id: '', name: '' }), ahead),
      changes: await db.revision(),
      state: await db.fact<StoreState | null>('state', null),
    }));
  }

  /** The project without the articles in which blind mode hides the others, as figures may be drawn from it. */
  async readCompared(): Promise<ProjectContent> {
    const { content } = await this.read();
    const sight = await this.#sight();
    const records = content.records.filter(
      (record) => record.type !== 'document' || !isHidden(sight, record.id),
    );
    return { ...content, records };
  }

  /** All speakers, deleted ones too. */
  async readSpeakers(): Promise<readonly SpeakerRecord[]> {
    return (await this.#database()).rows('speaker').toArray();
  }

  /** All articles, deleted ones too, and all texts by their hash. */
  async readArticles(): Promise<{
    readonly documents: readonly DocumentRecord[];
    readonly texts: ReadonlyMap<TextHash, string>;
  }> {
    const db = await this.#database();
    const ahead = await ReadAhead.of(db, 'texts');
    return db.transaction('r', db.rows('document'), db.texts, async () => ({
      documents: await db.rows('document').toArray(),
      texts: new Map((await ahead.texts()).map(({ hash, text }) => [hash, text])),
    }));
  }

  /** All articles, deleted ones too, without their texts. */
  async readDocuments(): Promise<readonly DocumentRecord[]> {
    return (await this.#database()).rows('document').toArray();
  }

  /** An article, a deleted one too. */
  async readDocument(id: Id): Promise<DocumentRecord | undefined> {
    return (await this.#database()).rows('document').get(id);
  }

  /** Those of these texts that are stored. */
  async readTexts(hashes: readonly TextHash[]): Promise<ReadonlyMap<TextHash, string>> {
    const rows = await (await this.#database()).texts.bulkGet([...new Set(hashes)]);
    return new Map(rows.flatMap((row) => (row ? [[row.hash, row.text]] : [])));
  }

  /** The living quotes of an article without those that blind mode hides, since they are shown. */
  async readShownQuotes(documentId: Id): Promise<readonly QuoteRecord[]> {
    const sight = await this.#sight();
    const db = await this.#database();
    const rows = await db.leaves
      .where('[documentId+first]')
      .between([documentId, ''], [documentId, []])
      .toArray();
    return rows
      .flatMap(({ quotes }) => quotes)
      .filter((quote) => !quote.deleted && sees(sight, quote));
  }

  /** How many of these articles have living quotes that blind mode does not hide. */
  async countQuoted(documentIds: readonly Id[]): Promise<number> {
    const counters = await readCounters(await this.#database(), 'document', documentIds);
    const quoted = documentIds.filter((id) => counters.has(id));
    const sight = await this.#sight();
    let count = 0;
    // The stored counts count everybody: what is hidden has to be looked at.
    for (const id of quoted)
      if (!isHidden(sight, id) || (await this.readShownQuotes(id)).length > 0) count += 1;
    return count;
  }

  /** Writes an import in one transaction, if the project still is the one with so many `changes`. */
  async write(
    plan: ImportPlan,
    changes: number,
    { job, version, at, signal }: Omit<ImportTicket, 'alive'>,
    watch: { readonly cancelled: () => boolean; readonly progress: ImportWatch['progress'] },
  ): Promise<ImportEnd> {
    const db = await this.#database();
    const check = () => {
      if (watch.cancelled()) throw new Given('cancelled');
    };
    try {
      await runJob(
        db,
        { tables: db.changeable, job, signal, at, expected: null },
        async (notes) => {
          if ((await db.revision()) !== changes) throw new Given('stale');
          check();
          await importPlan(db, plan, version, { check, progress: watch.progress }, notes);
        },
      );
      return 'written';
    } catch (error) {
      if (error instanceof Given) return error.end;
      throw error;
    }
  }

  /** What an annotator may see of the others. */
  async readSight(me: Id): Promise<Sight> {
    return readSight(await this.#database(), me);
  }

  async #sight(): Promise<Sight> {
    const db = await this.#database();
    return readSight(db, await db.fact<Id>('annotator', ''));
  }

  async #database(): Promise<VerbatimDatabase> {
    await settleStorePlace();
    return (this.#opened ??= new VerbatimDatabase(this.#name));
  }

  close(): void {
    this.#opened?.close();
  }
}
