import type { TableMemory, TableShape, TableView } from '../../../ui/table-view';
import { ARTICLE_FACETS } from './article-facets';
import type { ArticleFacet } from './article-facets';

/** The columns of the table, in their order. */
const COLUMN_IDS = [
  'title',
  'publisher',
  'published',
  'progress',
  'quotes',
  'attributed',
  'tags',
  'collections',
  'format',
  'language',
  'authors',
  'dateline',
  'added',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export type ArticleTableView = TableView<ArticleFacet, ColumnId>;
export type ArticleMemory = TableMemory<ArticleFacet, ColumnId>;

/** What the table of articles can have: at first all of them, the newest first. */
export const ARTICLE_SHAPE: TableShape<ArticleFacet, ColumnId> = {
  facets: ARTICLE_FACETS,
  columns: COLUMN_IDS,
  main: 'title',
  fromGreatest: ['published', 'quotes', 'attributed', 'added'],
  whole: {
    filters: {},
    sort: { column: 'published', isDescending: true },
    group: null,
    columns: COLUMN_IDS.slice(0, 9),
  },
};
