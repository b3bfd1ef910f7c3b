import type { ReactNode } from 'react';

/** A column of a `DataTable`. */
export interface TableColumn<T> {
  readonly id: string;
  /** Its head. */
  readonly label: string;
  /** CSS pixels, until the person gives it another width. */
  readonly width: number;
  /** It takes what the others leave; exactly one does. `width` is what it needs at least. */
  readonly grows?: boolean;
  /** For numbers and dates. */
  readonly atEnd?: boolean;
  readonly sorts?: boolean;
  /** Where not all fit, the column of the highest rank goes first. */
  readonly rank: number;
  /** What a cell shows. */
  readonly cell: (row: T) => ReactNode;
}

/** Widths that the person chose, by column. */
export type ColumnSizes = Readonly<Record<string, number>>;

/** How narrow and how wide a column may be made. */
const LEAST = 48;
const MOST = 640;
/** The column of ticks. */
export const TICK_WIDTH = 44;
/** Space at the right edge, which the scroll bar takes too. */
const EDGE = 24;

/** A width within what a column may have. */
export const boundWidth = (width: number): number =>
  Math.min(MOST, Math.max(LEAST, Math.round(width)));

/** The width of a column: the person's, or its own. */
export const widthOf = (
  { id, width }: Pick<TableColumn<never>, 'id' | 'width'>,
  sizes: ColumnSizes,
): number => {
  const chosen = sizes[id];
  return chosen === undefined ? width : boundWidth(chosen);
};

/** What a table of some width shows of its columns. */
export interface FittedColumns<T> {
  readonly shown: readonly TableColumn<T>[];
  /** Those that would need more room. */
  readonly left: readonly TableColumn<T>[];
}

/** Leaves out columns, from the highest rank on, until the others fit into a width. The one that grows always stays. */
export function fitColumns<T>(
  columns: readonly TableColumn<T>[],
  sizes: ColumnSizes,
  available: number,
): FittedColumns<T> {
  const gone = new Set<TableColumn<T>>();
  let needed = TICK_WIDTH + EDGE + columns.reduce((sum, column) => sum + widthOf(column, sizes), 0);
  const byRank = columns.filter(({ grows }) => !grows).toSorted((a, b) => b.rank - a.rank);
  for (const column of byRank) {
    if (needed <= available) break;
    gone.add(column);
    needed -= widthOf(column, sizes);
  }
  return {
    shown: columns.filter((column) => !gone.has(column)),
    left: columns.filter((column) => gone.has(column)),
  };
}

/** The tracks of the grid that head, groups and rows share. */
export const tracksOf = (columns: readonly TableColumn<never>[], sizes: ColumnSizes): string =>
  [
    `${TICK_WIDTH}px`,
    ...columns.map((column) => (column.grows ? 'minmax(0, 1fr)' : `${widthOf(column, sizes)}px`)),
  ].join(' ');
