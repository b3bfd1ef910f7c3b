/** Height a mark needs, in pixels: its 24 and a hair of air. */
const NEED = 25;
/** Width of a column of marks, in pixels. */
export const MARK_COLUMN = 26;

/** Where a mark is put: its top in pixels, and how many columns from the text. */
export interface MarkPlace {
  readonly top: number;
  readonly column: number;
}

/**
 * Places marks of 24 px so that none covers another: each at its line if a column is free there, else in
 * the column that is free first. `middles` are the wanted middles in pixels, `columns` how many marks the
 * margin has room for side by side (1 or more); answers tops, in their order.
 */
export function stackMarks(middles: readonly number[], columns: number): MarkPlace[] {
  const free = Array.from({ length: columns }, () => Number.NEGATIVE_INFINITY);
  const places = middles.map(() => ({ top: 0, column: 0 }));
  const order = middles
    .map((_, index) => index)
    .toSorted((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0));
  for (const index of order) {
    const wanted = (middles[index] ?? 0) - 12;
    const open = free.findIndex((until) => until <= wanted);
    const column = open >= 0 ? open : free.indexOf(Math.min(...free));
    const top = Math.max(wanted, free[column] ?? wanted);
    free[column] = top + NEED;
    places[index] = { top, column };
  }
  return places;
}
