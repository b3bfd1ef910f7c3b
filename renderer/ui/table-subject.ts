import type { TableFilters, TableShape, TableView } from './table-view';

/** What a table is about: its facets, what they say of a row, and the words for them. */
export interface TableSubject<T, F extends string, C extends string> {
  readonly shape: TableShape<F, C>;
  readonly words: {
    /** The view of all rows. */
    readonly whole: string;
    readonly facets: Readonly<Record<F, string>>;
    /** Asks for a value to filter by. */
    readonly filterFind: string;
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly noMatchTitle: string;
    /** So many rows, by what they are. */
    readonly rows: (count: number) => string;
  };
  /** What a row has of a facet; '' stands for nothing. At least one. */
  readonly valuesOf: (row: T, facet: F) => readonly string[];
  /** What people call a value of a facet. */
  readonly nameOf: (facet: F, value: string) => string;
  /** How many rows a view with these filters shows, of those that have what was typed. */
  readonly countOf: (rows: readonly T[], view: TableView<F, C>, query: string) => number;
}

/** Whether a row has, of each facet that is filtered, one of the values. */
export const fitsFilters = <T, F extends string>(
  row: T,
  filters: TableFilters<F>,
  facets: readonly F[],
  valuesOf: (row: T, facet: F) => readonly string[],
): boolean =>
  facets.every((facet) => {
    const wanted: readonly string[] | undefined = filters[facet];
    return !wanted || valuesOf(row, facet).some((value) => wanted.includes(value));
  });

/** How many of some rows have each value of a facet. */
export function countValues<T, F extends string>(
  rows: readonly T[],
  facet: F,
  valuesOf: (row: T, facet: F) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
