import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import { deleteDocuments } from '../../../shared/operations/bulk-articles';
import type { ArticleDeletion } from '../../../shared/operations/bulk-articles';
import type { ChangeSet } from '../../../shared/operations/change-set';
import type { WholeReading } from '../repository';

type Whole = Pick<WholeReading, 'documentsWithText' | 'quotesOf'>;

/** The change that deletes an article as it is shown: all records of its text, with the quotes of each, hidden ones too. */
export const deleteArticle = (everything: Whole, article: DocumentRecord): Promise<ChangeSet> =>
  deleteArticles(everything, [article]);

/** The one change that deletes several. */
export async function deleteArticles(
  everything: Whole,
  articles: readonly DocumentRecord[],
): Promise<ChangeSet> {
  const deletions: ArticleDeletion[] = [];
  for (const document of articles) {
    const also = (await everything.documentsWithText(document.textHash)).filter(
      ({ id }) => id !== document.id,
    );
    const quotes: QuoteRecord[] = [];
    for (const { id } of [document, ...also]) quotes.push(...(await everything.quotesOf(id)));
    deletions.push({ document, quotes, also });
  }
  return deleteDocuments(deletions);
}
