import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { deleteDocument } from '../../../shared/operations/documents';
import type { WholeReading } from '../repository';

/** The change that deletes an article as it is shown: all records of its text, with the quotes of each, hidden ones too. */
export async function deleteArticle(
  everything: Pick<WholeReading, 'documentsWithText' | 'quotesOf'>,
  article: DocumentRecord,
): Promise<ChangeSet> {
  const also = (await everything.documentsWithText(article.textHash)).filter(
    ({ id }) => id !== article.id,
  );
  const quotes: QuoteRecord[] = [];
  for (const { id } of [article, ...also]) quotes.push(...(await everything.quotesOf(id)));
  return deleteDocument(article, quotes, also);
}
