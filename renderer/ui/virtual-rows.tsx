import { defaultRangeExtractor } from '@tanstack/virtual-core';
import type { Range } from '@tanstack/virtual-core';
import { useCallback, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { useVirtual } from './use-virtual';
import styles from './virtual-rows.module.css';

/** Rows drawn beyond each edge, so that scrolling shows no gap. */
const BEYOND = 8;

/** What the owner of the rows may ask of them. */
export interface VirtualRowsHandle {
  /** Brings a row in sight and gives the focus to the element of it that has `data-key`, once it is drawn. */
  readonly focus: (index: number) => void;
  /** How many rows fit in sight, at least one. */
  readonly perPage: () => number;
}

interface VirtualRowsProps<T> {
  readonly items: readonly T[];
  /** Never the same for two of them. */
  readonly keyOf: (item: T) => string;
  /** What a row shows. */
  readonly children: (item: T, index: number) => ReactNode;
  /** The element that scrolls, null before it is there. Nothing above the rows in it may change its height. */
  readonly scroller: HTMLElement | null;
  /** Height of a row before it is drawn, and the space between two, in CSS pixels. */
  readonly estimate: number;
  readonly gap?: number | undefined;
  /** A row that stays in the document wherever one scrolls: the one in the tab order. -1 for none. */
  readonly kept: number;
  /** The name under which the scroll position is remembered until the window is closed. */
  readonly place: string;
  readonly label?: string | undefined;
  readonly ref?: Ref<VirtualRowsHandle> | undefined;
}

/** Where lists were scrolled to when they were last in sight, by name. */
const places = new Map<string, number>();

/**
 * The rows of a list of any length, of which only those near the view are in the document. A screen reader is told of each
 * which it is of how many; the row in the tab order is always there.
 */
export function VirtualRows<T>(props: VirtualRowsProps<T>) {
  const { items, keyOf, children, scroller, estimate, gap = 0, kept, place, label, ref } = props;
  const wanted = useRef<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  const { rows, height, virtualizer } = useVirtual({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => estimate,
    gap,
    overscan: BEYOND,
    scrollMargin: above,
    // The first drawing knows no view yet; a screen of rows is drawn then.
    initialRect: { width: 0, height: 800 },
    initialOffset: places.get(place) ?? 0,
    getItemKey: useCallback(
      (index: number) => {
        const item = items[index];
        return item === undefined ? index : keyOf(item);
      },
      [items, keyOf],
    ),
    rangeExtractor: useCallback(
      (range: Range) => withRow(defaultRangeExtractor(range), kept, items.length),
      [kept, items.length],
    ),
  });
  useLayoutEffect(() => {
    if (!scroller || !list.current) return;
    const { top } = list.current.getBoundingClientRect();
    setAbove(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop));
  }, [scroller]);
  useLayoutEffect(() => {
    if (!scroller) return undefined;
    scroller.scrollTo({ top: places.get(place) ?? 0 });
    const note = () => places.set(place, scroller.scrollTop);
    scroller.addEventListener('scroll', note);
    return () => scroller.removeEventListener('scroll', note);
  }, [place, scroller]);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(
      `[data-index="${wanted.current}"] [data-key]`,
    );
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  useImperativeHandle(
    ref,
    () => ({
      focus: (index) => {
        wanted.current = index;
        virtualizer.scrollToIndex(index, { align: 'auto' });
      },
      perPage: () =>
        Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / (estimate + gap))),
    }),
    [virtualizer, estimate, gap],
  );

  return (
    <ul ref={list} className={styles.rows} style={{ height }} aria-label={label}>
      {rows.map(({ index, key, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start - above}px)` }}
          >
            {children(item, index)}
          </li>
        );
      })}
    </ul>
  );
}

/** Indexes in their order, with one more that is wanted too. */
function withRow(indexes: readonly number[], row: number, count: number): number[] {
  return row < 0 || row >= count || indexes.includes(row)
    ? [...indexes]
    : [...indexes, row].toSorted((a, b) => a - b);
}
