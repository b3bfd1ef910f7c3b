/** Filters by facet: of the values of one facet a row has any, of several facets it satisfies each. */
export type TableFilters<F extends string> = Partial<Readonly<Record<F, readonly string[]>>>;

/** What a table shows, and how. `F` are the facets by which it is filtered and grouped, `C` its columns. */
export interface TableView<F extends string, C extends string> {
  readonly filters: TableFilters<F>;
  readonly sort: { readonly column: C; readonly isDescending: boolean };
  /** Null for no groups. */
  readonly group: F | null;
  /** Those that are shown, in their order. */
  readonly columns: readonly C[];
}
export interface SavedView<F extends string, C extends string> {
  readonly name: string;
  readonly view: TableView<F, C>;
}

/** What this copy of Verbatim remembers of a table. */
export interface TableMemory<F extends string, C extends string> {
  readonly views: readonly SavedView<F, C>[];
  /** The saved view that is open; null for all rows. */
  readonly open: string | null;
  readonly now: TableView<F, C>;
  readonly sizes: Readonly<Record<string, number>>;
}

/** What a table can have. */
export interface TableShape<F extends string, C extends string> {
  readonly facets: readonly F[];
  /** In the order in which they stand at first. */
  readonly columns: readonly C[];
  /** The column that is always there. */
  readonly main: C;
  /** Columns that are sorted from the greatest on when they are sorted first. */
  readonly fromGreatest: readonly C[];
  /** All rows, as they are shown at first. */
  readonly whole: TableView<F, C>;
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): readonly string[] =>
  asList(value).filter((one): one is string => typeof one === 'string');
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((one) => one === value);

function readView<F extends string, C extends string>(
  shape: TableShape<F, C>,
  stored: unknown,
): TableView<F, C> {
  const { whole, main } = shape;
  const { filters, sort, group, columns } = asObject(stored);
  const given = asObject(filters);
  const { column, isDescending } = asObject(sort);
  const chosen = [...new Set(texts(columns).flatMap((id) => oneOf(shape.columns, id) ?? []))];
  const read: TableFilters<F> = Object.fromEntries(
    shape.facets.flatMap((facet) => {
      const values = texts(given[facet]);
      return values.length > 0 ? [[facet, values]] : [];
    }),
  ) as TableFilters<F>;
  return {
    filters: read,
    sort: {
      column: oneOf(shape.columns, column) ?? whole.sort.column,
      isDescending: typeof isDescending === 'boolean' ? isDescending : whole.sort.isDescending,
    },
    group: oneOf(shape.facets, group) ?? null,
    columns:
      chosen.length === 0 ? whole.columns : chosen.includes(main) ? chosen : [main, ...chosen],
  };
}

/** What is remembered, from what is stored; what cannot be understood is as it was at first. */
export function readMemory<F extends string, C extends string>(
  shape: TableShape<F, C>,
  stored: unknown,
): TableMemory<F, C> {
  const { views, open, now, sizes } = asObject(stored);
  const saved = asList(views).flatMap((one) => {
    const { name, view } = asObject(one);
    return typeof name === 'string' && name.trim() !== ''
      ? [{ name, view: readView(shape, view) }]
      : [];
  });
  return {
    views: saved,
    open: saved.find(({ name }) => name === open)?.name ?? null,
    now: readView(shape, now),
    sizes: Object.fromEntries(
      Object.entries(asObject(sizes)).filter(
        (entry): entry is [string, number] =>
          oneOf(shape.columns, entry[0]) !== undefined && Number.isFinite(entry[1]),
      ),
    ),
  };
}

/** The view that was opened, as it was saved. */
export const savedIn = <F extends string, C extends string>(
  shape: TableShape<F, C>,
  { views, open }: TableMemory<F, C>,
): TableView<F, C> => views.find(({ name }) => name === open)?.view ?? shape.whole;

/** Whether two views show the same. */
export const isSameView = <F extends string, C extends string>(
  shape: TableShape<F, C>,
  a: TableView<F, C>,
  b: TableView<F, C>,
): boolean => JSON.stringify(readView(shape, a)) === JSON.stringify(readView(shape, b));

/** A view with a facet filtered by some values; by none, the filter is gone. */
export function withFilter<F extends string, C extends string>(
  view: TableView<F, C>,
  facet: F,
  values: readonly string[],
): TableView<F, C> {
  const { [facet]: _, ...others } = view.filters;
  const filters = (
    values.length === 0 ? others : { ...others, [facet]: values }
  ) as TableFilters<F>;
  return { ...view, filters };
}

/** A view sorted by a column: the other way round where it is sorted by it already. */
export const sortedBy = <F extends string, C extends string>(
  { fromGreatest }: TableShape<F, C>,
  view: TableView<F, C>,
  column: C,
): TableView<F, C> => ({
  ...view,
  sort: {
    column,
    isDescending:
      view.sort.column === column ? !view.sort.isDescending : fromGreatest.includes(column),
  },
});

/** A view with a column shown, before those that stand behind it at first, or without it. */
export function withColumn<F extends string, C extends string>(
  { columns: all }: TableShape<F, C>,
  view: TableView<F, C>,
  column: C,
  isShown: boolean,
): TableView<F, C> {
  const others = view.columns.filter((one) => one !== column);
  if (!isShown) return { ...view, columns: others };
  const behind = others.findIndex((one) => all.indexOf(one) > all.indexOf(column));
  return { ...view, columns: others.toSpliced(behind < 0 ? others.length : behind, 0, column) };
}

/** A view with a column some places further on, or back; the main one stays where it is, and none goes before it. */
export function withMovedColumn<F extends string, C extends string>(
  { main }: TableShape<F, C>,
  view: TableView<F, C>,
  column: C,
  places: number,
): TableView<F, C> {
  const at = view.columns.indexOf(column);
  const to = at + places;
  const isFirst = view.columns[0] === main;
  if (column === main || at < 0 || to < (isFirst ? 1 : 0) || to >= view.columns.length) return view;
  return { ...view, columns: view.columns.toSpliced(at, 1).toSpliced(to, 0, column) };
}

/** The memory with the view at hand kept under a name, which it replaces, and open. */
export function keepView<F extends string, C extends string>(
  memory: TableMemory<F, C>,
  name: string,
): TableMemory<F, C> {
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

/** The memory without a saved view; all rows show if it was open. */
export const dropView = <F extends string, C extends string>(
  { whole }: TableShape<F, C>,
  memory: TableMemory<F, C>,
  name: string,
): TableMemory<F, C> => ({
  ...memory,
  views: memory.views.filter((one) => one.name !== name),
  ...(memory.open === name ? { open: null, now: whole } : {}),
});
