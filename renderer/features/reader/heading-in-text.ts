import type { DocumentRecord } from '../../../shared/model/records';

/** How much of a text may belong to its own heading (UTF-16 units). */
const HEADING = 600;

/** Whether a text shows its title and its authors itself, so that the reader need not say them again. */
export interface HeadingInText {
  readonly title: boolean;
  readonly authors: boolean;
}

/** Looks for title and authors at the beginning of a text: the title must be its whole first line. */
export function headingInText(
  text: string,
  { title, source }: Pick<DocumentRecord, 'title' | 'source'>,
): HeadingInText {
  const opening = text.slice(0, HEADING);
  const [first = '', ...rest] = opening.split('\n').filter((line) => line.trim() !== '');
  const titled = title !== '' && text.startsWith(first) && first.trim() === title.trim();
  const [author] = source.authors;
  return {
    title: titled,
    authors: titled && author !== undefined && rest.slice(0, 3).join(' ').includes(author),
  };
}
