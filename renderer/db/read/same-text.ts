/**
 * Articles of one text are one article, whoever opened it: resolved when read, like speakers that are one. The records
 * stay as they are. The one with the smallest id (the oldest, as ids sort by time) stands for all of them.
 */
import type { Id, TextHash } from '../../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import { readCounters } from '../counter-groups';
import type { VerbatimDatabase } from '../database';
import { byUnits } from '../leaves';
import { byPlace } from './quote-reader';
import type { DocumentSummary } from '../repository';

/** Living records first: one that was deleted stands for others only when all are. */
const byId = (a: DocumentRecord, b: DocumentRecord): number =>
  Number(a.deleted) - Number(b.deleted) || byUnits(a.id, b.id);

/** Whether an article is there: a deleted one still is while it holds quotes that others went on with. */
export async function isThere(
  db: VerbatimDatabase,
  { id, deleted }: DocumentRecord,
): Promise<boolean> {
  return !deleted || (await readCounters(db, 'document', [id])).has(id);
}

/** The records of one text that are there, the one that stands for them first. */
export async function readSameText(
  db: VerbatimDatabase,
  hash: TextHash,
): Promise<readonly DocumentRecord[]> {
  const documents = await db.rows('document').where('textHash').equals(hash).toArray();
  const there: DocumentRecord[] = [];
  for (const document of documents)
    if (!document.deleted || (await isThere(db, document))) there.push(document);
  return there.toSorted(byId);
}

/** The ids under which the quotes of an article lie: its own, and those of the other records of its text. */
export const readQuotedAs = (db: VerbatimDatabase, id: Id): Promise<readonly Id[]> =>
  // One transaction, which a live reading follows as a whole.
  db.transaction('r', db.rows('document'), db.counters, async () => {
    const document = await db.rows('document').get(id);
    if (!document) return [id];
    const there = (await readSameText(db, document.textHash)).map((one) => one.id);
    return there.includes(id) ? there : [id];
  });

/** Joins the quotes of several records of a text, by place. The same list as before for the same lists. */
export class JoinedQuotes {
  readonly #known = new Map<
    string,
    { readonly lists: readonly (readonly QuoteRecord[])[]; readonly all: readonly QuoteRecord[] }
  >();

  of(ids: readonly Id[], lists: readonly (readonly QuoteRecord[])[]): readonly QuoteRecord[] {
    const [only] = lists;
    if (only && lists.length === 1) return only;
    const key = ids.join();
    const known = this.#known.get(key);
    if (known && lists.every((list, at) => list === known.lists[at])) return known.all;
    const all = lists.flat().toSorted(byPlace);
    this.#known.set(key, { lists, all });
    return all;
  }
}

/** Articles that are there, each text once, with the quotes of all its records. */
export function eachTextOnce(documents: readonly DocumentSummary[]): readonly DocumentSummary[] {
  const byText = new Map<TextHash, DocumentSummary[]>();
  for (const summary of documents) {
    const same = byText.get(summary.document.textHash);
    if (same) same.push(summary);
    else byText.set(summary.document.textHash, [summary]);
  }
  return [...byText.values()].flatMap((same) => {
    const [first, ...others] = same.toSorted((a, b) => byId(a.document, b.document));
    if (!first || others.length === 0) return same;
    return {
      document: first.document,
      counts: {
        quotes: same.reduce((sum, { counts }) => sum + counts.quotes, 0),
        attributed: same.reduce((sum, { counts }) => sum + counts.attributed, 0),
      },
      also: others.map(({ document }) => document),
    };
  });
}

/** For each record of an article the id of the one that stands for it; of a deleted or unknown one its own. */
export function eachTextOnceById(documents: readonly DocumentRecord[]): (id: Id) => Id {
  const living = documents.filter(({ deleted }) => !deleted).toSorted(byId);
  const firstOf = new Map<TextHash, Id>();
  for (const { id, textHash } of living) if (!firstOf.has(textHash)) firstOf.set(textHash, id);
  const standing = new Map(living.map(({ id, textHash }) => [id, firstOf.get(textHash) ?? id]));
  return (id) => standing.get(id) ?? id;
}
