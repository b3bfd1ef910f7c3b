import type { MarkupFields } from '../model/records';
import type { LeftOut, Loss } from '../readers/reader';
import { badBytesSentence } from './encodings';
import { many } from './numbers';

const LEFT_OUT: Readonly<Record<LeftOut, readonly [one: string, several: string]>> = {
  picture: ['picture', 'pictures'],
  'page-furniture': [
    'part around the article (such as menus)',
    'parts around the article (such as menus)',
  ],
  'reader-comment': ['comment of a reader', 'comments of readers'],
  'tracked-deletion': ['tracked deletion', 'tracked deletions'],
  comment: ['comment in the margin', 'comments in the margin'],
  'header-or-footer': ['header or footer', 'headers and footers'],
  'line-number': ['line number', 'line numbers'],
  attachment: ['attachment', 'attachments'],
  page: ['page without an article', 'pages without an article'],
  message: ['message without readable text', 'messages without readable text'],
  macro: ['macro, which was not run,', 'macros, which were not run,'],
  formula: ['formula', 'formulas'],
  sheet: ['sheet', 'sheets'],
  'hidden-text': ['hidden passage', 'hidden passages'],
  'embedded-object': ['embedded object', 'embedded objects'],
  row: ['row without text', 'rows without text'],
};

/** That a page shows less than what was read of it. */
export const PAGE_DATA =
  'The text is what the page carries as data for other programs; the page itself shows far less of it.';

/** A loss as it is kept beside a text: “41 hyphens joined”, “3 pictures left out”. */
export function keptLossWords({ what, count }: MarkupFields['losses'][number]): string {
  if (Object.hasOwn(LEFT_OUT, what)) return `${many(count, ...LEFT_OUT[what as LeftOut])} left out`;
  switch (what) {
    case 'unfit-characters':
      return `${many(count, 'character', 'characters')} shown as �`;
    case 'unfit-bytes':
      return `${many(count, 'byte', 'bytes')} shown as �`;
    case 'joined-hyphens':
      return `${many(count, 'hyphen', 'hyphens')} joined`;
    case 'joined-lines':
      return `${many(count, 'line end', 'line ends')} inside paragraphs taken away`;
    case 'guessed-order':
      return `order guessed on ${many(count, 'page', 'pages')}`;
    case 'page-data':
      return 'taken from the data of the page, which shows less';
    default:
      // A file may name a loss of another version.
      return `${what} (${count})`;
  }
}

/** That so many parts of a sort were left out. */
export const leftOutSentence = (what: LeftOut, count: number): string =>
  `${many(count, ...LEFT_OUT[what])} ${count === 1 ? 'was' : 'were'} left out.`;

/** What of a file does not stand in its article as it stood in the file. `encoding` is the one it was read in. */
export function lossSentence(loss: Loss, encoding: string): string {
  switch (loss.kind) {
    case 'unfit-characters':
      return `${many(loss.count, 'character', 'characters')} that no text may hold (such as NUL) ${loss.count === 1 ? 'is' : 'are'} shown as �.`;
    case 'unfit-bytes':
      return badBytesSentence(loss.bytes, encoding);
    case 'left-out':
      return leftOutSentence(loss.what, loss.count);
    case 'joined-hyphens':
      return `${many(loss.count, 'word', 'words')} divided at the end of a line ${loss.count === 1 ? 'was' : 'were'} put together.`;
    case 'joined-lines':
      return `${many(loss.count, 'line end', 'line ends')} inside paragraphs ${loss.count === 1 ? 'was' : 'were'} taken away.`;
    case 'guessed-order':
      return `The order of the text is a guess on ${loss.pages.length === 1 ? 'page' : 'pages'} ${loss.pages.join(', ')}.`;
    case 'page-data':
      return PAGE_DATA;
  }
}
