import Papa from 'papaparse';
import { err, ok } from '../../lib/result';
import { decodeBytes } from '../../text/decode';
import { decodingLosses } from '../reading-losses';
import type { ArticleReader } from '../reader';
import { articlesOfTable } from './articles-of-table';
import { tableOf } from './table-mapping';

/** Reads a table in text (CSV, TSV and the like): an article for each row. The delimiter is found from the text. */
export const readDelimited: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives, text } = decoded.value;
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const found = articlesOfTable(tableOf(data), reading.mapping, title, 'a table');
  if (!found.ok) return err(found.error);
  const [first, ...others] = found.value.articles;
  if (!first) return err({ kind: 'no-article', what: 'a table' });
  const losses = [...decodingLosses(decoded.value, 0), ...first.losses];
  const articles = [{ ...first, losses }, ...others];
  const { table } = found.value;
  return ok({ reader: 'csv@1', encoding, certain, alternatives, articles, table });
};
