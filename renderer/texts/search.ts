import { many, number } from '../../shared/texts/numbers';

/** Words of the search over everything, which also runs commands. */
export const SEARCH = {
  title: 'Search or run a command',
  placeholder: 'Words, a name, a command',
  list: 'What was found',
  groups: {
    kept: 'Kept searches',
    quotes: 'Quotes',
    passages: 'Passages',
    articles: 'Articles',
    people: 'People, events, tags',
    commands: 'Commands',
  },
  allGroups: 'Everything',
  where: 'Where to look',
  more: (count: number): string => `${number(count)} more`,
  found: (count: number, isLeast: boolean): string => `${number(count)}${isLeast ? '+' : ''} found`,
  count: (count: number, isLeast: boolean): string => `${number(count)}${isLeast ? '+' : ''}`,
  none: (query: string): string => `Nothing found for “${query}”.`,
  noCommand: 'No command is called so.',
  failed: 'The texts could not be searched. Type again; commands still work.',
  indexing: (done: number, of: number): string =>
    `Reading the project: ${number(done)} of ${number(of)}. More may be found.`,
  nobody: (field: string, value: string): string => `No ${field} like “${value}”`,
  withoutFields: 'Search without what narrows it',
  beginning: 'Words that begin so',
  inside: 'Words with this inside',
  untitled: 'Untitled article',
  findHere: (words: string): string => `Find “${words}” in this article`,
  inTable: (count: number): string => `Open ${many(count, 'quote', 'quotes')} in the table`,
  makeQuotes: (count: number): string =>
    count === 1 ? 'Make a quote of this passage' : `Make quotes of these ${number(count)} passages`,
  made: (count: number): string =>
    count === 0
      ? 'Their sentences are quotes of yours already.'
      : `${many(count, 'quote', 'quotes')} made.`,
  undo: 'Undo',
  keep: 'Keep this search',
  kept: (query: string): string => `Kept: ${query}`,
  dropped: (query: string): string => `No longer kept: ${query}`,
  move: 'move',
  nextGroup: 'next group',
  go: 'go there',
  table: 'all in the table',
  keepShort: 'keep this search',
  back: 'back here',
} as const;
