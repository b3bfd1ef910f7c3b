import { parseEventDate } from '../../../../shared/dates/event-date';
import { foldText } from '../../../../shared/names/fold';
import type { ListedQuote } from '../../../db/repository';
import type { QuoteBook } from './quote-book';

/** A part of what was typed: a word or phrase, or a value of a field. */
interface Wanted {
  /** Null for words that may stand anywhere. */
  readonly field: string | null;
  /** Folded. */
  readonly value: string;
  readonly isExcluded: boolean;
}

/** A sign, a field and its value, which may stand in quotation marks. */
const PART = /(?<sign>-?)(?:(?<field>\p{L}+):)?(?:["“](?<phrase>[^"”]*)["”]?|(?<word>\S+))/gu;
const FIELDS =
  'speaker event tag publisher author kind check annotator layer title note after before'.split(
    ' ',
  );

/** What was typed, in the syntax of the search: words, phrases, `field:value`, and a hyphen before what is not to be there. */
function partsOf(typed: string): readonly Wanted[] {
  return Array.from(typed.matchAll(PART), ({ groups = {} }): Wanted => {
    const { sign = '', field, phrase, word = '' } = groups;
    const name = field?.toLowerCase();
    const isField = name !== undefined && FIELDS.includes(name);
    const plain = isField || field === undefined ? (phrase ?? word) : `${field}:${phrase ?? word}`;
    return {
      field: isField ? name : null,
      value: foldText(plain.trim()),
      isExcluded: sign === '-',
    };
  }).filter(({ value }) => value !== '');
}

/** Quotes folded once, as long as they are the same. */
const folded = new WeakMap<ListedQuote, string>();
function foldedWords(line: ListedQuote): string {
  const known = folded.get(line);
  if (known !== undefined) return known;
  const made = foldText(`${line.words} ${line.note}`);
  folded.set(line, made);
  return made;
}

/** Whether a quote has all that was typed. */
export function queryTest(typed: string, book: QuoteBook): (line: ListedQuote) => boolean {
  const parts = partsOf(typed);
  if (parts.length === 0) return () => true;
  const tests = parts.map(({ field, value, isExcluded }) => {
    const has = testOf(field, value, book);
    return isExcluded ? (line: ListedQuote) => !has(line) : has;
  });
  return (line) => tests.every((test) => test(line));
}

function testOf(
  field: string | null,
  value: string,
  book: QuoteBook,
): (line: ListedQuote) => boolean {
  const inText = (text: string) => book.fold(text).includes(value);
  switch (field) {
    case 'speaker':
      return (line) =>
        book
          .speakers(line)
          .some((entry) =>
            entry
              ? [entry.speaker.name, ...entry.aliases].some(inText)
              : inText(book.text(line, 'speaker')),
          );
    case 'event':
    case 'publisher':
    case 'annotator':
      return (line) => inText(book.text(line, field));
    case 'layer':
      return (line) => inText(book.text(line, 'annotator'));
    case 'tag':
      return (line) => inText(book.text(line, 'tags'));
    case 'author':
      return (line) => inText(book.article(line)?.source.authors.join(' ') ?? '');
    case 'title':
      return (line) => inText(book.title(line));
    case 'note':
      return (line) => foldText(line.note).includes(value);
    case 'kind':
      return (line) => line.kind.startsWith(value);
    case 'check':
      return (line) => line.check.startsWith(value);
    case 'after':
    case 'before': {
      const { earliest, latest } = parseEventDate(value, null);
      const bound = field === 'after' ? earliest : latest;
      // A date that is not understood narrows nothing.
      if (bound === null) return () => true;
      return (line) => {
        const day = book.day(line);
        return day !== '' && (field === 'after' ? day >= bound : day <= bound);
      };
    }
    default:
      return (line) =>
        foldedWords(line).includes(value) ||
        inText(book.text(line, 'speaker')) ||
        inText(book.title(line)) ||
        inText(book.publisher(line)) ||
        inText(book.text(line, 'event')) ||
        inText(book.text(line, 'tags'));
  }
}
