import type { Id } from '../../../shared/model/ids';
import type {
  DocumentRecord,
  EventRecord,
  IdentityRecord,
  SpeakerRecord,
  TagRecord,
} from '../../../shared/model/records';
import type { VerbatimDatabase } from '../database';
import { KeptList } from './kept-list';
import type { KeptRow } from './kept-list';
import type { Tally } from './leaf-tallies';
import { eachTextOnce } from './same-text';
import type {
  DocumentSummary,
  EventSummary,
  LayerSummary,
  SpeakerSummary,
  TagSummary,
} from '../repository';
import type { CountRow } from '../schema';

/** Quotes that are not to be counted, by kind and id. */
export type HiddenCounts = ReadonlyMap<string, Counts>;
type Counts = Pick<CountRow, 'quotes' | 'attributed'>;
const NONE: Counts = { quotes: 0, attributed: 0 };

/** Sums up a record that is there; null for one that is not. `shown` are its counts as they are to be shown. */
type Summarise<R, S> = (row: KeptRow<R>, shown: Counts) => S | null;

/**
 * A list with a summary of each record that is there. The list and what is in it are the same objects as before while
 * nothing changes, by which whoever is built on it can tell what changed.
 */
class Summaries<R extends { readonly id: Id }, S> {
  readonly #list: KeptList<R>;
  readonly #kind: string;
  readonly #summarise: Summarise<R, S>;
  readonly #known = new WeakMap<KeptRow<R>, S>();
  #last: { readonly rows: readonly KeptRow<R>[]; readonly all: readonly S[] } | null = null;

  constructor(list: KeptList<R>, kind: string, summarise: Summarise<R, S>) {
    this.#list = list;
    this.#kind = kind;
    this.#summarise = summarise;
  }

  /** `hidden` is taken off the counters. */
  async read(hidden: HiddenCounts | null): Promise<readonly S[]> {
    const rows = await this.#list.read();
    if (hidden)
      return rows.flatMap((row) => this.#summarise(row, without(row, this.#kind, hidden)) ?? []);
    if (this.#last?.rows !== rows)
      this.#last = { rows, all: rows.flatMap((row) => this.#summary(row) ?? []) };
    return this.#last.all;
  }

  close(): void {
    this.#list.close();
  }

  #summary(row: KeptRow<R>): S | null {
    const known = this.#known.get(row);
    if (known) return known;
    const summary = this.#summarise(row, row);
    if (summary) this.#known.set(row, summary);
    return summary;
  }
}

/** The lists of a project that are kept in memory. */
export class Lists {
  /** Living articles with their counts, and those deleted ones that hold living quotes: see `heldArticles`. */
  readonly documents: Summaries<DocumentRecord, DocumentSummary>;
  /** Living speakers with the number of their quotes and their place among all ever made. */
  readonly speakers: Summaries<SpeakerRecord, SpeakerSummary>;
  readonly events: Summaries<EventRecord, EventSummary>;
  readonly tags: Summaries<TagRecord, TagSummary>;
  /** All of them, withdrawn ones included. */
  readonly identities: Summaries<IdentityRecord, IdentityRecord>;
  #articles: { readonly of: readonly DocumentSummary[]; readonly all: readonly DocumentSummary[] } =
    { of: [], all: [] };

  constructor(db: VerbatimDatabase) {
    this.documents = new Summaries(
      new KeptList(db, db.rows('document'), 'document'),
      'document',
      // Held by others' quotes it is there, whether they are shown or not.
      ({ record, quotes: held }, { quotes, attributed }) =>
        record.deleted && held === 0 ? null : { document: record, counts: { quotes, attributed } },
    );
    this.speakers = new Summaries(
      new KeptList(db, db.rows('speaker'), 'speaker'),
      'speaker',
      ({ record, order }, { quotes }) =>
        record.deleted ? null : { speaker: record, quotes, order },
    );
    this.events = new Summaries(
      new KeptList(db, db.rows('event'), 'event'),
      'event',
      ({ record }, { quotes }) => (record.deleted ? null : { event: record, quotes }),
    );
    this.tags = new Summaries(
      new KeptList(db, db.rows('tag'), 'tag'),
      'tag',
      ({ record }, { quotes }) => (record.deleted ? null : { tag: record, quotes }),
    );
    this.identities = new Summaries(
      new KeptList(db, db.rows('identity'), null),
      'identity',
      ({ record }) => record,
    );
  }

  /** Articles, each text once; the same list for the same articles. */
  articles(documents: readonly DocumentSummary[]): readonly DocumentSummary[] {
    if (this.#articles.of !== documents)
      this.#articles = { of: documents, all: eachTextOnce(documents) };
    return this.#articles.all;
  }

  close(): void {
    for (const one of [this.documents, this.speakers, this.events, this.tags, this.identities])
      one.close();
  }
}

/** How much each layer has, of counts by layer and leaf. */
export function summariseLayers(tallies: readonly Tally[]): LayerSummary[] {
  const byLayer = new Map<Id, { quotes: number; articles: Set<Id> }>();
  for (const { layer, rows } of tallies) {
    const layerOf = byLayer.get(layer) ?? { quotes: 0, articles: new Set() };
    byLayer.set(layer, layerOf);
    for (const { kind, id, quotes } of rows) {
      if (kind !== 'document') continue;
      layerOf.quotes += quotes;
      layerOf.articles.add(id);
    }
  }
  return Array.from(byLayer, ([layer, { quotes, articles }]) => ({
    layer,
    quotes,
    articles: articles.size,
  }));
}

const keyOf = ({ kind, id }: CountRow): string => `${kind} ${id}`;

/** Adds up what some layers have in some leaves, for taking it off the counters. */
export function countHidden(tallies: readonly Tally[]): HiddenCounts {
  const hidden = new Map<string, { quotes: number; attributed: number }>();
  for (const { rows } of tallies)
    for (const row of rows) {
      const before = hidden.get(keyOf(row)) ?? { quotes: 0, attributed: 0 };
      hidden.set(keyOf(row), {
        quotes: before.quotes + row.quotes,
        attributed: before.attributed + row.attributed,
      });
    }
  return hidden;
}

function without<R extends { readonly id: Id }>(
  { record, quotes, attributed }: KeptRow<R>,
  kind: string,
  hidden: HiddenCounts,
): Counts {
  const less = hidden.get(`${kind} ${record.id}`) ?? NONE;
  return { quotes: quotes - less.quotes, attributed: attributed - less.attributed };
}
