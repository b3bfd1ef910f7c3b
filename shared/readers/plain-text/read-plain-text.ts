import { err, ok } from '../../lib/result';
import { decodeBytes } from '../../text/decode';
import { normaliseText } from '../../text/normalise';
import { foundInText } from '../found-in-text';
import type { Loss, ArticleReader } from '../reader';

/** Reads plain text and Markdown, whose signs stay in the text: one article a file. */
export const readPlainText: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives, bad } = decoded.value;
  const { text, replaced } = normaliseText(decoded.value.text);
  const losses: Loss[] = [];
  if (replaced > 0) losses.push({ kind: 'unfit-characters', count: replaced });
  if (bad) losses.push({ kind: 'unfit-bytes', bytes: bad });
  const article = { ...foundInText(text, title), marks: [], losses };
  return ok({ reader: 'plain-text@1', encoding, certain, alternatives, articles: [article] });
};
