import type { SameGroup } from '../same-quote/same-quotes';

/** How many groups of each kind there are, as a sentence. */
export function sameQuotesSentence(groups: readonly Pick<SameGroup, 'kind'>[]): string {
  if (groups.length === 0) return 'No quote stands in several articles.';
  const identical = groups.filter(({ kind }) => kind === 'identical').length;
  const all = groups.length === 1 ? '1 quote stands' : `${groups.length} quotes stand`;
  return `${all} in several articles: ${identical} word for word, ${groups.length - identical} with words that differ.`;
}
