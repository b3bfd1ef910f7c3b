import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import type { ReadAs } from '../../text/decode';
import { encodingName } from '../../text/encoding/decode-as';
import { openArchive } from '../archive/open-archive';
import { decodePage } from '../html/decode-page';
import { readPage } from '../html/read-page';
import { READER_LIMITS } from '../limits';
import type { ArticleReader, ArticlesInFile, FoundArticle, ReadProblem } from '../reader';
import { pagesInWarc, type ArchivedPage } from './pages-in-warc';
import { isGzip, unpackGzip } from './unpack';

const WHAT = 'a web archive';

/** Reads a web archive (WARC, packed or not): an article for each page in it that has one. */
export const readWarc: ArticleReader = async (bytes, title, reading) => {
  const records = recordsOf(Uint8Array.from(bytes));
  return records.ok ? articlesOf([records.value], title, reading) : err(records.error);
};

/** Reads a web archive with its index (WACZ). */
export const readWacz: ArticleReader = async (bytes, title, reading) => {
  const archive = openArchive(bytes, WHAT);
  if (!archive.ok) return err(archive.error);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const name of archive.value.names.filter((one) => /\.warc(?:\.gz)?$/i.test(one))) {
    const packed = archive.value.read(name);
    if (packed === null) continue;
    if (!packed.ok) return err(packed.error);
    const records = recordsOf(packed.value);
    if (!records.ok) return err(records.error);
    parts.push(records.value);
  }
  return articlesOf(parts, title, reading);
};

function recordsOf(bytes: Uint8Array<ArrayBuffer>): Result<Uint8Array<ArrayBuffer>, ReadProblem> {
  if (!isGzip(bytes)) return ok(bytes);
  const unpacked = unpackGzip(bytes, WHAT);
  if (!unpacked.ok) return unpacked;
  const begins = String.fromCharCode(...unpacked.value.subarray(0, 5));
  return begins === 'WARC/' ? unpacked : err({ kind: 'binary', what: 'a gzip archive' });
}

/** What reading the pages of an archive gives. */
interface Harvest {
  readonly articles: FoundArticle[];
  readonly encodings: { readonly encoding: string; readonly certain: boolean }[];
  silent: number;
  problem: ReadProblem | null;
}

async function articlesOf(
  parts: readonly Uint8Array<ArrayBuffer>[],
  title: string,
  reading: ReadAs,
): Promise<Result<ArticlesInFile, ReadProblem>> {
  const harvest: Harvest = { articles: [], encodings: [], silent: 0, problem: null };
  for (const part of parts)
    for (const page of pagesInWarc(part)) {
      await take(page, harvest, title, reading);
      if (harvest.articles.length > READER_LIMITS.articles)
        return err({ kind: 'too-much', of: 'articles', limit: READER_LIMITS.articles });
    }
  const [first, ...others] = harvest.articles;
  // An archive of one page is refused for what is wrong with that page.
  if (!first)
    return err(
      harvest.silent === 1 && harvest.problem?.kind === 'wall'
        ? harvest.problem
        : { kind: 'no-article', what: WHAT },
    );
  const losses: FoundArticle['losses'] =
    harvest.silent === 0
      ? first.losses
      : [...first.losses, { kind: 'left-out', what: 'page', count: harvest.silent }];
  return ok({
    reader: 'warc@2',
    encoding: harvest.encodings[0]?.encoding ?? 'utf-8',
    certain: harvest.encodings.every(({ certain }) => certain),
    alternatives: [],
    articles: [{ ...first, losses }, ...others],
  });
}

async function take(
  { address, charset, bytes }: ArchivedPage,
  harvest: Harvest,
  title: string,
  reading: ReadAs,
): Promise<void> {
  const named = encodingName(charset ?? '') ?? undefined;
  const decoded =
    bytes === null
      ? null
      : await decodePage(bytes, { asText: true, encoding: reading.encoding ?? named });
  const page = decoded?.ok
    ? readPage(decoded.value.text, { title, wholePage: reading.wholePage ?? false, address })
    : null;
  if (decoded?.ok && page?.ok) {
    harvest.articles.push(page.value);
    harvest.encodings.push(decoded.value);
  } else {
    harvest.silent += 1;
    harvest.problem = page?.ok === false ? page.error : null;
  }
}
