import type { TableItem } from './table-items';
import { fitsFilters } from './table-subject';
import type { TableShape, TableView } from './table-view';

/** What a column sorts by; '' for nothing, which comes last either way. */
export type SortValue = string | number;

/** How rows are put in order. `T` are the rows, `F` the facets, `C` the columns. */
export interface RowsOrder<T, F extends string, C extends string> {
  readonly shape: Pick<TableShape<F, C>, 'facets'>;
  readonly view: Pick<TableView<F, C>, 'filters' | 'sort' | 'group'>;
  /** Rows that stay though they no longer fit. */
  readonly staying: ReadonlySet<string>;
  /** Groups that are folded, by key. */
  readonly folded: ReadonlySet<string>;
  readonly valuesOf: (row: T, facet: F) => readonly string[];
  readonly nameOf: (facet: F, value: string) => string;
  /** Whether a row has what was typed. */
  readonly holds: (row: T) => boolean;
  readonly sortValue: (row: T, column: C) => SortValue;
  /** The order of groups; those without a value come last by themselves. */
  readonly compareGroups: (facet: F, a: string, b: string) => number;
  /** Said at the end of a group's head. */
  readonly endOf: (rows: readonly T[]) => string;
}

/** Rows in order. */
export interface ArrangedRows<T> {
  readonly items: readonly TableItem<T>[];
  /** Those that fit, and those that stay, in order, each once. */
  readonly rows: readonly T[];
}

/** Filters, sorts and groups rows. A row of several values of a facet stands in the group of each; ties keep their order. */
export function arrangeRows<T extends { readonly id: string }, F extends string, C extends string>(
  all: readonly T[],
  how: RowsOrder<T, F, C>,
): ArrangedRows<T> {
  const { view, staying, folded, nameOf, valuesOf } = how;
  const fading = new Set<T>();
  const kept = all.filter((row) => {
    if (fitsFilters(row, view.filters, how.shape.facets, valuesOf) && how.holds(row)) return true;
    if (!staying.has(row.id)) return false;
    fading.add(row);
    return true;
  });
  const { column, isDescending } = view.sort;
  const rows = inOrder(kept, (row) => how.sortValue(row, column), isDescending);
  const line = (row: T, group: string): TableItem<T> => ({
    kind: 'row',
    key: group === '' ? row.id : `${group} ${row.id}`,
    id: row.id,
    row,
    ...(fading.has(row) ? { fading: true } : {}),
  });
  const { group: by } = view;
  if (by === null) return { rows, items: rows.map((row) => line(row, '')) };
  const groups = new Map<string, T[]>();
  for (const row of rows)
    for (const value of valuesOf(row, by)) {
      const group = groups.get(value);
      if (group) group.push(row);
      else groups.set(value, [row]);
    }
  const items: TableItem<T>[] = [];
  const sorted = [...groups].toSorted(
    ([a], [b]) =>
      Number(a === '') - Number(b === '') || (a === '' ? 0 : how.compareGroups(by, a, b)),
  );
  for (const [value, members] of sorted) {
    const key = `${by}:${value}`;
    const isFolded = folded.has(key);
    items.push({
      kind: 'group',
      key,
      label: nameOf(by, value),
      ids: members.map(({ id }) => id),
      isFolded,
      end: how.endOf(members),
    });
    if (!isFolded) for (const row of members) items.push(line(row, key));
  }
  return { rows, items };
}

const compare = (a: SortValue, b: SortValue): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Rows by a value, in one pass once the different values are in order: there are few days, speakers and articles among
 * many thousand rows.
 */
function inOrder<T>(
  rows: readonly T[],
  valueOf: (row: T) => SortValue,
  isDescending: boolean,
): readonly T[] {
  const byValue = new Map<SortValue, T[]>();
  for (const row of rows) {
    const value = valueOf(row);
    const same = byValue.get(value);
    if (same) same.push(row);
    else byValue.set(value, [row]);
  }
  const sign = isDescending ? -1 : 1;
  return [...byValue]
    .toSorted(([a], [b]) =>
      a === '' || b === '' ? Number(a === '') - Number(b === '') : sign * compare(a, b),
    )
    .flatMap(([, same]) => same);
}
