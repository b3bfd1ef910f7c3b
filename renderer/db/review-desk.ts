import { resolveIdentities } from '../../shared/identities/resolve-identities';
import type { Span } from '../../shared/model/anchor';
import type { Id, TextHash } from '../../shared/model/ids';
import type {
  AnyRecord,
  DecisionRecord,
  DocumentRecord,
  IdentityRecord,
  QuoteRecord,
} from '../../shared/model/records';
import { conflictItems } from '../../shared/review/conflicts';
import { assessText, indexDecisions, seenHash } from '../../shared/review/disagreements';
import { bulkChoice, matches, orderQueue, overview } from '../../shared/review/queue';
import type { BulkTake, Choice, ReviewFilter, ReviewOverview } from '../../shared/review/queue';
import { isOpen, toReviewQuote } from '../../shared/review/review-item';
import type { DisagreementItem, ReviewItem, ReviewQuote } from '../../shared/review/review-item';
import { sentenceAround } from '../../shared/text/sentences';
import type { VerbatimDatabase } from './database';
import { byUnits } from './leaves';
import { STORE_OF } from './schema';
import type { LeafEntry, LeafRow, RowType } from './schema';

/** A stretch of a text with what is around it. `start` is where it begins in the text, UTF-16 offsets. */
export interface Passage {
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
  readonly passage: Passage | null;
  /** Of a disagreement: what a decision taken now keeps. */
  readonly seenHash: string;
}

/** What settling many at once would do. */
export interface BulkPlan {
  readonly choices: readonly { readonly id: string; readonly choice: Choice }[];
  /** Items of the same filter that stay open. */
  readonly left: number;
}

/** The part of a leaf that review holds. */
interface KeptLeaf {
  readonly version: string;
  readonly quotes: readonly ReviewQuote[];
  readonly disputed: readonly QuoteRecord[];
}
interface Assessed {
  readonly key: string;
  readonly items: readonly DisagreementItem[];
}

const ROW_TYPES = Object.keys(STORE_OF) as RowType[];
const LEAVES_AT_A_TIME = 50;
/** Context shown when a passage spans sentences without end, UTF-16 units to either side. */
const REACH = 400;

/** Records as they are now, for telling whether any of them changed. */
const stamps = (records: Iterable<AnyRecord>): string =>
  [...records].map(({ id, revision }) => `${id} ${JSON.stringify(revision.seen)}`).join();

/**
 * The review queue of a database, kept up to date by reading only what changed. Meant for a worker: it reads the
 * whole project once, holds of each quote what review needs, and writes nothing.
 */
export class ReviewDesk {
  readonly #db: VerbatimDatabase;
  readonly #leaves = new Map<string, KeptLeaf>();
  readonly #assessed = new Map<TextHash, Assessed>();
  readonly #texts = new Map<string, string>();
  #changes = -1;
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

  /** Items by id, as they are now; those that are gone are left out. */
  async details(ids: readonly string[]): Promise<readonly ReviewDetails[]> {
    await this.#refresh();
    const details: ReviewDetails[] = [];
    for (const id of ids) {
      const item = this.#byId.get(id);
      if (item) details.push(await this.#detail(item));
    }
    return details;
  }

  /** What settling all that the filter lets through for one side would do. */
  async bulk(filter: ReviewFilter, take: BulkTake): Promise<BulkPlan> {
    await this.#refresh();
    const open = this.#items.filter((item) => isOpen(item) && matches(item, filter));
    const choices = open.flatMap((item) => {
      const choice = bulkChoice(item, take);
      return choice === null ? [] : [{ id: item.id, choice }];
    });
    return { choices, left: open.length - choices.length };
  }

  async #refresh(): Promise<void> {
    const db = this.#db;
    if ((await db.fact('changes', 0)) === this.#changes) return;
    const rows: AnyRecord[] = [];
    const versions = new Map<Id, string>();
    const changes = await db.transaction('r', db.tables, async () => {
      for (const type of ROW_TYPES) for (const row of await db.rows(type).toArray()) rows.push(row);
      const seen = new Set<string>();
      for (const { documentId, leaves } of await db.manifests.toArray()) {
        versions.set(documentId, leaves.map(({ first, version }) => `${first} ${version}`).join());
        for (const { first } of leaves) seen.add(`${documentId} ${first}`);
        await this.#readLeaves(documentId, leaves);
      }
      for (const key of this.#leaves.keys()) if (!seen.has(key)) this.#leaves.delete(key);
      return db.fact('changes', 0);
    });
    await this.#assess(rows);
    this.#changes = changes;
  }

  async #readLeaves(documentId: Id, entries: readonly LeafEntry[]): Promise<void> {
    const stale = entries.filter(
      ({ first, version }) => this.#leaves.get(`${documentId} ${first}`)?.version !== version,
    );
    for (let at = 0; at < stale.length; at += LEAVES_AT_A_TIME) {
      const keys = stale
        .slice(at, at + LEAVES_AT_A_TIME)
        .map(({ first }): [Id, string] => [documentId, first]);
      for (const leaf of await this.#db.leaves.bulkGet(keys))
        if (leaf) this.#leaves.set(`${documentId} ${leaf.first}`, this.#keep(leaf));
    }
  }

  readonly #intern = (text: string): string => {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  };

  #keep({ version, quotes }: LeafRow): KeptLeaf {
    return {
      version,
      quotes: quotes
        .filter(({ deleted }) => !deleted)
        .map((quote) => toReviewQuote(quote, this.#intern)),
      disputed: quotes.filter((quote) => conflictItems(quote).length > 0),
    };
  }

  async #assess(rows: readonly AnyRecord[]): Promise<void> {
    const disputed = [...rows, ...[...this.#leaves.values()].flatMap((leaf) => leaf.disputed)];
    const conflicts = disputed.flatMap((record) => {
      const items = conflictItems(record);
      return items.map((item) => ({ item, record }));
    });
    const disagreements = await this.#disagreements(rows);
    const documents = rows
      .filter((row): row is DocumentRecord => row.type === 'document')
      .toSorted((a, b) => a.title.localeCompare(b.title) || byUnits(a.id, b.id));
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#items = orderQueue(
      [...conflicts.map(({ item }) => item), ...disagreements],
      documents.map(({ id }) => id),
    );
    this.#byId = new Map(this.#items.map((item) => [item.id, item]));
    this.#records = new Map(conflicts.map(({ item, record }) => [item.id, record]));
  }

  /** Passages on which not all are one, text by text; a text in which nothing changed is not assessed again. */
  async #disagreements(rows: readonly AnyRecord[]): Promise<readonly DisagreementItem[]> {
    const identities = rows.filter((row): row is IdentityRecord => row.type === 'identity');
    const decisions = rows.filter((row): row is DecisionRecord => row.type === 'decision');
    const index = indexDecisions(decisions);
    const texts = new Map<TextHash, { quotes: ReviewQuote[]; versions: Set<string> }>();
    for (const { version, quotes } of this.#leaves.values())
      for (const quote of quotes) {
        const text = texts.get(quote.anchor.textHash) ?? { quotes: [], versions: new Set() };
        texts.set(quote.anchor.textHash, text);
        text.quotes.push(quote);
        text.versions.add(version);
      }
    const { of: resolve } = resolveIdentities(identities);
    const same = stamps(identities);
    const items: DisagreementItem[] = [];
    for (const hash of this.#assessed.keys()) if (!texts.has(hash)) this.#assessed.delete(hash);
    for (const [hash, { quotes, versions }] of texts) {
      const on = new Set(quotes.flatMap(({ id }) => index.get(id) ?? []));
      const key = `${quotes.length} ${[...versions].join()} ${same} ${stamps(on)}`;
      const known = this.#assessed.get(hash);
      if (known?.key !== key)
        this.#assessed.set(hash, {
          key,
          items: (await assessText(quotes, { decisions: index, resolve })).filter(
            ({ state }) => state !== 'unanimous',
          ),
        });
      for (const item of this.#assessed.get(hash)?.items ?? []) items.push(item);
    }
    return items;
  }

  async #detail(item: ReviewItem): Promise<ReviewDetails> {
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
        hash !== null && item.span
          ? await this.#passage(hash, item.span, document?.language ?? '')
          : null,
      seenHash: item.kind === 'conflict' ? '' : await seenHash(item.quotes),
    };
  }

  async #passage(hash: TextHash, span: Span, language: string): Promise<Passage | null> {
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
