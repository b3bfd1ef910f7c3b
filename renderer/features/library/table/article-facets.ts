import { dayIn } from '../../../queries/article-days';
import type { ArticleRow } from './article-row';

/** By what articles are filtered and grouped. */
export const ARTICLE_FACETS = [
  'progress',
  'publisher',
  'year',
  'tag',
  'collection',
  'quotes',
  'format',
  'language',
] as const;
export type ArticleFacet = (typeof ARTICLE_FACETS)[number];

const NONE: readonly string[] = [''];
const orNone = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? NONE : values;

/** What an article is, by facet. '' stands for nothing: no publisher, no tag. */
export function valuesOf(row: ArticleRow, facet: ArticleFacet): readonly string[] {
  const { document, counts } = row.summary;
  switch (facet) {
    case 'progress':
      return [document.progress];
    case 'publisher':
      return [document.source.publisher.trim()];
    case 'year':
      return [(dayIn(document.source.published) ?? '').slice(0, 4)];
    case 'tag':
      return orNone(row.tags);
    case 'collection':
      return orNone(row.collections);
    case 'quotes':
      return [counts.quotes === 0 ? '' : counts.attributed < counts.quotes ? 'open' : 'attributed'];
    case 'format':
      return [row.format];
    case 'language':
      return [document.language];
  }
}
