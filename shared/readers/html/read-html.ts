import { err, ok } from '../../lib/result';
import type { ArticleReader } from '../reader';
import { decodePage } from './decode-page';
import { readPage } from './read-page';

/** Reads a saved page: one article a file. */
export const readHtml: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodePage(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { text: markup, encoding, certain, alternatives, bad } = decoded.value;
  const page = readPage(markup, { title, wholePage: reading.wholePage, address: '' });
  if (!page.ok) return err(page.error);
  const article = bad
    ? {
        ...page.value,
        losses: [...page.value.losses, { kind: 'unfit-bytes' as const, bytes: bad }],
      }
    : page.value;
  return ok({ reader: 'html@2', encoding, certain, alternatives, articles: [article] });
};
