import type { DocumentProgress } from '../../shared/model/records';
import { many, number } from '../../shared/texts/numbers';

/** Words of the library and of the details of an article. */
export const LIBRARY = {
  label: 'Articles',
  find: 'Find in library',
  filter: 'Show articles by progress',
  progress: { new: 'New', 'in-work': 'In work', done: 'Done' } satisfies Record<
    DocumentProgress,
    string
  >,
  asTable: 'As a table',
  agreement: 'Agreement',
  untitled: 'Untitled article',
  row: (title: string, source: string, quotes: number, attributed: number): string =>
    [
      title,
      source,
      quotes === 0 ? 'no quotes' : `${attributed} of ${many(quotes, 'quote', 'quotes')} attributed`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  emptyTitle: 'No articles yet',
  emptyBody:
    'Open saved pages, PDFs, Word documents or plain texts, drop them on the window, or paste a text.',
  noMatchTitle: 'Nothing found',
  noMatchBody: 'No article matches what you typed and the filters above.',
  clearFilters: 'Show all articles',
  shown: (shown: number, of: number): string => `${number(shown)} of ${number(of)}`,
} as const;

export const ARTICLE = {
  label: 'Article details',
  close: 'Back to the quotes',
  gone: 'This article is no longer in the project.',
  sameText: (records: number, others: readonly string[]): string =>
    `This text was opened ${number(records)} times; it is shown as one article.${others.length === 0 ? '' : ` Others have it as ${others.join('; ')}.`}`,
  title: 'Title',
  publisher: 'Publisher',
  published: 'Published',
  publishedHint: 'such as 3 April 2018',
  accessed: 'Accessed',
  url: 'Address',
  urlRefused: 'The address was not opened.',
  openUrl: 'Open in the browser',
  authors: 'Authors',
  authorsHint: 'One a line, or separated by semicolons',
  dateline: 'Dateline',
  language: 'Language',
  languageHint: 'A language tag such as en, de or pt-BR',
  languageBad: 'This is no language tag. Write one such as en, de or pt-BR, or leave it empty.',
  guess: 'a guess',
  confirm: (label: string): string => `${label} is right`,
  nothingFound: 'Nothing found',
  languageUnknown: 'Unknown',
  updated: 'Updated',
  archived: 'Archived at',
  losses: 'Not as in the file',
  progress: 'Progress',
  notes: 'Notes',
  fileHeading: 'Original',
  file: 'File',
  pasted: 'Pasted',
  encoding: 'Encoding',
  fileHash: 'SHA-256 of the file',
  textHash: 'SHA-256 of the text',
  delete: 'Delete article',
} as const;
