import { err, ok } from '../../lib/result';
import type { Mark } from '../../model/mark';
import { ArticleText } from '../article-text';
import { foundWithProperties, NO_PROPERTIES } from '../properties-in-text';
import type { ArticleReader, Loss } from '../reader';
import { rtfDocument } from './rtf-document';
import { writeRtf } from './write-rtf';

/**
 * Reads RTF documents: one article a file, in the code pages that the document and its fonts say. Insertions are in the
 * text and deletions counted; footnotes and endnotes stand at its end, behind them headers and footers, each once. Rich Text Format 1.9.1.
 */
export const readRtf: ArticleReader = async (bytes, title) => {
  const document = rtfDocument(bytes);
  if (document === null) return err({ kind: 'broken', what: 'an RTF document' });
  const article = new ArticleText();
  const pageNumbers = writeRtf(article, document);
  const { text, marks, replaced } = article.finish();
  if (text.trim() === '') return err({ kind: 'no-text' });
  const losses: Loss[] = Array.from(document.leftOut, ([what, count]) => ({
    kind: 'left-out',
    what,
    count,
  }));
  if (pageNumbers > 0)
    losses.push({ kind: 'left-out', what: 'header-or-footer', count: pageNumbers });
  if (replaced > 0) losses.push({ kind: 'unfit-characters', count: replaced });
  const properties = { ...NO_PROPERTIES, title: document.title, authors: [document.author] };
  const shown = { headline: headlineIn(text, marks), fileTitle: title };
  const found = { ...foundWithProperties(text, shown, properties), marks, losses };
  const { encoding } = document;
  return ok({ reader: 'rtf@2', encoding, certain: true, alternatives: [], articles: [found] });
};

/** The first heading, when the text begins with it. */
function headlineIn(text: string, marks: readonly Mark[]): string {
  const heading = marks.find(({ type, start }) => type === 'heading' && start === 0);
  return heading ? text.slice(0, heading.end).replaceAll(/\s+/gu, ' ') : '';
}
