import type { Doubt } from '../readers/doubts';
import type { DetailName } from '../readers/reader';
import { encodingWords } from './encodings';
import { leftOutSentence, PAGE_DATA } from './losses';
import { many } from './numbers';

const DETAILS: Readonly<Record<DetailName, string>> = {
  title: 'title',
  authors: 'author',
  published: 'date',
  publisher: 'publisher',
  dateline: 'place',
  language: 'language',
  url: 'address',
  updated: 'date of the last change',
  archiveUrl: 'address in an archive',
};

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/** What is in doubt of a file, in a sentence that says what was done. */
export function doubtSentence(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'encoding':
      return `It does not say how its letters are written down; ${encodingWords(doubt.encoding)} is a guess.`;
    case 'order':
      return `The order of the text is a guess on ${doubt.pages.length === 1 ? 'page' : 'pages'} ${doubt.pages.join(', ')}.`;
    case 'table':
      return `Which of its ${many(doubt.columns, 'column', 'columns')} hold the text and the details is a guess.`;
    case 'articles':
      return `It holds ${many(doubt.count, 'article', 'articles')}.`;
    case 'tracked-changes':
      return `Its changes were tracked: ${leftOutSentence('tracked-deletion', doubt.count)}`;
    case 'cut':
      return 'Its text seems to be cut: it ends where a page asks its readers to subscribe or log in.';
    case 'page-data':
      return PAGE_DATA;
    case 'hyphens':
      return `${many(doubt.count, 'word', 'words')} divided at the end of a line ${doubt.count === 1 ? 'was' : 'were'} put together without proof.`;
    case 'left-out':
      return doubt.parts.map(({ what, count }) => leftOutSentence(what, count)).join(' ');
    case 'lines':
      return `${many(doubt.count, 'line end', 'line ends')} inside paragraphs ${doubt.count === 1 ? 'was' : 'were'} taken away.`;
    case 'details':
      return `A guess: ${listed.format(doubt.details.map((name) => DETAILS[name]))}.`;
  }
}
