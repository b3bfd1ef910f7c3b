import type { DoubtKind } from '../../shared/readers/doubts';
import type { DetailName } from '../../shared/readers/reader';
import { many, number } from '../../shared/texts/numbers';

const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Words of the page that shows how a file was read before it is added. */
export const PREVIEW = {
  title: 'Does this read right?',
  nothingHere: 'No file waits to be looked at',
  nothingHereBody: 'Files that should be looked at before they are added are shown here.',
  place: (at: number, of: number) => `${number(at)} of ${number(of)} files · `,
  sub: (name: string, pages: number, bytes: number, words: number, state: string): string =>
    [
      name,
      ...(pages > 0 ? [many(pages, 'page', 'pages')] : []),
      size(bytes),
      many(words, 'word', 'words'),
      state,
    ].join(' · '),
  subMany: (name: string, articles: number, bytes: number, state: string): string =>
    [name, many(articles, 'article', 'articles'), size(bytes), state].join(' · '),
  notAdded: 'nothing is added yet',
  isAdded: 'added already; this reading can take its place',
  keepFormer: 'Leave it as it is',
  takeReading: 'Keep this reading',
  leaveOut: 'Not this file',
  add: (articles: number): string =>
    articles === 0
      ? 'Choose an article'
      : articles === 1
        ? 'Add article'
        : `Add ${many(articles, 'article', 'articles')}`,
  original: 'The file as it is',
  text: 'The text as it was read',
  reading: 'Reading the file anew',
  page: (label: string): string => `p. ${label}`,
  leftOut: (what: string): string => `${what} left out`,
  right: 'Reads right',
  questions: 'About the whole file',
  encoding: {
    title: 'It does not say how its letters are written down.',
    body: 'Look at the accents and quotation marks; choose another encoding if they are wrong.',
    label: 'Encoding',
    fitting: 'Likely',
    preview: 'Where it matters most',
  },
  order: {
    title: (pages: readonly string[]): string =>
      `The order of the text is a guess on ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}.`,
    settled: 'How the pages are read',
    body: 'Sentences that break off and go on elsewhere say that it is wrong.',
    label: 'Order of the page',
    columns: 'By columns',
    single: 'Edge to edge',
  },
  lines: {
    title: 'Line ends inside paragraphs were taken away.',
    body: 'Verse, lists and addresses need theirs.',
    label: 'Lines',
    joined: 'Joined',
    kept: 'As in the file',
  },
  whole: {
    takeBack: 'Take back',
    takePage: 'Take the whole page',
    taken: 'Everything that stands on the page was taken.',
    leaveOut: 'Leave it out again',
  },
  tracked: 'The text is as if every change were accepted; what was struck out is not in it.',
  cut: 'If you can read the rest elsewhere, leave this file out and save the page from there.',
  table: {
    title: 'Which columns hold what?',
    body: 'Each row is an article. Your choice is kept for the next table with these columns.',
    label: 'Columns of the table',
    columnOf: (column: string): string => `What “${column}” holds`,
    nothing: 'Not used',
    roles: {
      text: 'Text',
      title: 'Title',
      authors: 'Authors',
      published: 'Date',
      publisher: 'Publisher',
      url: 'Address',
      language: 'Language',
    },
    needsText: 'One column has to hold the text.',
  },
  articles: {
    label: 'Articles in the file',
    title: (count: number, of: number): string =>
      `${number(count)} of ${many(of, 'article', 'articles')}`,
    body: 'Only those that are ticked are added.',
    all: 'All',
    none: 'None',
    find: 'Find among the articles',
    take: (title: string): string => `Take “${title}”`,
    noMatch: 'No article has these words in its title.',
    words: (count: number): string => many(count, 'word', 'words'),
  },
  hyphen: {
    label: 'Joined hyphen',
    was: ' was joined.',
    wasPut: ' has its hyphen.',
    proof: (page: string): string =>
      page === '' ? 'It stands whole elsewhere in the text.' : `It stands whole on page ${page}.`,
    noProof: 'The text has it nowhere else.',
    keep: 'Keep joined',
    put: 'With hyphen',
  },
  details: {
    title: 'Details found',
    guess: 'a guess',
    confirmed: 'confirmed',
    nothing: 'Nothing found, left empty',
    why: 'What is not ticked is kept as a guess.',
    confirm: (name: string): string => `${name} is right`,
    names: {
      title: 'Title',
      authors: 'Author',
      published: 'Published',
      language: 'Language',
      publisher: 'Publisher',
      dateline: 'Dateline',
      url: 'Address',
      updated: 'Changed',
      archiveUrl: 'In an archive',
    } satisfies Record<DetailName, string>,
    unknownLanguage: 'Not known',
  },
  walk: {
    label: 'What to look at',
    done: (done: number, of: number): string =>
      of === 0 ? 'Nothing is in doubt' : `${number(done)} of ${number(of)} looked at`,
    back: 'back',
    next: 'next',
    undo: 'undo',
    kinds: {
      encoding: 'Letters',
      order: 'Columns',
      table: 'Table',
      articles: 'Articles',
      'tracked-changes': 'Tracked changes',
      cut: 'Cut off',
      'page-data': 'From data',
      hyphens: 'Hyphens',
      'left-out': 'Left out',
      lines: 'Lines',
      details: 'Details',
    } satisfies Record<DoubtKind, string>,
    kind: (name: string, open: number): string =>
      open === 0 ? `${name}: done` : `${name}: ${number(open)} to look at`,
  },
} as const;
