import type { DocumentProgress } from '../../../shared/model/records';
import { foldText } from '../../../shared/names/fold';
import type { DocumentSummary } from '../../db/repository';

const searched = ({ document, also = [] }: DocumentSummary): string =>
  foldText(
    [
      document.title,
      ...also.map(({ title }) => title),
      document.source.publisher,
      document.source.published,
      document.source.authors.join(' '),
      document.source.dateline,
      document.original.name,
    ].join(' '),
  );

/**
 * The articles that hold every word of the query (in title, publisher, date, authors, dateline or file name;
 * accents, case, width, and how apostrophes, quotation marks and dashes are written do not matter) and whose progress is one of those chosen. No choice means all.
 */
export function filterArticles(
  articles: readonly DocumentSummary[],
  query: string,
  chosen: ReadonlySet<DocumentProgress>,
): readonly DocumentSummary[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return articles.filter((article) => {
    if (chosen.size > 0 && !chosen.has(article.document.progress)) return false;
    if (words.length === 0) return true;
    const text = searched(article);
    return words.every((word) => text.includes(word));
  });
}

/** How many articles stand where. */
export function countProgress(
  articles: readonly DocumentSummary[],
): Readonly<Record<DocumentProgress, number>> {
  const counts = { new: 0, 'in-work': 0, done: 0 };
  for (const { document } of articles) counts[document.progress] += 1;
  return counts;
}

/** The line under a title: publisher and date, or the file's name when neither is known. */
export function sourceLine({ document }: Pick<DocumentSummary, 'document'>): string {
  const { publisher, published } = document.source;
  const known = [publisher, published].filter((part) => part !== '').join(' · ');
  return known === '' ? document.original.name : known;
}
