import { err, ok, type Result } from '../../lib/result';
import { normaliseText } from '../../text/normalise';
import { readLinkedData } from '../details/linked-data';
import { readPageDetails } from '../details/page-details';
import type { FoundArticle, Loss, ReadProblem } from '../reader';
import { dropFurniture, type Dropped } from './drop-furniture';
import { exceptFor, findArticle, withoutMenus, type ArticlePart } from './find-article';
import { pageFurniture } from './page-furniture';
import { pageText } from './page-text';
import { parsePage, type ParsedPage } from './parse-page';
import { isWall, wantsScripts } from './wall';

/** How a page is to be read. */
export interface PageReading {
  /** The title of a page that shows none itself. */
  readonly title: string;
  /** All of the page rather than its article alone. */
  readonly wholePage?: boolean | undefined;
  /** Where it came from, when the file around it says so; '' otherwise. */
  readonly address: string;
}

/** Reads a page from its markup: its article, or all of it. For every file that holds pages. */
export function readPage(
  markup: string,
  { title, wholePage = false, address }: PageReading,
): Result<FoundArticle, ReadProblem> {
  const parsed = parsePage(markup);
  if (!parsed.ok) return parsed;
  const { document, scripts } = parsed.value;
  const needsScripts = wantsScripts(document, scripts);
  const detailsOf = readPageDetails(parsed.value, { fallback: title, from: address });
  const found = wholePage ? null : articleOf(markup, parsed.value, detailsOf('').details.title);
  const { text, marks, losses } = pageText(document.documentElement, found?.part);
  const kept = normaliseText(text);
  const isBehindWall = !wholePage && isWall(kept.text);
  if (found && (isBehindWall || kept.text.length < SHORT)) {
    const told = toldArticle(parsed.value, detailsOf('').details.title);
    if (told && told.text.length > LONGER * kept.text.length)
      return ok({
        ...told,
        losses: [{ kind: 'page-data' }, ...told.losses],
        ...detailsOf(told.text),
      });
  }
  if (!/\S/.test(kept.text))
    return err(needsScripts ? { kind: 'wall' } : { kind: 'no-article', what: 'a web page' });
  if (isBehindWall) return err({ kind: 'wall' });
  const unfit: readonly Loss[] =
    kept.replaced > 0 ? [{ kind: 'unfit-characters', count: kept.replaced }] : [];
  const dropped = found ? lossesOf(found.dropped) : [];
  return ok({
    text: kept.text,
    marks,
    losses: [...unfit, ...losses, ...dropped],
    ...detailsOf(kept.text, found?.headLines),
  });
}

/** A page that shows less than this may be the frame of one that scripts fill (UTF-16 units). */
const SHORT = 400;
/** How many times longer the text is that a page tells programs, if it shows a frame only. */
const LONGER = 3;
const MARKUP = /<(?:p|br|div|ul|ol|li|h\d|a|b|i|em|strong|span)\b[^>]*>/i;

/** The article as a page tells it to programs: where scripts would show it, that is all that a saved page has of it. */
function toldArticle({ jsonLd }: ParsedPage, title: string): FoundArticle | null {
  const body = readLinkedData(jsonLd)?.body.trim() ?? '';
  if (body === '') return null;
  const paragraphs = MARKUP.test(body)
    ? body
    : body
        .split(/\n+/)
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('');
  const markup = `<html><body><h1>${escaped(title)}</h1>${paragraphs}</body></html>`;
  const read = readPage(markup, { title, wholePage: true, address: '' });
  return read.ok ? read.value : null;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Pages of more elements are lists or books, pages nested deeper nobody writes; both would take Readability longer than a
 * file may take.
 */
const MOST_ELEMENTS = 100_000;
const MOST_LEVELS = 300;

/**
 * The article of a page; what is not its own is taken out of the page first. Where none can be told it is all but what is
 * a menu by its element.
 */
function articleOf(
  markup: string,
  { document, elements, levels }: ParsedPage,
  title: string,
): {
  readonly part: ArticlePart;
  readonly dropped: Dropped;
  readonly headLines: readonly string[];
} {
  const dropped = dropFurniture(document);
  const isBeyond = elements > MOST_ELEMENTS || levels > MOST_LEVELS;
  const copy = isBeyond ? null : parsePage(markup);
  if (!copy?.ok) return { part: withoutMenus, dropped, headLines: [] };
  dropFurniture(copy.value.document);
  const { elements: furniture, headLines } = pageFurniture(document);
  const part = findArticle(document, copy.value.document, { title, furniture }) ?? withoutMenus;
  return { part: exceptFor(part, furniture), dropped, headLines };
}

const lossesOf = ({ readerComments, hiddenPassages }: Dropped): readonly Loss[] =>
  (
    [
      ['reader-comment', readerComments],
      ['hidden-text', hiddenPassages],
    ] as const
  ).flatMap(([what, count]) => (count > 0 ? [{ kind: 'left-out', what, count }] : []));
