import { err, ok } from '../../lib/result';
import { decodePage } from '../html/decode-page';
import { readPage } from '../html/read-page';
import { binaryFrom } from '../mime/mime-bytes';
import { headerText } from '../mime/mime-headers';
import { parseMime, partsWithin, type MimePart } from '../mime/mime-part';
import type { ArticleReader } from '../reader';

const WHAT = 'a saved page (MHTML)';

/** Reads a page that a browser saved with what it shows (MHTML). Its address is the one that the browser wrote down. */
export const readMhtml: ArticleReader = async (bytes, title, reading) => {
  const file = parseMime(binaryFrom(bytes));
  const page = pageIn(file);
  if (page === null) return err({ kind: 'no-article', what: WHAT });
  const charset = page.parameters.get('charset');
  const decoded = await decodePage(page.bytes(), {
    ...reading,
    encoding: reading.encoding ?? charset,
  });
  // A charset that nobody knows is none.
  const text =
    !decoded.ok && decoded.error.kind === 'unknown-encoding' && reading.encoding === undefined
      ? await decodePage(page.bytes(), reading)
      : decoded;
  if (!text.ok)
    return err(text.error.kind === 'empty' ? { kind: 'no-article', what: WHAT } : text.error);
  const address =
    headerText(file.headers, 'snapshot-content-location') ||
    headerText(page.headers, 'content-location') ||
    headerText(file.headers, 'content-location');
  const { encoding, certain, alternatives } = text.value;
  const article = readPage(text.value.text, {
    title,
    wholePage: reading.wholePage ?? false,
    address: /^https?:/i.test(address) ? address : '',
  });
  if (!article.ok) return err(article.error);
  return ok({ reader: 'mhtml@2', encoding, certain, alternatives, articles: [article.value] });
};

/** The page among the parts: the one that the file names as its start, else the first. */
function pageIn(file: MimePart): MimePart | null {
  const pages = [...partsWithin(file)].filter(({ type }) =>
    /^(?:text\/html|application\/xhtml\+xml)$/.test(type),
  );
  const start = file.parameters.get('start');
  const named = pages.find(({ headers }) => headers.get('content-id')?.[0] === start);
  return (start === undefined ? undefined : named) ?? pages[0] ?? null;
}
