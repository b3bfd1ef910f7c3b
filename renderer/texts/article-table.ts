import type { DocumentProgress } from '../../shared/model/records';
import { many, number } from '../../shared/texts/numbers';

const articles = (count: number): string => many(count, 'article', 'articles');

/** Words of the table of all articles. */
export const ARTICLE_TABLE = {
  label: 'Articles',
  heading: 'All articles',
  columns: {
    title: 'Title',
    publisher: 'Publisher',
    published: 'Date',
    progress: 'Progress',
    quotes: 'Quotes',
    attributed: 'Attributed',
    tags: 'Tags',
    collections: 'Collections',
    format: 'Format',
    language: 'Language',
    authors: 'Authors',
    dateline: 'Dateline',
    added: 'Added',
  },
  facets: {
    progress: 'Progress',
    publisher: 'Publisher',
    year: 'Year',
    tag: 'Tag',
    collection: 'Collection',
    quotes: 'Quotes',
    format: 'Format',
    language: 'Language',
  },
  /** What a facet says of an article that has nothing of it. */
  none: {
    progress: '',
    publisher: 'No publisher',
    year: 'Without a date',
    tag: 'No tag',
    collection: 'In no collection',
    quotes: 'No quotes',
    format: 'Pasted',
    language: 'Language unknown',
  },
  progress: { new: 'New', 'in-work': 'In work', done: 'Done' } satisfies Record<
    DocumentProgress,
    string
  >,
  quotes: { open: 'Some not attributed', attributed: 'All attributed' },
  unknownTag: 'Unknown tag',
  untitled: 'Untitled article',
  attributed: (attributed: number, of: number): string => `${number(attributed)} of ${number(of)}`,
  left: (count: number): string => (count === 0 ? 'all done' : `${number(count)} not done`),

  whole: 'All articles',
  filterFind: 'Add a filter: a publisher, a year, a tag…',

  here: 'This article',
  addTag: 'Tags',
  addCollection: 'Collection',
  details: 'Details',
  done: 'Done',
  reopen: 'Reopen',
  delete: 'Delete',
  bulk: 'What to do with the chosen articles',

  tagTitle: (count: number): string => `Tags of ${articles(count)}`,
  findTag: 'Add a tag',
  createTag: (name: string): string => `New tag “${name}”`,
  takeOff: (name: string): string => `Take off ${name}`,
  collectionTitle: (count: number): string => `Collections of ${articles(count)}`,
  findCollection: 'Put into a collection',
  createCollection: (name: string): string => `New collection “${name}”`,
  takeOut: (name: string): string => `Take out of ${name}`,
  detailsTitle: (count: number): string => `Details of ${articles(count)}`,
  detailsBody: 'Only what you change is written; an empty field that differs stays as it is.',
  differs: (values: readonly string[]): string => `differs: ${values.join(', ')}`,
  apply: (count: number): string => `Change ${articles(count)}`,
  cancel: 'Cancel',

  tagged: (count: number, name: string): string => `${articles(count)}: tagged “${name}”.`,
  untagged: (count: number, name: string): string => `${articles(count)}: “${name}” taken off.`,
  collected: (count: number, name: string): string => `${articles(count)}: put into “${name}”.`,
  takenOut: (count: number, name: string): string => `${articles(count)}: taken out of “${name}”.`,
  changedDetails: (count: number): string => `${articles(count)}: details changed.`,
  finished: (count: number): string => `${articles(count)}: done.`,
  reopened: (count: number): string => `${articles(count)}: taken up again.`,
  what: (count: number, quotes: number): string =>
    quotes === 0
      ? articles(count)
      : `${articles(count)} and ${count === 1 ? 'its' : 'their'} ${many(quotes, 'quote', 'quotes')}`,

  count: (shown: number, of: number): string =>
    shown === of ? articles(of) : `${number(shown)} of ${articles(of)}`,
  sums: (quotes: number, attributed: number, open: number): readonly string[] => [
    many(quotes, 'quote', 'quotes'),
    `${number(attributed)} attributed`,
    `${number(open)} not done`,
  ],
  emptyTitle: 'No articles yet',
  emptyBody: 'Open saved pages, PDFs, Word documents or plain texts, or drop them on the window.',
  noMatchTitle: 'No article fits',
  rows: articles,
} as const;
