import { err, ok } from '../../lib/result';
import { READER_LIMITS } from '../limits';
import { decodePage } from '../html/decode-page';
import { decodingLosses } from '../reading-losses';
import type { ArticleReader } from '../reader';
import { splitMarkup } from './split-markup';

const WHAT = 'a page of a news database';

/** Reads a page that was downloaded from a news database: an article for each that it holds. */
export const readNewsPage: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodePage(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives, text } = decoded.value;
  const articles = splitMarkup(text, title);
  if (articles === null) return err({ kind: 'no-article', what: WHAT });
  if (articles.length > READER_LIMITS.articles)
    return err({ kind: 'too-much', of: 'articles', limit: READER_LIMITS.articles });
  const [first, ...others] = articles;
  if (!first) return err({ kind: 'no-article', what: WHAT });
  const losses = [...decodingLosses(decoded.value, 0), ...first.losses];
  return ok({
    reader: 'news-page@1',
    encoding,
    certain,
    alternatives,
    articles: [{ ...first, losses }, ...others],
  });
};
