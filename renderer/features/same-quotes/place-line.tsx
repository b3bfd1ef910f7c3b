import { SAME_QUOTES } from '../../texts/same-quotes';
import type { SamePlace } from '../../workers/same-quotes/same-quotes-session';

/** A place by itself, for keys of lists. */
export const placeKey = ({ documentId, start, end }: SamePlace): string =>
  `${documentId} ${start} ${end}`;

/** The names of those who say it; what stands for nobody where none is known. */
export const namesAt = ({ speakers }: SamePlace): string =>
  speakers.map(({ name }) => name).join(', ');

/** Article, publisher and day of a place, and who says it there. */
export function PlaceLine({ place }: { readonly place: SamePlace }) {
  const { title, publisher, published, quoteId } = place;
  const names = namesAt(place);
  const facts = [
    publisher,
    published || SAME_QUOTES.undated,
    quoteId === null ? SAME_QUOTES.notAnnotated : names || SAME_QUOTES.nobody,
  ].filter((fact) => fact !== '');
  return (
    <>
      <b>{title || SAME_QUOTES.untitled}</b> {facts.join(' · ')}
    </>
  );
}
