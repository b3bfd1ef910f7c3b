import type { Place } from '../marks/place-of';
import type { Span } from '../model/anchor';
import type { Mark } from '../model/mark';
import { many } from './numbers';

const two = (value: number): string => String(value).padStart(2, '0');

/** A time of a recording as people write it: “12:03”, “1:02:03”. */
export function timeWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Pages as they are cited: “p. 14”, “pp. 14–15”; '' for none. */
export function pageWords(pages: readonly string[]): string {
  const [first, last = first] = pages;
  if (first === undefined) return '';
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}

/** A heading as it names what stands below it. */
export const headingWords = (text: string, { heading }: Pick<Place, 'heading'>): string => {
  if (!heading) return '';
  const words = text.slice(heading.start, heading.end).replaceAll(/\s+/gu, ' ').trim();
  const letters = Array.from(words);
  return letters.length > 80 ? `${letters.slice(0, 79).join('').trimEnd()}…` : words;
};

/** Where a quote stands, as it is cited: “p. 14”, “12:03, SMITH”, “p. 3, note 2”; '' where nothing is known. */
export const placeWords = ({ pages, time, speakers, note, quotedFrom }: Place): string =>
  [
    pageWords(pages),
    time === null ? '' : timeWords(time),
    speakers.join(' and '),
    note === null ? '' : note === '' ? 'in a note' : `note ${note}`,
    quotedFrom === null
      ? ''
      : `in an earlier message${quotedFrom === '' ? '' : ` by ${quotedFrom}`}`,
  ]
    .filter((part) => part !== '')
    .join(', ');

/** How many words of a span were put together where a line of the file ended; '' for none. */
export function joinedHyphenWords(marks: readonly Mark[], { start, end }: Span): string {
  const joined = marks.filter(
    (mark) => mark.type === 'joined-hyphen' && mark.start > start && mark.start < end,
  ).length;
  return joined === 0 ? '' : `${many(joined, 'hyphen', 'hyphens')} joined`;
}

/** Where a quote stands, as {@link placeWords} says it, with its section: “p. 14, section “Method””. */
export function placeInText(text: string, place: Place): string {
  const heading = headingWords(text, place);
  return [placeWords(place), heading === '' ? '' : `section “${heading}”`]
    .filter((part) => part !== '')
    .join(', ');
}
