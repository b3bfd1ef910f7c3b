import { ARTICLE_FACETS, isFacet } from './article-facets';
import type { ArticleFacet } from './article-facets';

/** The columns of the table, in their order. */
export const COLUMN_IDS = [
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

/** Filters by facet: of the values of one facet an article has any, of several facets it satisfies each. */
export type Filters = Partial<Readonly<Record<ArticleFacet, readonly string[]>>>;

/** What is shown, and how. */
export interface TableView {
  readonly filters: Filters;
  readonly sort: { readonly column: ColumnId; readonly isDescending: boolean };
  /** Null for no groups. */
  readonly group: ArticleFacet | null;
  readonly columns: readonly ColumnId[];
}
export interface SavedView {
  readonly name: string;
  readonly view: TableView;
}

/** What this copy of Verbatim remembers of the table. */
export interface TableMemory {
  readonly views: readonly SavedView[];
  /** The saved view that is open; null for all articles. */
  readonly open: string | null;
  readonly now: TableView;
  readonly sizes: Readonly<Record<string, number>>;
}

/** All articles, the newest first. */
export const WHOLE: TableView = {
  filters: {},
  sort: { column: 'published', isDescending: true },
  group: null,
  columns: [
    'title',
    'publisher',
    'published',
    'progress',
    'quotes',
    'attributed',
    'tags',
    'collections',
    'format',
  ],
};

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): readonly string[] =>
  asList(value).filter((one): one is string => typeof one === 'string');
const columnIn = (value: unknown): ColumnId | undefined => COLUMN_IDS.find((id) => id === value);

function readView(stored: unknown): TableView {
  const { filters, sort, group, columns } = asObject(stored);
  const given = asObject(filters);
  const { column, isDescending } = asObject(sort);
  const chosen = asList(columns).flatMap((id) => columnIn(id) ?? []);
  return {
    filters: Object.fromEntries(
      ARTICLE_FACETS.flatMap((facet) => {
        const values = texts(given[facet]);
        return values.length > 0 ? [[facet, values]] : [];
      }),
    ),
    sort: {
      column: columnIn(column) ?? WHOLE.sort.column,
      isDescending: typeof isDescending === 'boolean' ? isDescending : WHOLE.sort.isDescending,
    },
    group: isFacet(group) ? group : null,
    columns:
      chosen.length > 0
        ? COLUMN_IDS.filter((id) => id === 'title' || chosen.includes(id))
        : WHOLE.columns,
  };
}

/** What is remembered, from what is stored; what cannot be understood is as it was at first. */
export function readMemory(stored: unknown): TableMemory {
  const { views, open, now, sizes } = asObject(stored);
  const saved = asList(views).flatMap((one) => {
    const { name, view } = asObject(one);
    return typeof name === 'string' && name.trim() !== '' ? [{ name, view: readView(view) }] : [];
  });
  return {
    views: saved,
    open: saved.find(({ name }) => name === open)?.name ?? null,
    now: readView(now),
    sizes: Object.fromEntries(
      Object.entries(asObject(sizes)).filter(
        (entry): entry is [string, number] =>
          columnIn(entry[0]) !== undefined && Number.isFinite(entry[1]),
      ),
    ),
  };
}

/** The view that was opened, as it was saved. */
export const savedIn = ({ views, open }: TableMemory): TableView =>
  views.find(({ name }) => name === open)?.view ?? WHOLE;

/** Whether two views show the same. */
export const isSameView = (a: TableView, b: TableView): boolean =>
  JSON.stringify(readView(a)) === JSON.stringify(readView(b));

/** A view with a facet filtered by some values; by none, the filter is gone. */
export function withFilter(
  view: TableView,
  facet: ArticleFacet,
  values: readonly string[],
): TableView {
  const { [facet]: _, ...others } = view.filters;
  return { ...view, filters: values.length === 0 ? others : { ...others, [facet]: values } };
}

/** A view sorted by a column: the other way round where it is sorted by it already. */
export const sortedBy = (view: TableView, column: ColumnId): TableView => ({
  ...view,
  sort: {
    column,
    isDescending:
      view.sort.column === column
        ? !view.sort.isDescending
        : ['published', 'quotes', 'attributed', 'added'].includes(column),
  },
});

/** The memory with the view at hand kept under a name, which it replaces, and open. */
export function keepView(memory: TableMemory, name: string): TableMemory {
  const kept = { name, view: memory.now };
  const isThere = memory.views.some((one) => one.name === name);
  return {
    ...memory,
    open: name,
    views: isThere
      ? memory.views.map((one) => (one.name === name ? kept : one))
      : [...memory.views, kept],
  };
}

/** The memory without a saved view; all articles show if it was open. */
export const dropView = (memory: TableMemory, name: string): TableMemory => ({
  ...memory,
  views: memory.views.filter((one) => one.name !== name),
  ...(memory.open === name ? { open: null, now: WHOLE } : {}),
});
