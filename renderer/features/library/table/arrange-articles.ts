import { foldText } from '../../../../shared/names/fold';
import type { TableItem } from '../../../ui/table-items';
import { ARTICLE_FACETS, valuesOf } from './article-facets';
import type { ArticleFacet } from './article-facets';
import { dayIn } from './article-row';
import type { ArticleRow } from './article-row';
import type { ColumnId, Filters, TableView } from './table-view';

/** What the table has to know to put articles in order. */
export interface Arranging {
  readonly view: Pick<TableView, 'filters' | 'sort' | 'group'>;
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
export interface Arranged {
  readonly items: readonly TableItem<ArticleRow>[];
  /** Those that fit, and those that stay, in order, each once. */
  readonly rows: readonly ArticleRow[];
}

/** Whether an article has, of each facet that is filtered, one of the values. */
export const fits = (row: ArticleRow, filters: Filters): boolean =>
  ARTICLE_FACETS.every((facet) => {
    const wanted = filters[facet];
    return !wanted || valuesOf(row, facet).some((value) => wanted.includes(value));
  });

/** Filters, sorts and groups articles. An article of several tags stands in the group of each. */
export function arrange(all: readonly ArticleRow[], how: Arranging): Arranged {
  const { view, staying, folded, nameOf, endOf } = how;
  const words = foldText(how.query).split(/\s+/).filter(Boolean);
  const fading = new Set<ArticleRow>();
  const kept = all.filter((row) => {
    if (fits(row, view.filters) && holds(row, words, nameOf)) return true;
    if (!staying.has(row.id)) return false;
    fading.add(row);
    return true;
  });
  const rows = sortRows(kept, view.sort, nameOf);
  const line = (row: ArticleRow, group: string): TableItem<ArticleRow> => ({
    kind: 'row',
    key: group === '' ? row.id : `${group} ${row.id}`,
    id: row.id,
    row,
    ...(fading.has(row) ? { fading: true } : {}),
  });
  const { group: by } = view;
  if (by === null) return { rows, items: rows.map((row) => line(row, '')) };
  const groups = new Map<string, ArticleRow[]>();
  for (const row of rows)
    for (const value of valuesOf(row, by)) {
      const group = groups.get(value);
      if (group) group.push(row);
      else groups.set(value, [row]);
    }
  const items = [...groups]
    .toSorted(([a], [b]) => compareGroups(by, a, b, nameOf))
    .flatMap(([value, members]): TableItem<ArticleRow>[] => {
      const key = `${by}:${value}`;
      const isFolded = folded.has(key);
      return [
        {
          kind: 'group',
          key,
          label: nameOf(by, value),
          ids: members.map(({ id }) => id),
          isFolded,
          end: endOf(members),
        },
        ...(isFolded ? [] : members.map((row) => line(row, key))),
      ];
    });
  return { rows, items };
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
type Sorted = string | number;

/** What a column sorts by; '' for nothing, which comes last either way. */
function sortValue(row: ArticleRow, column: ColumnId, nameOf: Arranging['nameOf']): Sorted {
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

const compare = (a: Sorted, b: Sorted): number => (a < b ? -1 : a > b ? 1 : 0);

function sortRows(
  rows: readonly ArticleRow[],
  { column, isDescending }: TableView['sort'],
  nameOf: Arranging['nameOf'],
): readonly ArticleRow[] {
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortValue(row, column, nameOf) }))
    .toSorted((a, b) => {
      if (a.value === b.value) return compare(a.row.id, b.row.id);
      if (a.value === '') return 1;
      if (b.value === '') return -1;
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** Groups in an order that one can learn: the latest year first, else by name; what has none of it last. */
function compareGroups(
  facet: ArticleFacet,
  a: string,
  b: string,
  nameOf: Arranging['nameOf'],
): number {
  if (facet === 'progress') return PROGRESS.indexOf(a) - PROGRESS.indexOf(b);
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  if (facet === 'year') return compare(b, a);
  return compare(foldText(nameOf(facet, a)), foldText(nameOf(facet, b)));
}
