/** Which rows of a long list are drawn: `first` to `last` exclusive. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

/** Rows drawn beyond each edge, so that scrolling never shows a gap. */
const BEYOND = 6;

/** The rows of equal height (CSS pixels) to draw for a scroll position and the height of the view. */
export function windowRows(
  count: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - BEYOND;
  const last = Math.ceil((Math.max(0, scrollTop) + viewHeight) / rowHeight) + BEYOND;
  return { first: Math.min(Math.max(0, first), count), last: Math.min(count, Math.max(0, last)) };
}

/** Where to scroll so that a row is wholly in view; the same position when it is. */
export function scrollToRow(
  index: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  const bottom = top + rowHeight;
  return bottom > scrollTop + viewHeight ? bottom - viewHeight : scrollTop;
}
