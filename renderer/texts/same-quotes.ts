import { many } from '../../shared/texts/numbers';

/** Words of quotes that stand in several articles. */
export const SAME_QUOTES = {
  title: 'The same quote elsewhere',
  kicker: (groups: number) => `${many(groups, 'quote', 'quotes')} in several articles`,
  comparing: 'Comparing the quotes',
  none: 'No quote stands in several articles.',
  noneBody:
    'When two articles have a quote in the same or nearly the same words, both stand here, the earlier first.',
  failed: 'The articles could not be read. Nothing was changed.',
  again: 'Try again',
  identical: 'Word for word',
  altered: 'Words differ',
  otherSpeakers: 'Said by another here and there',
  inArticles: (count: number) => `in ${many(count, 'article', 'articles')}`,
  elsewhere: 'Elsewhere',
  sameWords: 'the same words',
  saidBy: (names: string) => `said by ${names}`,
  otherSpeaker: (names: string) => `Said by ${names} there`,
  nobody: 'no speaker',
  notAnnotated: 'not yet a quote',
  untitled: 'Untitled',
  undated: 'undated',
  differs: 'other words:',
  without: (words: string) => `without “${words}”`,
  more: (count: number) => `Show ${many(count, 'more', 'more')}`,
  group: (kind: string, articles: string) => `${kind}, ${articles}`,
} as const;
