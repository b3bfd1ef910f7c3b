import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Id } from '../../shared/model/ids';
import type { VerbatimDatabase } from './database';
import type { Tally } from './leaf-tallies';
import type {
  DocumentSummary,
  EventSummary,
  LayerSummary,
  SpeakerSummary,
  TagSummary,
} from './repository';
import type { CountKind, CountRow } from './schema';

/** Living articles with their counts. */
export async function readDocuments(db: VerbatimDatabase): Promise<DocumentSummary[]> {
  return withCounts(db, 'document', db.documents, (document, count) => ({
    document,
    counts: { quotes: count?.quotes ?? 0, attributed: count?.attributed ?? 0 },
  }));
}

/** Living speakers with the number of their quotes and their place among all ever made. */
export async function readSpeakers(db: VerbatimDatabase): Promise<SpeakerSummary[]> {
  return withCounts(db, 'speaker', db.speakers, (speaker, count, order) => ({
    speaker,
    quotes: count?.quotes ?? 0,
    order,
  }));
}

/** Living events with the number of their quotes. */
export async function readEvents(db: VerbatimDatabase): Promise<EventSummary[]> {
  return withCounts(db, 'event', db.events, (event, count) => ({
    event,
    quotes: count?.quotes ?? 0,
  }));
}

/** Living tags with the number of their quotes. */
export async function readTags(db: VerbatimDatabase): Promise<TagSummary[]> {
  return withCounts(db, 'tag', db.tags, (tag, count) => ({ tag, quotes: count?.quotes ?? 0 }));
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

/** Records of a store in order of id with their counters, which change more often than they do. */
async function withCounts<R extends { readonly id: Id; readonly deleted: boolean }, S>(
  db: VerbatimDatabase,
  kind: CountKind,
  table: Table<R, Id>,
  summary: (record: R, count: CountRow | undefined, order: number) => S,
): Promise<S[]> {
  return db.transaction('r', table, db.counts, async () => {
    const records = await table.orderBy('id').toArray();
    const counts = await db.counts
      .where('[kind+id]')
      .between([kind, Dexie.minKey], [kind, Dexie.maxKey])
      .toArray();
    const byId = new Map(counts.map((count) => [count.id, count]));
    return records.flatMap((record, order) =>
      record.deleted ? [] : summary(record, byId.get(record.id), order),
    );
  });
}
