import { err, ok } from '../../lib/result';
import type { Mark } from '../../model/mark';
import { ArticleText } from '../article-text';
import { foundWithProperties, NO_PROPERTIES } from '../properties-in-text';
import type { ArticleReader, Loss } from '../reader';
import { blockOf, readingOrder } from './columns';
import { fragmentsOf } from './fragments';
import { withoutLineNumbers } from './line-numbers';
import { isRightToLeft, linesOf, type PdfLine } from './lines';
import { pdfParagraphs } from './paragraphs';
import { openPdf, type PdfPage } from './pdf-document';
import { withoutRunningHeads } from './running-heads';
import { isUnreadable } from './unreadable-letters';
import { writePdf } from './write-pdf';

/** Where only one of so many pages has letters, it is the cover of pictures. */
const PAGES_TO_COVERS = 10;

/**
 * Reads PDF documents with a text layer: one article a file. The letters are those of its character maps, printed ligatures as the
 * letters they are made of; which
 * of them make a line, a column and a paragraph is worked out from where they stand. Running heads and page numbers are
 * left out, words divided at line ends are put together where the document shows that they are words, each with a mark.
 */
export const readPdf: ArticleReader = async (bytes, title, reading) => {
  const document = await openPdf(bytes);
  if (!document.ok) return err(document.error);
  const { pages, information } = document.value;
  const read = pages.map(linesOnPage);
  const withText = read.filter(({ lines }) => lines.length > 0).length;
  if (withText * PAGES_TO_COVERS <= pages.length)
    return err({ kind: 'no-text-layer', pages: pages.length - withText });
  if (isUnreadable(read.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')))
    return err({ kind: 'unreadable-letters' });

  const labels = pages.map(({ label }) => label);
  const all = read.map(({ lines }) => lines);
  const running = reading.wholePage
    ? { pages: all, removed: [] }
    : withoutRunningHeads(all, labels);
  const orders = running.pages.map(reading.singleColumn ? edgeToEdge : readingOrder);
  const blocks = orders.map((order, page) => [...order.blocks, ...(read[page]?.aside ?? [])]);
  const article = new ArticleText();
  const joined = writePdf(article, pdfParagraphs(blocks), labels);
  const { text, marks, replaced } = article.finish();
  if (text.trim() === '') return err({ kind: 'no-text' });

  const losses: Loss[] = [];
  const leaveOut = (what: Extract<Loss, { kind: 'left-out' }>['what'], count: number) => {
    if (count > 0) losses.push({ kind: 'left-out', what, count });
  };
  leaveOut('header-or-footer', sum(running.removed));
  leaveOut('line-number', sum(read.map(({ numbers }) => numbers)));
  leaveOut('comment', sum(pages.map(({ remarks }) => remarks)));
  leaveOut('hidden-text', sum(read.map(({ hidden }) => hidden)));
  leaveOut('picture', pages.length - withText);
  if (joined > 0) losses.push({ kind: 'joined-hyphens', count: joined });
  const guessed = orders.flatMap(({ isGuess }, page) =>
    isGuess ? [pages[page]?.label ?? String(page + 1)] : [],
  );
  if (guessed.length > 0) losses.push({ kind: 'guessed-order', pages: guessed });
  if (replaced > 0) losses.push({ kind: 'unfit-characters', count: replaced });

  const properties = { ...NO_PROPERTIES, title: information.title, authors: [information.author] };
  const shown = { headline: headlineIn(text, marks), fileTitle: title };
  const found = { ...foundWithProperties(text, shown, properties), marks, losses };
  return ok({
    reader: 'pdf@2',
    encoding: 'utf-8',
    certain: true,
    alternatives: [],
    articles: [found],
  });
};

/** The order of a page without columns. */
const edgeToEdge = (lines: readonly PdfLine[]) => ({
  blocks: lines.length > 0 ? [blockOf(lines)] : [],
  isGuess: false,
});

/** The lines of a page that run as most of them do, and blocks of those that run another way. */
function linesOnPage({ items, box, verticalFonts }: PdfPage) {
  const { frames, hidden } = fragmentsOf(items, box, (font) => verticalFonts.has(font));
  const [all = [], ...others] = frames.map((frame) =>
    linesOf(frame).filter(({ text }) => text !== ''),
  );
  const aside = others.filter((other) => other.length > 0).map((other) => blockAside(other));
  const { lines, removed: numbers } = withoutLineNumbers(all);
  const runsLeft = isRightToLeft(lines.map(({ text }) => text).join(''));
  return { lines: runsLeft ? mirrored(lines) : lines, aside, hidden, numbers };
}

const blockAside = (lines: readonly PdfLine[]) => ({
  lines,
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
  isAside: true,
});

/** A page whose lines run to the left as one whose lines run to the right: its columns and cells begin at the right. */
const mirrored = (lines: readonly PdfLine[]): readonly PdfLine[] =>
  lines.map((line) => ({ ...line, left: -line.right, right: -line.left }));

/** The text that is set largest on the first page; '' where none is set larger than the rest. */
function headlineIn(text: string, marks: readonly Mark[]): string {
  const end = marks.find(({ type }) => type === 'page')?.end ?? 0;
  const [largest] = marks
    .filter((mark) => mark.type === 'heading' && mark.start < end)
    .toSorted((a, b) => Number(a.value) - Number(b.value) || a.start - b.start);
  return largest ? text.slice(largest.start, largest.end).replaceAll(/\s+/gu, ' ') : '';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
