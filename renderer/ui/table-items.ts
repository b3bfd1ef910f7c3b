/** A line of a table: a row, or the head of a group of rows. */
export type TableItem<T> = TableRow<T> | TableGroup;

export interface TableRow<T> {
  readonly kind: 'row';
  /** Never the same for two lines: a row that is in two groups has one for each. */
  readonly key: string;
  /** What is chosen with it. */
  readonly id: string;
  readonly row: T;
  /** It no longer belongs to what is shown, and stays until one goes on. */
  readonly fading?: boolean;
}

export interface TableGroup {
  readonly kind: 'group';
  readonly key: string;
  readonly label: string;
  /** Its rows, whether they are shown or not. */
  readonly ids: readonly string[];
  readonly isFolded: boolean;
  /** Said at the right end, such as what is left to do. */
  readonly end: string;
}
