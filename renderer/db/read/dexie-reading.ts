import { newestMarkup } from '../../../shared/marks/newest-markup';
import { finishedId, POLICY_ID } from '../../../shared/model/derived-ids';
import { isBlind, isBlindContested } from '../../../shared/visibility/finished';
import { isHidden, sees, seesAll, sightKey } from '../../../shared/visibility/sight';
import type { Sight } from '../../../shared/visibility/sight';
import type { Id, TextHash } from '../../../shared/model/ids';
import type { DocumentRecord, Project, QuoteRecord } from '../../../shared/model/records';
import { AGREED_LAYER } from '../../../shared/review/agreed-layer';
import type { VerbatimDatabase } from '../database';
import type { LeafTallies } from './leaf-tallies';
import type { QuoteLines } from './quote-lines';
import type { QuoteReader } from './quote-reader';
import { countHidden, summariseLayers } from './read-lists';
import type { HiddenCounts, Lists } from './read-lists';
import { LOOK_ANYWAY, readFinishers, readSight } from './read-sight';
import { isThere, JoinedQuotes, readQuotedAs, readSameText } from './same-text';
import type { TextReader } from './text-reader';
import type { BlindMode, Hiding, KeptOriginal, ListedQuote, ShownReading } from '../repository';
import type { NamedKind } from '../schema';

/** What a reading reads from. */
export interface ReadingSource {
  readonly db: VerbatimDatabase;
  readonly quotes: QuoteReader;
  readonly texts: TextReader;
  readonly tallies: LeafTallies;
  readonly lists: Lists;
  readonly lines: QuoteLines;
  readonly annotatorId: () => Id;
  /** Whether it leaves out what blind mode hides from the annotator at this desk. */
  readonly blind: boolean;
}

/** Reading from an open Dexie database: all of it, or what the person at this desk may see. */
export class DexieReading implements ShownReading {
  readonly #from: ReadingSource;
  /** Lists cut down before: the same list as before when nothing changed. */
  readonly #own = new WeakMap<readonly QuoteRecord[], readonly QuoteRecord[]>();

  readonly #joined = new JoinedQuotes();
  /** The lines that were seen last, of which and by what sight. */
  #seen: {
    readonly of: readonly ListedQuote[];
    readonly by: string;
    readonly lines: readonly ListedQuote[];
  } | null = null;

  constructor(from: ReadingSource) {
    this.#from = from;
  }

  annotatorId(): Id {
    return this.#from.annotatorId();
  }

  sight(): Promise<Sight> {
    return this.#sight() ?? Promise.resolve(seesAll(this.annotatorId()));
  }

  async blindMode(): Promise<BlindMode> {
    const { db } = this.#from;
    const policy = await db.rows('policy').get(POLICY_ID);
    return {
      agreed: isBlind(policy),
      contested: isBlindContested(policy),
      looking: (await db.settings.get(LOOK_ANYWAY))?.value === true,
    };
  }

  async hiding(documentId: Id): Promise<Hiding | null> {
    const sight = await this.#sight();
    if (!sight || !isHidden(sight, documentId)) return null;
    const { me } = sight;
    const others = new Set((await this.#allOf(documentId)).map((one) => one.layer));
    const document = await this.document(documentId);
    const mark =
      document && (await this.#from.db.rows('finished').get(finishedId(document.textHash, me)));
    return {
      layers: [...others].filter((layer) => layer !== me && layer !== AGREED_LAYER).length,
      reopened: mark?.deleted === true,
    };
  }

  async project(): Promise<Project> {
    return this.#from.db.fact<Project>('project', { id: this.annotatorId(), name: '' });
  }

  async document(id: Id) {
    const document = await this.#from.db.rows('document').get(id);
    const sight = await this.#sight();
    return document && (await isThere(this.#from.db, document))
      ? asSeen(document, sight)
      : undefined;
  }

  async documentsWithText(hash: TextHash) {
    return readSameText(this.#from.db, hash);
  }

  text(hash: TextHash) {
    return this.#from.texts.text(hash);
  }

  async keptOriginal(sha256: string): Promise<KeptOriginal> {
    const row = await this.#from.db.originals.get(sha256);
    if (!row) return { state: 'absent' };
    return row.dropped ? { state: 'dropped', ...row.dropped } : { state: 'kept', bytes: row.bytes };
  }

  async markup(hash: TextHash) {
    return newestMarkup(
      await this.#from.db.rows('markup').where('textHash').equals(hash).toArray(),
    );
  }

  async quotesOf(documentId: Id) {
    const all = await this.#allOf(documentId);
    const sight = await this.#sight();
    if (!sight || !isHidden(sight, documentId)) return all;
    const own = this.#own.get(all) ?? all.filter((quote) => sees(sight, quote));
    this.#own.set(all, own);
    return own;
  }

  async quoteLines() {
    const of = await this.#from.lines.read();
    const sight = await this.#sight();
    if (!sight?.blind) return of;
    const by = sightKey(sight);
    if (this.#seen?.of !== of || this.#seen.by !== by)
      this.#seen = { of, by, lines: of.filter((line) => sees(sight, line)) };
    return this.#seen.lines;
  }

  async quote(documentId: Id, id: Id) {
    const quote = await this.#quoteUnder(documentId, id);
    const sight = await this.#sight();
    return quote && (!sight || sees(sight, quote)) ? quote : undefined;
  }

  async rejected(hash: TextHash) {
    const rejections = await this.#from.db
      .rows('rejection')
      .where('textHash')
      .equals(hash)
      .toArray();
    return rejections.filter(({ deleted }) => !deleted).map(({ span }) => span);
  }

  quotesOfSpeaker(speakers: Id | readonly Id[]) {
    return this.#quotesHolding('speaker', [speakers].flat());
  }

  quotesOfEvent(events: Id | readonly Id[]) {
    return this.#quotesHolding('event', [events].flat());
  }

  quotesOfTag(tagId: Id) {
    return this.#quotesHolding('tag', [tagId]);
  }

  async documents() {
    const { lists, blind } = this.#from;
    const sight = await this.#sight();
    const documents = await lists.documents.read(await this.#hidden(sight));
    const articles = blind ? lists.articles(documents) : documents;
    // The same list while nothing is hidden and nothing changes.
    if (!sight?.blind) return articles;
    return articles.map((one) => ({ ...one, document: asSeen(one.document, sight) }));
  }

  async speakers() {
    return this.#from.lists.speakers.read(await this.#hidden(await this.#sight()));
  }

  async events() {
    return this.#from.lists.events.read(await this.#hidden(await this.#sight()));
  }

  async tags() {
    return this.#from.lists.tags.read(await this.#hidden(await this.#sight()));
  }

  async annotators() {
    return (await this.#from.db.rows('annotator').toArray()).filter(({ deleted }) => !deleted);
  }

  async layers() {
    const tallies = await this.#from.tallies.read();
    const sight = await this.#sight();
    return summariseLayers(sight ? tallies.filter((one) => sees(sight, one)) : tallies);
  }

  finishers() {
    return readFinishers(this.#from.db);
  }

  decisions() {
    return this.#from.db.rows('decision').toArray();
  }

  identities() {
    return this.#from.lists.identities.read(null);
  }

  async setting(key: string): Promise<unknown> {
    return (await this.#from.db.settings.get(key))?.value;
  }

  changes(): Promise<number> {
    return this.#from.db.revision();
  }

  /** What is to be taken off the stored counters, which count everybody; null when nothing is. */
  #hidden(sight: Sight | null): Promise<HiddenCounts> | null {
    if (!sight?.blind) return null;
    return this.#from.tallies
      .read()
      .then((tallies) => countHidden(tallies.filter((one) => !sees(sight, one))));
  }

  async #allOf(documentId: Id): Promise<readonly QuoteRecord[]> {
    const { db, quotes } = this.#from;
    if (!this.#from.blind) return quotes.quotesOf(documentId);
    const ids = await readQuotedAs(db, documentId);
    const lists: (readonly QuoteRecord[])[] = [];
    for (const id of ids) lists.push(await quotes.quotesOf(id));
    return this.#joined.of(ids, lists);
  }

  /** An article is opened under one of its records; the quote may lie under another. */
  async #quoteUnder(documentId: Id, id: Id): Promise<QuoteRecord | undefined> {
    const { db, quotes } = this.#from;
    const own = await quotes.quote(documentId, id);
    if (own) return own;
    for (const other of await readQuotedAs(db, documentId)) {
      const found = other === documentId ? undefined : await quotes.quote(other, id);
      if (found) return found;
    }
    return undefined;
  }

  async #quotesHolding(kind: NamedKind, ids: readonly Id[]) {
    const quotes = await this.#from.quotes.quotesHolding(kind, ids);
    const sight = await this.#sight();
    return sight ? quotes.filter((quote) => sees(sight, quote)) : quotes;
  }

  /** Null when everything is read. What a live reading waits for must be storage, or it no longer follows it. */
  #sight(): Promise<Sight> | null {
    return this.#from.blind ? readSight(this.#from.db, this.annotatorId()) : null;
  }
}

/** While working blind an article that only others called done is not done: what is left to do is one's own. */
const asSeen = (document: DocumentRecord, sight: Sight | null): DocumentRecord =>
  sight && document.progress === 'done' && isHidden(sight, document.id)
    ? { ...document, progress: 'in-work' }
    : document;
