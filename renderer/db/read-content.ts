import { resolveIdentities } from '../../shared/identities/resolve-identities';
import type { ProjectContent } from '../../shared/model/content';
import type { Id } from '../../shared/model/ids';
import type {
  AnyRecord,
  DecisionRecord,
  DocumentRecord,
  IdentityRecord,
  Project,
  QuoteRecord,
} from '../../shared/model/records';
import type { VerbatimDatabase } from './database';
import { STORE_OF } from './schema';
import type { RowType } from './schema';

const ROW_TYPES = Object.keys(STORE_OF) as RowType[];

/** The whole project, tombstones and what is kept unread included. Inside one reading transaction. */
export async function readAll(db: VerbatimDatabase, project: Project): Promise<ProjectContent> {
  const records: AnyRecord[] = [];
  for (const type of ROW_TYPES) {
    for (const record of await db.rows(type).toArray()) records.push(record);
  }
  await db.leaves.each(({ quotes }) => {
    for (const quote of quotes) records.push(quote);
  });
  return {
    project,
    records,
    unknown: await db.unknown.toArray(),
    texts: await db.texts.toArray(),
  };
}

/** Some articles with their living quotes, all that these refer to, and what is taken as the same as that. Inside one reading transaction. */
export async function readArticles(
  db: VerbatimDatabase,
  project: Project,
  documentIds: readonly Id[],
): Promise<ProjectContent> {
  const documents = (await db.documents.bulkGet([...documentIds])).filter(
    (document): document is DocumentRecord => document !== undefined && !document.deleted,
  );
  const quotes: QuoteRecord[] = [];
  for (const { id } of documents) {
    const rows = await db.leaves.where('[documentId+first]').between([id, ''], [id, []]).toArray();
    quotes.push(...rows.flatMap((row) => row.quotes.filter(({ deleted }) => !deleted)));
  }
  const { group } = resolveIdentities(await db.identities.toArray());
  const events = await found(
    db,
    'event',
    new Set(quotes.flatMap(({ eventIds }) => eventIds.flatMap(group))),
  );
  const speakers = await found(
    db,
    'speaker',
    new Set([
      ...quotes.flatMap(({ speakerIds }) => speakerIds.flatMap(group)),
      ...events.flatMap((event) =>
        event.type === 'event' ? event.participants.flatMap(group) : [],
      ),
    ]),
  );
  const tags = await found(db, 'tag', new Set(quotes.flatMap((quote) => quote.tags)));
  const links = await readLinks(db, quotes, [...speakers, ...events], documents);
  const records = [...documents, ...quotes, ...speakers, ...events, ...tags, ...links];
  const annotators = await found(db, 'annotator', new Set(records.flatMap(peopleOf)));
  const texts = await db.texts.bulkGet([
    ...new Set([
      ...documents.map(({ textHash }) => textHash),
      ...quotes.map(({ anchor }) => anchor.textHash),
    ]),
  ]);
  return {
    project,
    records: [...records, ...annotators],
    unknown: [],
    texts: texts.filter((text) => text !== undefined),
  };
}

/** What was said of records that are all there: that two are one, or how annotations were judged. */
async function readLinks(
  db: VerbatimDatabase,
  quotes: readonly QuoteRecord[],
  others: readonly AnyRecord[],
  documents: readonly DocumentRecord[],
): Promise<(IdentityRecord | DecisionRecord)[]> {
  const there = new Set([...quotes, ...others].map(({ id }) => id));
  const hashes = new Set(documents.map(({ textHash }) => textHash));
  // A decision on no quote rejects a suggestion: it goes with the text.
  const belongs = (items: readonly Id[], seenHash: string) =>
    items.length > 0 ? items.every((id) => there.has(id)) : hashes.has(seenHash);
  const identities = await db.identities.toArray();
  const decisions = await db.decisions.toArray();
  return [
    ...identities.filter(({ a, b, deleted }) => !deleted && there.has(a) && there.has(b)),
    ...decisions.filter(({ items, seenHash, deleted }) => !deleted && belongs(items, seenHash)),
  ];
}

/** Records that are referred to: deleted ones as well, since a link to nothing would be worse. */
async function found(db: VerbatimDatabase, type: RowType, ids: ReadonlySet<Id>) {
  const records = await db.rows(type).bulkGet([...ids]);
  return records.filter((record) => record !== undefined);
}

/** The annotators a record names: those of its layer and its writes. */
function peopleOf(record: AnyRecord): Id[] {
  const { created, fields, conflicts } = record.revision;
  return [
    created.by,
    ...Object.values(fields).map(({ by }) => by),
    ...Object.values(conflicts).flatMap((siblings) => siblings.map(({ by }) => by)),
    ...(record.type === 'quote' ? [record.layer] : []),
    ...(record.type === 'decision' ? [record.by] : []),
  ];
}
