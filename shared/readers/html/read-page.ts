import { err, ok, type Result } from '../../lib/result';
import { normaliseText } from '../../text/normalise';
import { readPageDetails } from '../details/page-details';
import type { FoundArticle, Loss, ReadProblem } from '../reader';
import { dropFurniture, type Dropped } from './drop-furniture';
import { findArticle, withoutFurniture, type ArticlePart } from './find-article';
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
  if (!/\S/.test(kept.text))
    return err(needsScripts ? { kind: 'wall' } : { kind: 'no-article', what: 'a web page' });
  if (!wholePage && isWall(kept.text)) return err({ kind: 'wall' });
  const unfit: readonly Loss[] =
    kept.replaced > 0 ? [{ kind: 'unfit-characters', count: kept.replaced }] : [];
  const dropped = found ? lossesOf(found.dropped) : [];
  return ok({
    text: kept.text,
    marks,
    losses: [...unfit, ...losses, ...dropped],
    ...detailsOf(kept.text),
  });
}

/** Pages of more elements are lists or books, and would take Readability longer than a file may take. */
const MOST_ELEMENTS = 100_000;

/**
 * The article of a page; what is not its own is taken out of the page first. Where none can be told it is all but what is
 * a menu by its element.
 */
function articleOf(
  markup: string,
  { document, elements }: ParsedPage,
  title: string,
): { readonly part: ArticlePart; readonly dropped: Dropped } {
  const dropped = dropFurniture(document);
  const copy = elements > MOST_ELEMENTS ? null : parsePage(markup);
  if (!copy?.ok) return { part: withoutFurniture, dropped };
  dropFurniture(copy.value.document);
  const part = findArticle(document, copy.value.document, title) ?? withoutFurniture;
  return { part, dropped };
}

const lossesOf = ({ readerComments, hiddenPassages }: Dropped): readonly Loss[] =>
  (
    [
      ['reader-comment', readerComments],
      ['hidden-text', hiddenPassages],
    ] as const
  ).flatMap(([what, count]) => (count > 0 ? [{ kind: 'left-out', what, count }] : []));
