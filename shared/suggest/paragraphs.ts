import type { Span } from '../model/anchor';
import { quotationsOf, quotesWithSingles, type Quotation } from './marks';

/** A line of the text with the quotations in it. */
export interface Paragraph extends Span {
  readonly quotations: readonly Quotation[];
}

/** The lines of a text that hold anything. Linear. */
export function paragraphsOf(text: string): Paragraph[] {
  const singles = quotesWithSingles(text);
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start <= text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    if (text.slice(start, Math.min(end, start + 200)).trim() !== '') {
      const span = { start, end };
      paragraphs.push({ ...span, quotations: quotationsOf(text, span, singles) });
    }
    start = end + 1;
  }
  return paragraphs;
}
