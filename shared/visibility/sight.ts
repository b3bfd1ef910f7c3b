import type { Id, TextHash } from '../model/ids';
import type { DocumentRecord, QuoteRecord } from '../model/records';

/** What the annotator at a desk may see of the others. */
export interface Sight {
  readonly me: Id;
  /** Whether other layers are hidden wherever one is not finished oneself. */
  readonly blind: boolean;
  /** The articles that the annotator is finished with. Empty, and not used, when nothing is hidden. */
  readonly finishedArticles: ReadonlySet<Id>;
}

/** Everything is seen. */
export const seesAll = (me: Id): Sight => ({ me, blind: false, finishedArticles: new Set() });

/** What is seen while working blind. */
export const blindSight = (
  me: Id,
  documents: readonly DocumentRecord[],
  finishers: ReadonlyMap<TextHash, ReadonlySet<Id>>,
): Sight => ({
  me,
  blind: true,
  finishedArticles: new Set(
    documents.filter(({ textHash }) => finishers.get(textHash)?.has(me)).map(({ id }) => id),
  ),
});

/** Whether other layers of an article are hidden. One that is not known is. */
export const isHidden = ({ blind, finishedArticles }: Sight, documentId: Id): boolean =>
  blind && !finishedArticles.has(documentId);

/** Whether a quote is seen: one's own always is. */
export const sees = (sight: Sight, quote: Pick<QuoteRecord, 'documentId' | 'layer'>): boolean =>
  quote.layer === sight.me || !isHidden(sight, quote.documentId);

/** The same text for the same sight, for telling whether it changed. */
export const sightKey = ({ me, blind, finishedArticles }: Sight): string =>
  JSON.stringify([me, blind, [...finishedArticles]]);
