import { Dexie } from 'dexie';
import { resolveIdentities } from '../../../shared/identities/resolve-identities';
import type { Id, TextHash } from '../../../shared/model/ids';
import type {
  DocumentRecord,
  EventRecord,
  SpeakerRecord,
  TagRecord,
} from '../../../shared/model/records';
import { sameJson } from '../../../shared/lib/canonical-json';
import type { StoreState } from '../../../shared/recovery/store-state';
import {
  articleEntry,
  eventEntry,
  ofArticle,
  quoteEntry,
  speakerEntry,
  tagEntry,
  textEntry,
} from '../../../shared/search/entries-of';
import type { SearchContext } from '../../../shared/search/field-sets';
import { entryKey, type SearchEntry } from '../../../shared/search/search-entry';
import { SearchIndex } from '../../../shared/search/search-index';
import { entriesWith } from '../../../shared/search/term-places';
import type { VerbatimDatabase } from '../database';
import type { LeafEntry } from '../schema';
import type { SearchStore } from '../search-store';
import { HeardChanges } from './heard-changes';
import { leafOf } from '../leaves';
import { rowsInPieces } from './read-ahead';
import { readFinishers, worksBlind } from './read-sight';
import { isThere } from './same-text';

/** Rows read at a time: storage answers nobody else meanwhile. */
const AT_A_TIME = 40;
/** More changed records than this are found by looking at all. */
const ONE_BY_ONE = 500;

/** How often to wait for the news of a change that was made, each time some ms. */
const PATIENCE = 5;
const PAUSE = 15;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** Hears how much of what changed is in the index. */
type OnStep = (done: number, of: number) => void;
type Named = 'speaker' | 'event' | 'tag';
const NAMED: readonly Named[] = ['speaker', 'event', 'tag'];

/**
 * The index of a project, brought up to date by reading only what changed: what was heard of while it is open, and at a
 * start what differs from what was kept. Meant for a worker; it writes nothing into the project, and never reads more
 * than a few rows in one transaction.
 */
export class SearchReader {
  readonly #db: VerbatimDatabase;
  readonly #store: SearchStore;
  readonly #heard: HeardChanges;
  #index = new SearchIndex();
  /** By article the versions of its rows of quotes, by where each begins. One that has quotes here is among them. */
  #leaves = new Map<Id, ReadonlyMap<string, string>>();
  /** What the index holds is the project after so many changes; -1 where it is not known to be that of any. */
  #at = -1;
  #context: { readonly key: string; readonly context: SearchContext } | null = null;

  readonly #onWrite: () => void;

  /** `db` is open. `onWrite` hears when something was written, by whatever connection. */
  constructor(db: VerbatimDatabase, store: SearchStore, onWrite: () => void) {
    this.#db = db;
    this.#onWrite = onWrite;
    Dexie.on('storagemutated', onWrite);
    this.#store = store;
    this.#heard = new HeardChanges(db);
  }

  get index(): SearchIndex {
    return this.#index;
  }

  /** Takes up what was kept, where it is whole and of this project. */
  async open(): Promise<void> {
    const kept = await this.#store.load();
    const state = await this.#state();
    if (!kept || !state || kept.state.projectId !== state.projectId) return;
    if (kept.state.revision > state.revision) return;
    const index = SearchIndex.from(kept.segments);
    if (!index) return;
    this.#index = index;
    this.#leaves = new Map(kept.leaves);
    // Of an earlier state, all is looked at and what is the same stays.
    if (sameJson(kept.state, state)) this.#at = state.revision;
  }

  /** Whether the index holds what the database does. */
  async isCurrent(): Promise<boolean> {
    return this.#at === (await this.#db.revision());
  }

  /** Brings the index up to date. Answers whether anything changed. */
  async refresh(onStep: OnStep): Promise<boolean> {
    let changed = false;
    for (;;) {
      const now = await this.#db.revision();
      if (now === this.#at) {
        // What was heard late of changes that are here already.
        this.#heard.forget(this.#heard.length);
        return changed;
      }
      changed = true;
      // What another connection wrote is heard some time after it was committed.
      for (let wait = 0; wait < PATIENCE && this.#isUnheard(now); wait += 1) await pause();
      const heard = this.#heard.length;
      const touched = this.#at < 0 ? null : this.#touched(now - this.#at);
      if (touched) await this.#catchUp(touched);
      else await this.#compare(onStep);
      this.#index.settle();
      this.#at = now;
      this.#heard.forget(heard);
    }
  }

  #isUnheard(now: number): boolean {
    return this.#at >= 0 && this.#heard.length < now - this.#at;
  }

  /** Puts small parts of the index together; yields between pieces of work. */
  tidy(): Generator<void, void> {
    return this.#index.tidy();
  }

  /** Keeps the index as it is, if it is that of the project now. */
  async keep(): Promise<void> {
    const state = await this.#state();
    if (!state || state.revision !== this.#at) return;
    await this.#store.save({ state, segments: this.#index.kept(), leaves: this.#leaves });
  }

  /** What a search has to know of the project beside the index. */
  async context(): Promise<SearchContext> {
    const db = this.#db;
    const me = await db.fact<Id>('annotator', '');
    const isBlind = await worksBlind(db);
    const key = JSON.stringify([await db.revision(), me, isBlind]);
    if (this.#context?.key === key) return this.#context.context;
    const annotators = (await db.rows('annotator').toArray()).filter(({ deleted }) => !deleted);
    const { group } = resolveIdentities(await db.rows('identity').toArray());
    const finished = isBlind ? await readFinishers(db) : new Map<TextHash, ReadonlySet<Id>>();
    const finishedTexts = new Set(
      Array.from(finished).flatMap(([hash, who]) => (who.has(me) ? [hash] : [])),
    );
    const context: SearchContext = {
      me,
      blind: isBlind ? { me, finishedTexts } : null,
      annotators: annotators.map(({ id, name }) => ({ id, name })),
      sameAs: group,
    };
    this.#context = { key, context };
    return context;
  }

  async texts(hashes: readonly TextHash[]): Promise<ReadonlyMap<TextHash, string>> {
    const rows = await this.#db.texts.bulkGet([...hashes]);
    return new Map(rows.flatMap((row) => (row ? [[row.hash, row.text] as const] : [])));
  }

  close(): void {
    Dexie.on.storagemutated.unsubscribe(this.#onWrite);
    this.#heard.close();
  }

  #state(): Promise<StoreState | null> {
    return this.#db.fact<StoreState | null>('state', null);
  }

  /** What the last changes wrote, by kind; null where that is not known or too much. */
  #touched(changes: number): Touched | null {
    const since = (store: string) => this.#heard.since(store, changes) as readonly Id[] | null;
    const [documents, texts, manifests] = ['documents', 'texts', 'manifests'].map(since);
    const [speaker, event, tag] = ['speakers', 'events', 'tags'].map(since);
    if (!documents || !texts || !manifests || !speaker || !event || !tag) return null;
    // Whether a deleted article is there depends on its quotes.
    const all = [...new Set([...documents, ...manifests])];
    const touched = { documents: all, texts, manifests, named: { speaker, event, tag } };
    const size = all.length + texts.length + manifests.length;
    return size + speaker.length + event.length + tag.length > ONE_BY_ONE ? null : touched;
  }

  async #catchUp({ documents, texts, manifests, named }: Touched): Promise<void> {
    for (const kind of NAMED) await this.#names(kind, named[kind]);
    const rows = await this.#db.rows('document').bulkGet([...documents]);
    const moved = new Set<Id>();
    for (const [at, id] of documents.entries())
      if (await this.#article(id, rows[at])) moved.add(id);
    await this.#texts([...texts, ...rows.flatMap((row) => row?.textHash ?? [])]);
    for (const id of new Set([...manifests, ...moved])) await this.#quotesOf(id);
    if (moved.size > 0) this.#dropTexts();
  }

  async #names(kind: Named, ids: readonly Id[]): Promise<void> {
    const table = this.#db.rows(kind);
    const rows = await table.bulkGet([...ids]);
    for (const [at, id] of ids.entries()) {
      const row = rows[at];
      if (row && !row.deleted) this.#put(namedEntry(row));
      else this.#index.remove(entryKey({ kind, documentId: '', id }));
    }
  }

  /** Answers whether its quotes are to be looked at again: it has another text, or came or went. */
  async #article(id: Id, row: DocumentRecord | undefined): Promise<boolean> {
    const key = entryKey({ kind: 'article', documentId: '', id });
    const before = this.#index.stored(key)?.textHash;
    const there = row && (await isThere(this.#db, row)) ? row : undefined;
    if (there) this.#put(articleEntry(there));
    else this.#index.remove(key);
    if (before === there?.textHash) return false;
    const leaves = this.#leaves.get(id);
    // No version is empty: all of its rows are read again.
    if (leaves) this.#leaves.set(id, new Map(Array.from(leaves.keys(), (first) => [first, ''])));
    return true;
  }

  #put(entry: SearchEntry): void {
    if (!this.#index.has(entry)) this.#index.put(entry);
  }

  /** Texts that are not in the index yet. */
  async #texts(hashes: readonly TextHash[], onStep?: OnStep): Promise<void> {
    const missing = [...new Set(hashes)].filter((hash) => !this.#index.isThere(textKey(hash)));
    for (let at = 0; at < missing.length; at += AT_A_TIME) {
      const rows = await this.#db.texts.bulkGet(missing.slice(at, at + AT_A_TIME));
      for (const row of rows) if (row) this.#index.put(textEntry(row));
      onStep?.(Math.min(at + AT_A_TIME, missing.length), missing.length);
    }
  }

  /** The quotes of an article in the rows of it that changed. */
  async #quotesOf(documentId: Id): Promise<void> {
    const entries = (await this.#db.manifests.get(documentId))?.leaves ?? [];
    await this.#leavesOf(documentId, entries);
  }

  async #leavesOf(documentId: Id, entries: readonly LeafEntry[]): Promise<void> {
    const before = this.#leaves.get(documentId) ?? new Map<string, string>();
    const stale = entries.filter(({ first, version }) => before.get(first) !== version);
    const isSame =
      before.size === entries.length && entries.every(({ first }) => before.has(first));
    if (isSame && stale.length === 0) return;
    const document = await this.#db.rows('document').get(documentId);
    const there = document && (await isThere(this.#db, document)) ? document : null;
    const firsts = entries.map(({ first }) => first);
    // Where rows came or went, a quote may have gone from any into any other.
    const read = new Set(isSame ? stale.map(({ first }) => first) : firsts);
    const held = before.size === 0 ? new Map<string, Id>() : this.#quotesHeld(documentId);
    for (const [key, id] of held) if (isSame && !read.has(leafOf(firsts, id))) held.delete(key);
    for (const first of read) {
      const leaf = await this.#db.leaves.get([documentId, first]);
      for (const quote of leaf?.quotes ?? []) {
        if (quote.deleted || !there) continue;
        const entry = quoteEntry(quote, there.textHash);
        held.delete(entryKey(entry));
        this.#put(entry);
      }
    }
    for (const key of held.keys()) this.#index.remove(key);
    const now = new Map(entries.map(({ first, version }) => [first, version]));
    if (now.size > 0) this.#leaves.set(documentId, now);
    else this.#leaves.delete(documentId);
  }

  /** The quotes of an article that the index holds: their ids by their keys. */
  #quotesHeld(documentId: Id): Map<string, Id> {
    this.#index.settle();
    const held = new Map<string, Id>();
    for (const segment of this.#index.segments)
      for (const [entry, isIn] of entriesWith(segment, [ofArticle(documentId)]).entries()) {
        if (isIn === 0 || segment.alive[entry] === 0) continue;
        const stored = segment.stored(entry);
        held.set(entryKey(stored), stored.id);
      }
    return held;
  }

  /** Looks at everything: what is the same stays, what is gone goes. */
  async #compare(onStep: OnStep): Promise<void> {
    const db = this.#db;
    const wanted = new Set<string>();
    const hashes = new Set<TextHash>();
    for (const kind of NAMED)
      for await (const rows of rowsInPieces(db.rows(kind), 'id', ({ id }) => id, 500))
        for (const row of rows) if (!row.deleted) this.#want(wanted, namedEntry(row));
    for await (const rows of rowsInPieces(db.rows('document'), 'id', ({ id }) => id, 500))
      for (const row of rows) {
        const key = entryKey({ kind: 'article', documentId: '', id: row.id });
        if (!(await isThere(db, row))) continue;
        await this.#article(row.id, row);
        wanted.add(key);
        wanted.add(textKey(row.textHash));
        hashes.add(row.textHash);
      }
    this.#dropAllBut(wanted);
    const manifests = await db.manifests.toArray();
    const there = new Set(manifests.map(({ documentId }) => documentId));
    const gone = [...this.#leaves.keys()].filter((id) => !there.has(id));
    const of = hashes.size + manifests.length;
    await this.#texts([...hashes], (done, missing) => onStep(hashes.size - missing + done, of));
    for (const [at, { documentId, leaves }] of manifests.entries()) {
      await this.#leavesOf(documentId, leaves);
      if (at % AT_A_TIME === 0) onStep(hashes.size + at, of);
    }
    for (const id of gone) await this.#leavesOf(id, []);
  }

  #want(wanted: Set<string>, entry: SearchEntry): void {
    wanted.add(entryKey(entry));
    this.#put(entry);
  }

  /** Quotes are looked at by article. */
  #dropAllBut(wanted: ReadonlySet<string>): void {
    this.#index.settle();
    const keys = Array.from(this.#index.entries(), ({ segment, entry }) =>
      segment.kindOf(entry) === 'quote' ? '' : entryKey(segment.stored(entry)),
    );
    for (const key of keys) if (key !== '' && !wanted.has(key)) this.#index.remove(key);
  }

  /** Texts that no article has any more. */
  #dropTexts(): void {
    this.#index.settle();
    const held = new Set<TextHash>();
    const texts: TextHash[] = [];
    for (const { segment, entry } of this.#index.entries()) {
      const kind = segment.kindOf(entry);
      const hash = segment.textHashes[segment.textOf[entry] ?? 0] ?? '';
      if (kind === 'article') held.add(hash);
      if (kind === 'text') texts.push(hash);
    }
    for (const hash of texts) if (!held.has(hash)) this.#index.remove(textKey(hash));
  }
}

const textKey = (hash: TextHash): string => entryKey({ kind: 'text', documentId: '', id: hash });

function namedEntry(row: SpeakerRecord | EventRecord | TagRecord): SearchEntry {
  if (row.type === 'speaker') return speakerEntry(row);
  return row.type === 'event' ? eventEntry(row) : tagEntry(row);
}

/** What changes wrote, by kind. */
interface Touched {
  readonly documents: readonly Id[];
  readonly texts: readonly TextHash[];
  /** Articles of which rows of quotes changed. */
  readonly manifests: readonly Id[];
  readonly named: Readonly<Record<Named, readonly Id[]>>;
}
