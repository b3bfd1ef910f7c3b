import type { Span } from '../../../shared/model/anchor';
import type { Id, TextHash } from '../../../shared/model/ids';
import type { AnyRecord, DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import { isHidden, sees, sightKey } from '../../../shared/visibility/sight';
import type { Sight } from '../../../shared/visibility/sight';
import { conflictItems } from '../../../shared/review/conflicts';
import { sameJson } from '../../../shared/lib/canonical-json';
import { seenHash } from '../../../shared/review/disagreements';
import { bulkChoice, matches, orderQueue, overview } from '../../../shared/review/queue';
import type {
  BulkSide,
  SettlingChoice,
  ReviewFilter,
  ReviewOverview,
} from '../../../shared/review/queue';
import { isOpen, toReviewQuote } from '../../../shared/review/review-item';
import type { ReviewItem, ReviewQuote } from '../../../shared/review/review-item';
import { sentenceAround } from '../../../shared/text/sentences';
import type { VerbatimDatabase } from '../database';
import { DisagreementReader } from './disagreements';
import { byUnits } from '../leaves';
import { leafEntries, leafKey } from './read-ahead';
import { readSight } from './read-sight';
import { eachTextOnceById } from './same-text';
import { ROW_TYPES } from '../schema';
import type { LeafRow } from '../schema';

/** A stretch of a text with what is around it. `start` is where it begins in the text, UTF-16 offsets. */
export interface TextExcerpt {
  readonly text: string;
  readonly start: number;
}

/** All that showing and settling one item takes. */
export interface ReviewDetails {
  readonly item: ReviewItem;
  /** Of a conflict: the record, deleted or not. */
  readonly record: AnyRecord | null;
  readonly document: DocumentRecord | null;
  /** The sentences it is about; null when it is about no text, or the text is not here. */
  readonly passage: TextExcerpt | null;
  /** Of a disagreement: what a decision taken now keeps. */
  readonly seenHash: string;
}

/** What settling many at once would do. */
export interface BulkPlan {
  readonly choices: readonly { readonly id: string; readonly choice: SettlingChoice }[];
  /** Items of the same filter that stay open. */
  readonly stayingOpen: number;
}

/** The part of a leaf that review holds. */
interface KeptLeaf {
  readonly version: string;
  readonly quotes: readonly ReviewQuote[];
  readonly disputed: readonly QuoteRecord[];
}
const LEAVES_AT_A_TIME = 50;
/** Context shown when a passage spans sentences without end, UTF-16 units to either side. */
const REACH = 400;

/**
 * The review queue of a database, kept up to date by reading only what changed. Meant for a worker: it reads the
 * whole project once, holds of each quote what review needs, and writes nothing.
 */
export class ReviewReader {
  readonly #db: VerbatimDatabase;
  readonly #leaves = new Map<string, KeptLeaf>();
  readonly #disagreements = new DisagreementReader();
  readonly #texts = new Map<string, string>();
  #changes = -1;
  /** Whose eyes the items are for. */
  #seen = '';
  #items: readonly ReviewItem[] = [];
  #byId: ReadonlyMap<string, ReviewItem> = new Map();
  #records: ReadonlyMap<string, AnyRecord> = new Map();
  #documents: ReadonlyMap<Id, DocumentRecord> = new Map();

  /** `db` is open. */
  constructor(db: VerbatimDatabase) {
    this.#db = db;
  }

  /** What is to be settled now. */
  async overview(filter: ReviewFilter): Promise<ReviewOverview> {
    await this.#refresh();
    return overview(this.#items, filter);
  }

  /** Items by id, as they are now; those that are gone are left out. `brief` leaves their passages out. */
  async details(ids: readonly string[], brief = false): Promise<readonly ReviewDetails[]> {
    await this.#refresh();
    const details: ReviewDetails[] = [];
    for (const id of ids) {
      const item = this.#byId.get(id);
      if (item) details.push(await this.#detail(item, brief));
    }
    return details;
  }

  /** What settling all that the filter lets through for one side would do. */
  async bulk(filter: ReviewFilter, take: BulkSide): Promise<BulkPlan> {
    await this.#refresh();
    const open = this.#items.filter((item) => isOpen(item) && matches(item, filter));
    const choices = open.flatMap((item) => {
      const choice = bulkChoice(item, take);
      return choice === null ? [] : [{ id: item.id, choice }];
    });
    return { choices, stayingOpen: open.length - choices.length };
  }

  async #refresh(): Promise<void> {
    const db = this.#db;
    const sight = await readSight(db, await db.fact<Id>('annotator', ''));
    const seen = sightKey(sight);
    if (seen === this.#seen && (await db.revision()) === this.#changes) return;
    const before = await db.revision();
    let rows = await this.#read();
    let changes = await db.revision();
    // Writes wait for a transaction over a whole project. So it is read in one only where something was written meanwhile;
    // then all but a few leaves are here already.
    if (changes !== before)
      [rows, changes] = await db.transaction('r', db.changeable, async () => [
        await this.#read(),
        await db.revision(),
      ]);
    await this.#assess(rows, sight);
    this.#changes = changes;
    this.#seen = seen;
  }

  /** Reads all records but quotes, and the leaves that changed. */
  async #read(): Promise<readonly AnyRecord[]> {
    const rows: AnyRecord[] = [];
    for (const type of ROW_TYPES)
      for (const row of await this.#db.rows(type).toArray()) rows.push(row);
    const entries = [...leafEntries(await this.#db.manifests.toArray())];
    const stale = entries.filter(
      (entry) => this.#leaves.get(leafKey(entry))?.version !== entry.version,
    );
    for (let at = 0; at < stale.length; at += LEAVES_AT_A_TIME) {
      const keys = stale
        .slice(at, at + LEAVES_AT_A_TIME)
        .map(({ documentId, first }): [Id, string] => [documentId, first]);
      for (const leaf of await this.#db.leaves.bulkGet(keys))
        if (leaf) this.#leaves.set(leafKey(leaf), this.#keep(leaf));
    }
    const held = new Set(entries.map((entry) => leafKey(entry)));
    for (const key of this.#leaves.keys()) if (!held.has(key)) this.#leaves.delete(key);
    return rows;
  }

  readonly #intern = (text: string): string => {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  };

  /** A leaf read anew. Quotes that did not change stay the same objects, by which those that did are told. */
  #keep(leaf: LeafRow): KeptLeaf {
    const { version, quotes } = leaf;
    const former = this.#leaves.get(leafKey(leaf))?.quotes ?? [];
    const known = new Map(former.map((quote) => [quote.id, quote]));
    return {
      version,
      quotes: quotes
        .filter(({ deleted }) => !deleted)
        .map((record) => {
          const quote = toReviewQuote(record, this.#intern);
          const before = known.get(quote.id);
          return before && sameJson(before, quote) ? before : quote;
        }),
      disputed: quotes.filter((quote) => conflictItems(quote).length > 0),
    };
  }

  async #assess(rows: readonly AnyRecord[], sight: Sight): Promise<void> {
    const leaves = [...this.#leaves.values()];
    const disputed = [
      ...rows,
      ...leaves.flatMap((leaf) => leaf.disputed).filter((quote) => sees(sight, quote)),
    ];
    const conflicts = disputed.flatMap((record) => {
      const items = conflictItems(record);
      return items.map((item) => ({ item, record }));
    });
    // Where others are hidden one's own quotes disagree with nobody, whatever was decided on them.
    const quotes = leaves
      .flatMap((leaf) => leaf.quotes)
      .filter(({ documentId }) => !isHidden(sight, documentId));
    const articles = rows.filter((row): row is DocumentRecord => row.type === 'document');
    const standsFor = eachTextOnceById(articles);
    const disagreements = (await this.#disagreements.among(quotes, rows)).map((item) => {
      const documentId = standsFor(item.documentId);
      return documentId === item.documentId ? item : { ...item, documentId };
    });
    const documents = articles.toSorted(
      (a, b) => a.title.localeCompare(b.title) || byUnits(a.id, b.id),
    );
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#items = orderQueue(
      [...conflicts.map(({ item }) => item), ...disagreements],
      documents.map(({ id }) => id),
    );
    this.#byId = new Map(this.#items.map((item) => [item.id, item]));
    this.#records = new Map(conflicts.map(({ item, record }) => [item.id, record]));
  }

  async #detail(item: ReviewItem, brief: boolean): Promise<ReviewDetails> {
    const record = this.#records.get(item.id) ?? null;
    const documentId =
      item.kind === 'conflict' && item.type === 'document' ? item.recordId : item.documentId;
    const document = this.#documents.get(documentId ?? '') ?? null;
    const hash =
      item.kind !== 'conflict'
        ? item.textHash
        : record?.type === 'quote'
          ? record.anchor.textHash
          : null;
    return {
      item,
      record,
      document,
      passage:
        hash !== null && item.span && !brief
          ? await this.#passage(hash, item.span, document?.language ?? '')
          : null,
      seenHash: item.kind === 'conflict' ? '' : await seenHash(item.quotes),
    };
  }

  async #passage(hash: TextHash, span: Span, language: string): Promise<TextExcerpt | null> {
    const text = (await this.#db.texts.get(hash))?.text;
    if (text === undefined || span.end > text.length) return null;
    const sentence = sentenceAround(text, span, language);
    // The sentence before tells who speaks as often as the one it stands in.
    const before = sentenceAround(
      text,
      { start: Math.max(0, sentence.start - 2), end: Math.max(0, sentence.start - 1) },
      language,
    );
    const start = Math.max(Math.min(before.start, sentence.start), span.start - REACH, 0);
    const end = Math.min(sentence.end, span.end + REACH);
    return { text: text.slice(start, end), start };
  }
}
