import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Id } from '../../../shared/model/ids';
import type { VerbatimDatabase } from '../database';
import type { Tally } from './leaf-tallies';
import type {
  DocumentSummary,
  EventSummary,
  LayerSummary,
  SpeakerSummary,
  TagSummary,
} from '../repository';
import type { CountKind, CountRow } from '../schema';

/** Quotes that are not to be counted, by kind and id. */
type HiddenCounts = ReadonlyMap<string, Pick<CountRow, 'quotes' | 'attributed'>>;
/** Reads what is not to be counted; null when all is. */
export type ReadHidden = (() => Promise<HiddenCounts | null>) | null;

/** Living articles with their counts, and those deleted ones that hold living quotes: see `heldArticles`. */
export async function readDocuments(
  db: VerbatimDatabase,
  hidden: ReadHidden,
): Promise<DocumentSummary[]> {
  return withCounts(db, hidden, 'document', db.rows('document'), (document, count) => ({
    document,
    counts: { quotes: count?.quotes ?? 0, attributed: count?.attributed ?? 0 },
  }));
}

/** Living speakers with the number of their quotes and their place among all ever made. */
export async function readSpeakers(
  db: VerbatimDatabase,
  hidden: ReadHidden,
): Promise<SpeakerSummary[]> {
  return withCounts(db, hidden, 'speaker', db.rows('speaker'), (speaker, count, order) => ({
    speaker,
    quotes: count?.quotes ?? 0,
    order,
  }));
}

/** Living events with the number of their quotes. */
export async function readEvents(
  db: VerbatimDatabase,
  hidden: ReadHidden,
): Promise<EventSummary[]> {
  return withCounts(db, hidden, 'event', db.rows('event'), (event, count) => ({
    event,
    quotes: count?.quotes ?? 0,
  }));
}

/** Living tags with the number of their quotes. */
export async function readTags(db: VerbatimDatabase, hidden: ReadHidden): Promise<TagSummary[]> {
  return withCounts(db, hidden, 'tag', db.rows('tag'), (tag, count) => ({
    tag,
    quotes: count?.quotes ?? 0,
  }));
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

function without(count: CountRow, hidden: HiddenCounts | null): CountRow {
  const less = hidden?.get(keyOf(count));
  if (!less) return count;
  const { quotes, attributed } = count;
  return { ...count, quotes: quotes - less.quotes, attributed: attributed - less.attributed };
}

/** Records of a store in order of id with their counters, which change more often than they do. */
async function withCounts<R extends { readonly id: Id; readonly deleted: boolean }, S>(
  db: VerbatimDatabase,
  hidden: ReadHidden,
  kind: CountKind,
  table: Table<R, Id>,
  summary: (record: R, count: CountRow | undefined, order: number) => S,
): Promise<S[]> {
  const { records, counts } = await db.transaction('r', table, db.counts, async () => ({
    records: await table.orderBy('id').toArray(),
    counts: await db.counts
      .where('[kind+id]')
      .between([kind, Dexie.minKey], [kind, Dexie.maxKey])
      .toArray(),
  }));
  const less = hidden ? await hidden() : null;
  const held = new Set(
    kind === 'document' ? counts.flatMap(({ id, quotes }) => (quotes > 0 ? [id] : [])) : [],
  );
  const byId = new Map(counts.map((count) => [count.id, without(count, less)]));
  return records.flatMap((record, order) =>
    record.deleted && !held.has(record.id) ? [] : summary(record, byId.get(record.id), order),
  );
}
