import type { DocumentRecord } from '../model/records';

/**
 * A quote as it is handed over: its words in quotation marks, then author, title, publisher, day, place (“p. 14”) and address
 * of the article, as far as they are known. Details that a reader of files only guessed are in it like the others when a
 * person left them standing.
 */
export function citedQuote(
  exact: string,
  { title, source }: Pick<DocumentRecord, 'title' | 'source'>,
  place: string,
): string {
  const { authors, publisher, published, url } = source;
  const parts = [
    authors.join(', '),
    title === '' ? '' : `“${title}”`,
    publisher,
    published,
    place,
    url,
  ].filter((part) => part !== '');
  const words = /^[“"„«‘'].*[”"“»’']$/su.test(exact) ? exact : `“${exact}”`;
  return parts.length === 0 ? words : `${words} (${parts.join(', ')})`;
}
