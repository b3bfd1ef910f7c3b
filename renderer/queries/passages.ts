import { parseEventDate } from '../../shared/dates/event-date';
import { marksOf } from '../../shared/marks/marks-of';
import { placeOf } from '../../shared/marks/place-of';
import type { Id } from '../../shared/model/ids';
import type { Mark } from '../../shared/model/mark';
import type { QuoteRecord } from '../../shared/model/records';
import { sentenceAround } from '../../shared/text/sentences';
import { placeWords } from '../../shared/texts/places';
import type { Reading } from '../db/repository';

/** A quote within the sentence it stands in; without the text, `before` and `after` are empty. */
export interface QuotePassage {
  /** The ids of article and quote, with a space between. */
  readonly key: string;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  /** The article's title; may be empty. */
  readonly source: string;
  /** The day the article names as its own; may be empty. */
  readonly detail: string;
  /** Where in the article it stands, such as “p. 14”; may be empty. */
  readonly place: string;
  /** Who speaks first in it. */
  readonly speakerId: Id | undefined;
}

/** Quotes with their sentences, by the date of the article (undated last), its title, and place in it. */
export async function readPassages(
  repository: Reading,
  quotes: readonly QuoteRecord[],
): Promise<readonly QuotePassage[]> {
  const byDocument = new Map<Id, QuoteRecord[]>();
  for (const quote of quotes) {
    const own = byDocument.get(quote.documentId);
    if (own) own.push(quote);
    else byDocument.set(quote.documentId, [quote]);
  }
  const groups = await Promise.all(
    [...byDocument].map(async ([documentId, own]) => {
      const document = await repository.document(documentId);
      if (!document) return null;
      const text = await repository.text(document.textHash);
      const markup = await repository.markup(document.textHash);
      const marks = markup ? marksOf(markup) : [];
      const { published } = document.source;
      return {
        day: published === '' ? null : parseEventDate(published, null).earliest,
        title: document.title,
        passages: own
          .toSorted((a, b) => a.anchor.start - b.anchor.start)
          .map((quote) => ({
            key: `${documentId} ${quote.id}`,
            exact: quote.anchor.exact,
            ...surroundings(text, quote, document.language),
            source: document.title,
            detail: published,
            place: placeIn(text, marks, quote),
            speakerId: quote.speakerIds[0],
          })),
      };
    }),
  );
  return groups
    .filter((group) => group !== null)
    .toSorted(
      (a, b) => (a.day ?? '9').localeCompare(b.day ?? '9') || a.title.localeCompare(b.title),
    )
    .flatMap(({ passages }) => passages);
}

/** Where a quote stands by what was found beside the text; '' where its words are not there. */
const placeIn = (
  text: string | undefined,
  marks: readonly Mark[],
  { anchor }: QuoteRecord,
): string =>
  text?.slice(anchor.start, anchor.end) === anchor.exact ? placeWords(placeOf(marks, anchor)) : '';

function surroundings(
  text: string | undefined,
  { anchor }: QuoteRecord,
  language: string,
): { readonly before: string; readonly after: string } {
  if (text?.slice(anchor.start, anchor.end) !== anchor.exact) return { before: '', after: '' };
  const sentence = sentenceAround(text, anchor, language);
  return {
    before: text.slice(sentence.start, anchor.start),
    after: text.slice(anchor.end, sentence.end),
  };
}
