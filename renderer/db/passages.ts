import { parseEventDate } from '../../shared/dates/event-date';
import type { Id } from '../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../shared/model/records';
import { sentenceAround } from '../../shared/text/sentences';
import type { Repository } from './repository';

/** A quote within the sentence it stands in; without the text, `before` and `after` are empty. */
export interface QuotePassage {
  readonly quote: QuoteRecord;
  readonly document: DocumentRecord;
  readonly before: string;
  readonly after: string;
}

/** Quotes with their sentences, by the date of the article (undated last), its title, and place in it. */
export async function readPassages(
  repository: Repository,
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
      const { published } = document.source;
      return {
        day: published === '' ? null : parseEventDate(published, null).earliest,
        document,
        passages: own
          .toSorted((a, b) => a.anchor.start - b.anchor.start)
          .map((quote) => ({ quote, document, ...surroundings(text, quote, document.language) })),
      };
    }),
  );
  return groups
    .filter((group) => group !== null)
    .toSorted(
      (a, b) =>
        (a.day ?? '9').localeCompare(b.day ?? '9') ||
        a.document.title.localeCompare(b.document.title),
    )
    .flatMap(({ passages }) => passages);
}

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
