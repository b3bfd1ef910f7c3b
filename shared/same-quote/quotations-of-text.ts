import { paragraphsOf } from '../suggest/paragraphs';
import { isTitleCase } from '../suggest/scare-quotes';
import type { QuotedPassage } from './quoted-passage';

/** Titles are shorter, in UTF-16 units. */
const TITLE = 80;

const isTitle = (words: string): boolean =>
  words.length < TITLE && isTitleCase(words.trim().split(/\s+/u));

/** The quotations of a text that nobody has annotated, with the bounds in which they are suggested; titles are left out. */
export function quotationsOfText(documentId: string, text: string): readonly QuotedPassage[] {
  return paragraphsOf(text).flatMap(({ quotations }) =>
    quotations
      .filter(({ innerStart, innerEnd }) => !isTitle(text.slice(innerStart, innerEnd)))
      .map(({ start, end }) => ({
        documentId,
        quoteId: null,
        start,
        end,
        exact: text.slice(start, end),
      })),
  );
}
