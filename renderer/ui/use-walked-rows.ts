import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { VirtualRowsHandle } from './virtual-rows';

interface WalkOptions<T> {
  readonly items: readonly T[];
  /** The same function at every drawing. */
  readonly keyOf: (item: T) => string;
  /** The key of the row that is in the tab order before anybody walks. */
  readonly current: string | null;
  /** Up from the first row. */
  readonly onLeave?: (() => void) | undefined;
  /** Deletes a row, from which the focus goes to a neighbour first. */
  readonly onDelete?: ((key: string) => void) | undefined;
}

/** How one walks through the rows of a `VirtualRows` by keys. */
export interface WalkedRows {
  readonly ref: RefObject<VirtualRowsHandle | null>;
  /** The row that is in the tab order. */
  readonly reachable: number;
  readonly walkTo: (index: number) => void;
  /** A row that was chosen is the one in the tab order from now on. */
  readonly choose: (key: string) => void;
  readonly handleKey: (event: KeyboardEvent) => void;
}

/**
 * Arrows, Page Up, Page Down, Home and End walk from row to row, of which one is in the tab order. The element of a row that
 * takes the focus has its key as `data-key`.
 */
export function useWalkedRows<T>(options: WalkOptions<T>): WalkedRows {
  const { items, keyOf, current, onLeave, onDelete } = options;
  const ref = useRef<VirtualRowsHandle>(null);
  const [walked, setWalked] = useState<string | null>(null);
  const places = useMemo(
    () => new Map(items.map((item, index) => [keyOf(item), index])),
    [items, keyOf],
  );
  const placeOf = (key: string | null) => (key === null ? undefined : places.get(key));

  const walkTo = (index: number) => {
    const item = items[index];
    if (item === undefined) return;
    setWalked(keyOf(item));
    ref.current?.focus(index);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    const at = placeOf(key ?? null) ?? -1;
    const page = ref.current?.perPage() ?? 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, items.length - 1),
      ArrowUp: at - 1,
      PageDown: Math.min(at + page, items.length - 1),
      PageUp: Math.max(at - page, 0),
      Home: 0,
      End: items.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (to < 0) onLeave?.();
      else walkTo(to);
    } else if (event.key === 'Delete' && key !== undefined && onDelete) {
      event.preventDefault();
      event.stopPropagation();
      if (items.length > 1) walkTo(at + 1 < items.length ? at + 1 : at - 1);
      else onLeave?.();
      onDelete(key);
    }
  };
  return {
    ref,
    reachable: placeOf(walked) ?? placeOf(current) ?? 0,
    walkTo,
    choose: setWalked,
    handleKey,
  };
}
