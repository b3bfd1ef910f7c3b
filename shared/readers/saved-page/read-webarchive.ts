import { err, ok } from '../../lib/result';
import { encodingName } from '../../text/encoding/decode-as';
import { decodePage } from '../html/decode-page';
import { readPage } from '../html/read-page';
import type { ArticleReader } from '../reader';
import { openPlist, type PlistValue } from './binary-plist';

const WHAT = 'a saved page of Safari (.webarchive)';

/** Reads a page as Safari saves it. */
export const readWebarchive: ArticleReader = async (bytes, title, reading) => {
  const file = openPlist(Uint8Array.from(bytes));
  if (!(file instanceof Map)) return err({ kind: 'broken', what: WHAT });
  const page = memberOf(file, 'WebMainResource');
  const data = memberOf(page, 'WebResourceData');
  if (!(data instanceof Uint8Array)) return err({ kind: 'no-article', what: WHAT });
  const type = textOf(memberOf(page, 'WebResourceMIMEType'));
  if (!/html/i.test(type)) return err({ kind: 'no-article', what: WHAT });
  const named = encodingName(textOf(memberOf(page, 'WebResourceTextEncodingName'))) ?? undefined;
  const decoded = await decodePage(data, { ...reading, encoding: reading.encoding ?? named });
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives } = decoded.value;
  const address = textOf(memberOf(page, 'WebResourceURL'));
  const article = readPage(decoded.value.text, {
    title,
    wholePage: reading.wholePage ?? false,
    address: /^https?:/i.test(address) ? address : '',
  });
  if (!article.ok) return err(article.error);
  return ok({ reader: 'webarchive@2', encoding, certain, alternatives, articles: [article.value] });
};

const memberOf = (value: PlistValue, key: string): PlistValue =>
  value instanceof Map ? (value.get(key)?.() ?? null) : null;
const textOf = (value: PlistValue): string => (typeof value === 'string' ? value : '');
