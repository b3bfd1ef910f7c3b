import { foldText } from '../../../../shared/names/fold';
import { arrangeRows } from '../../../ui/arrange-rows';
import type { ArrangedRows, SortValue } from '../../../ui/arrange-rows';
import { valuesOf } from './article-facets';
import type { ArticleFacet } from './article-facets';
import { dayIn } from '../../../queries/article-days';
import type { ArticleRow } from './article-row';
import { ARTICLE_SHAPE } from './table-view';
import type { ArticleTableView, ColumnId } from './table-view';

/** What the table has to know to put articles in order. */
export interface Arranging {
  readonly view: Pick<ArticleTableView, 'filters' | 'sort' | 'group'>;
  /** What was typed to find some of them. */
  readonly query: string;
  /** Articles that stay though they no longer fit. */
  readonly staying: ReadonlySet<string>;
  /** Groups that are folded, by key. */
  readonly folded: ReadonlySet<string>;
  /** What people call a value of a facet. */
  readonly nameOf: (facet: ArticleFacet, value: string) => string;
  /** Said at the end of a group's head. */
  readonly endOf: (rows: readonly ArticleRow[]) => string;
}
export type Arranged = ArrangedRows<ArticleRow>;

/** Filters, sorts and groups articles. An article of several tags stands in the group of each. */
export function arrange(all: readonly ArticleRow[], how: Arranging): Arranged {
  const { nameOf } = how;
  const words = foldText(how.query).split(/\s+/).filter(Boolean);
  return arrangeRows(all, {
    ...how,
    shape: ARTICLE_SHAPE,
    valuesOf,
    holds: (row) => holds(row, words, nameOf),
    sortValue: (row, column) => sortValue(row, column, nameOf),
    compareGroups: (facet, a, b) => compareGroups(facet, a, b, nameOf),
  });
}

function holds(row: ArticleRow, words: readonly string[], nameOf: Arranging['nameOf']): boolean {
  if (words.length === 0) return true;
  const { source, original } = row.summary.document;
  const more = foldText(
    [
      source.published,
      source.dateline,
      original.name,
      ...row.tags.map((id) => nameOf('tag', id)),
      ...row.collections,
      ...(row.summary.also ?? []).map(({ title }) => title),
    ].join(' '),
  );
  const { title, publisher, authors } = row.folded;
  const text = `${title} ${publisher} ${authors} ${more}`;
  return words.every((word) => text.includes(word));
}

const PROGRESS = ['in-work', 'new', 'done'];

/** What a column sorts by. */
function sortValue(row: ArticleRow, column: ColumnId, nameOf: Arranging['nameOf']): SortValue {
  const { document, counts } = row.summary;
  switch (column) {
    case 'title':
    case 'publisher':
    case 'authors':
      return row.folded[column];
    case 'published':
      return dayIn(document.source.published) ?? '';
    case 'progress':
      return PROGRESS.indexOf(document.progress);
    case 'quotes':
      return counts.quotes;
    case 'attributed':
      return counts.quotes === 0 ? '' : counts.attributed / counts.quotes;
    case 'tags':
      return foldText(row.tags.map((id) => nameOf('tag', id)).join(' '));
    case 'collections':
      return foldText(row.collections.join(' '));
    case 'format':
      return row.format;
    case 'language':
      return document.language;
    case 'dateline':
      return foldText(document.source.dateline);
    case 'added':
      return document.revision.created.at;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Groups in an order that one can learn: the latest year first, else by name. */
function compareGroups(
  facet: ArticleFacet,
  a: string,
  b: string,
  nameOf: Arranging['nameOf'],
): number {
  if (facet === 'progress') return PROGRESS.indexOf(a) - PROGRESS.indexOf(b);
  if (facet === 'year') return compare(b, a);
  return compare(foldText(nameOf(facet, a)), foldText(nameOf(facet, b)));
}
