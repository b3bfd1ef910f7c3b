import type { ProjectContent } from '../model/content';
import type { Id } from '../model/ids';
import type { QuotedPassage, QuotingArticle } from './quoted-passage';

/** The quotes of a project by article. Articles of one text are one article, and its key is the hash of the text. */
export function passagesOfProject({ records }: ProjectContent): readonly QuotingArticle[] {
  const quotes = new Map<Id, QuotedPassage[]>();
  for (const record of records) {
    if (record.type !== 'quote' || record.deleted) continue;
    const { documentId, id, anchor } = record;
    const passage = { documentId, quoteId: id, ...placeOf(anchor) };
    const own = quotes.get(documentId);
    if (own) own.push(passage);
    else quotes.set(documentId, [passage]);
  }
  const articles = new Map<string, QuotedPassage[]>();
  for (const record of records) {
    if (record.type !== 'document' || record.deleted) continue;
    const passages = quotes.get(record.id) ?? [];
    articles.set(record.textHash, [...(articles.get(record.textHash) ?? []), ...passages]);
  }
  return Array.from(articles, ([key, passages]) => ({ key, passages }));
}

const placeOf = ({ start, end, exact }: Pick<QuotedPassage, 'start' | 'end' | 'exact'>) => ({
  start,
  end,
  exact,
});
