import { err, ok } from '../../lib/result';
import { decodeBytes } from '../../text/decode';
import { READER_LIMITS } from '../limits';
import { makeArticle, stated, statedAuthors } from '../make-article';
import { decodingLosses } from '../reading-losses';
import type { ArticleReader, FoundArticle, Loss } from '../reader';
import { MarkedTextBuilder } from '../text-builder';
import { normaliseText } from '../../text/normalise';

const FIELD = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;
/** Fields of records whose values may go on in the next lines. */
type Record = ReadonlyMap<string, readonly string[]>;

/**
 * Reads bibliographic records (RIS): an article for each that has an abstract, whose details it states. Records without
 * one are counted; a file of nothing else holds no texts.
 */
export const readRis: ArticleReader = async (bytes, title, reading) => {
  const decoded = await decodeBytes(bytes, reading);
  if (!decoded.ok) return err(decoded.error);
  const { encoding, certain, alternatives } = decoded.value;
  const { text, replaced } = normaliseText(decoded.value.text);
  const records = recordsIn(text);
  const articles: FoundArticle[] = [];
  for (const record of records) {
    articles.push(...articleOf(record, title));
    if (articles.length > READER_LIMITS.articles)
      return err({ kind: 'too-much', of: 'articles', limit: READER_LIMITS.articles });
  }
  const [first, ...others] = articles;
  if (!first) return err({ kind: 'other-data', what: 'bibliographic records without abstracts' });
  const silent = records.length - articles.length;
  const unread: readonly Loss[] =
    silent > 0 ? [{ kind: 'left-out', what: 'row', count: silent }] : [];
  const losses = [...decodingLosses(decoded.value, replaced), ...unread, ...first.losses];
  return ok({
    reader: 'ris@1',
    encoding,
    certain,
    alternatives,
    articles: [{ ...first, losses }, ...others],
  });
};

function recordsIn(text: string): readonly Record[] {
  const records: Map<string, string[]>[] = [];
  let values: string[] | null = null;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = FIELD.exec(line) ?? [];
    if (tag === 'TY') records.push(new Map());
    const record = records.at(-1);
    if (!record || tag === 'ER') values = null;
    else if (tag !== undefined) {
      values = [...(record.get(tag) ?? []), value.trim()];
      record.set(tag, values);
    } else if (values !== null && line.trim() !== '')
      values.push(`${values.pop() ?? ''} ${line.trim()}`);
  }
  return records;
}

function articleOf(record: Record, fileName: string): readonly FoundArticle[] {
  const value = (...tags: readonly string[]) =>
    tags.map((tag) => record.get(tag)?.[0] ?? '').find((one) => one !== '') ?? '';
  const abstract = value('AB', 'N2');
  if (!/\p{L}/u.test(abstract)) return [];
  const title = value('TI', 'T1', 'CT', 'BT');
  const out = new MarkedTextBuilder();
  if (title !== '') out.mark('heading', out.write(title), '1');
  out.paragraph();
  out.write(abstract);
  const authors = [...(record.get('AU') ?? []), ...(record.get('A1') ?? [])];
  const address = value('UR', 'L2');
  return [
    makeArticle({
      ...out.build(),
      losses: [],
      fileName,
      details: {
        title: stated(title, 'columns'),
        authors: statedAuthors(authors.map(spoken), 'columns'),
        published: stated(dayOfRecord(value('DA', 'PY', 'Y1')), 'columns'),
        publisher: stated(value('T2', 'JO', 'JF', 'JA', 'PB'), 'columns'),
        url: stated(/^https?:/i.test(address) ? address : '', 'columns'),
        language: stated(value('LA'), 'columns'),
      },
    }),
  ];
}

/** “Pell, Ada” as it is spoken; other forms as they are. */
const spoken = (name: string): string => {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  return first === undefined ? name : `${first.trim()} ${last ?? ''}`;
};

/** A date such as '2011/08/05/17:47' or '2011///' as far as it is known: '2011-08-05', '2011'. */
function dayOfRecord(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?/.exec(date) ?? [];
  if (year === undefined) return date;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
