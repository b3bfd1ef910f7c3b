import { resolveIdentities } from '../../../shared/identities/resolve-identities';
import type { ProjectContent } from '../../../shared/model/content';
import type { Id } from '../../../shared/model/ids';
import type {
  AnyRecord,
  DocumentRecord,
  Project,
  QuoteRecord,
} from '../../../shared/model/records';
import { authorsOf } from '../../../shared/records/record-links';
import type { VerbatimDatabase } from '../database';
import { ROW_TYPES } from '../schema';
import type { RowType } from '../schema';
import type { ReadAhead } from './read-ahead';
import { readQuotedAs } from './same-text';

/**
 * The whole project, tombstones and what is kept unread included. Inside one reading transaction, before which most of
 * it was read `ahead`.
 */
export async function readAll(
  db: VerbatimDatabase,
  project: Project,
  ahead: ReadAhead,
): Promise<ProjectContent> {
  const records: AnyRecord[] = [];
  for (const type of ROW_TYPES) {
    for (const record of await db.rows(type).toArray()) records.push(record);
  }
  for (const { quotes } of await ahead.leaves()) for (const quote of quotes) records.push(quote);
  return {
    project,
    records,
    unknown: await db.unknown.toArray(),
    texts: await ahead.texts(),
  };
}

/** Some articles and those of the same texts. Inside one reading transaction. */
export async function readContentOf(
  db: VerbatimDatabase,
  project: Project,
  of: readonly Id[],
): Promise<ProjectContent> {
  const ids = new Set<Id>();
  for (const id of of) for (const same of await readQuotedAs(db, id)) ids.add(same);
  return readArticleRecords(db, project, [...ids]);
}

/**
 * Some articles with their quotes, all that these refer to, and what was said of it. What was taken back (quotes,
 * rejections, who is finished, who is whom) goes along: where the file is read, it must win over what stands there.
 * Inside one reading transaction.
 */
export async function readArticleRecords(
  db: VerbatimDatabase,
  project: Project,
  documentIds: readonly Id[],
): Promise<ProjectContent> {
  const documents: DocumentRecord[] = [];
  const quotes: QuoteRecord[] = [];
  for (const document of await db.rows('document').bulkGet([...documentIds])) {
    if (!document) continue;
    const { id } = document;
    const rows = await db.leaves.where('[documentId+first]').between([id, ''], [id, []]).toArray();
    const all = rows.flatMap((row) => row.quotes);
    if (document.deleted && all.every(({ deleted }) => deleted)) continue;
    documents.push(document);
    quotes.push(...all);
  }
  const { group } = resolveIdentities(await db.rows('identity').toArray());
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
  const tags = await found(
    db,
    'tag',
    new Set([...documents, ...quotes].flatMap(({ tags: ids }) => ids)),
  );
  const named = [...speakers, ...events];
  const links = await readLinks(db, quotes, named, documents);
  const others = await readOthers(db, named, links);
  const records = [...documents, ...quotes, ...named, ...others, ...tags, ...links];
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

/** What was said of records that are there: who is whom, how annotations were judged, and what the team agreed on. */
async function readLinks(
  db: VerbatimDatabase,
  quotes: readonly QuoteRecord[],
  others: readonly AnyRecord[],
  documents: readonly DocumentRecord[],
): Promise<AnyRecord[]> {
  const there = new Set([...quotes, ...others].map(({ id }) => id));
  const hashes = new Set(documents.map(({ textHash }) => textHash));
  const identities = await db.rows('identity').toArray();
  const decisions = await db.rows('decision').toArray();
  const finished = await db.rows('finished').toArray();
  return [
    ...identities.filter(({ a, b }) => there.has(a) || there.has(b)),
    ...decisions.filter(({ items }) => items.every((item) => there.has(item))),
    ...(await db
      .rows('rejection')
      .where('textHash')
      .anyOf([...hashes])
      .toArray()),
    ...(await db
      .rows('markup')
      .where('textHash')
      .anyOf([...hashes])
      .toArray()),
    ...finished.filter(({ textHash }) => hashes.has(textHash)),
    ...(await db.rows('policy').toArray()),
  ];
}

/** Those of whom it was said that they are, are not, or are no longer somebody who is named. */
async function readOthers(
  db: VerbatimDatabase,
  named: readonly AnyRecord[],
  links: readonly AnyRecord[],
): Promise<AnyRecord[]> {
  const there = new Set(named.map(({ id }) => id));
  const ids = new Set(
    links.flatMap((link) =>
      link.type === 'identity' ? [link.a, link.b].filter((id) => !there.has(id)) : [],
    ),
  );
  return [...(await found(db, 'speaker', ids)), ...(await found(db, 'event', ids))];
}

/** Records that are referred to: deleted ones as well, since a link to nothing would be worse. */
async function found(db: VerbatimDatabase, type: RowType, ids: ReadonlySet<Id>) {
  const records = await db.rows(type).bulkGet([...ids]);
  return records.filter((record) => record !== undefined);
}

/** The annotators a record names, in its fields and by its writes. */
function peopleOf(record: AnyRecord): Id[] {
  const { created, fields, conflicts } = record.revision;
  return [
    created.by,
    ...Object.values(fields).map(({ by }) => by),
    ...Object.values(conflicts).flatMap((siblings) => siblings.map(({ by }) => by)),
    ...authorsOf(record),
  ];
}
