import { useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { TableItem } from './table-items';
import { stretched, withToggled, withAllToggled } from './table-selection';
import type { StretchStart } from './table-selection';

/** The lines of a table, and what can be done with them. */
export interface TableChoices<T> {
  readonly items: readonly TableItem<T>[];
  /** All that can be chosen, each once. */
  readonly ids: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: () => void;
  /** Folds or unfolds a group. */
  readonly onFold: (group: string) => void;
}

/** Where one is in a table, and the ways to elsewhere. */
interface TablePlace {
  /** The line one is on; -1 where there is none. */
  readonly at: number;
  readonly goTo: (line: number) => void;
  /** How many lines are in sight at a time. */
  readonly perPage: number;
  readonly toHead: () => void;
  /** Where one goes from cell to cell: the cell one is in, the last one, and what can be done. */
  readonly cells: TableCellPlace | undefined;
}

interface TableCellPlace {
  readonly at: number;
  readonly last: number;
  readonly goTo: (cell: number) => void;
  readonly enter: (id: string) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** What keys and presses do on the lines of a table. */
export function useTableKeys<T>(
  { items, ids, chosen, onChoose, onOpen, onDelete, onFold }: TableChoices<T>,
  { at, goTo, perPage, toHead, cells }: TablePlace,
) {
  const anchor = useRef<StretchStart | null>(null);
  const lines = () => items.map((item) => (item.kind === 'row' ? item.id : null));
  const stretchTo = (to: number) => {
    anchor.current ??= { at, before: chosen };
    onChoose(stretched(lines(), anchor.current, to));
    goTo(to);
  };
  const toggle = (line: number) => {
    const item = items[line];
    if (!item) return;
    const next =
      item.kind === 'row' ? withToggled(chosen, item.id) : withAllToggled(chosen, item.ids);
    anchor.current = { at: line, before: next };
    onChoose(next);
  };
  const walk = (to: number, widen: boolean) => {
    if (widen) stretchTo(Math.max(0, to));
    else {
      anchor.current = null;
      if (to < 0) toHead();
      else goTo(to);
    }
  };
  /** Left folds the group one is in or on, right unfolds it. */
  const fold = (open: boolean): boolean => {
    const head = items.findLastIndex(({ kind }, line) => kind === 'group' && line <= at);
    const group = items[head];
    if (group?.kind !== 'group') return false;
    if (!open && head !== at) goTo(head);
    else if (group.isFolded === open) onFold(group.key);
    else if (open && head === at) goTo(at + 1);
    return true;
  };

  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    const last = items.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: at - 1,
      PageDown: Math.min(at + perPage, last),
      PageUp: Math.max(at - perPage, 0),
      Home: 0,
      End: last,
    };
    const to = steps[key];
    const item = items[at];
    const done = (() => {
      if (mod) {
        if (key === 'a' || key === 'A') onChoose(new Set(ids));
        else if (key === 'Enter' && cells && item?.kind === 'row') onOpen(item.id);
        else if (to !== undefined && cells && (key === 'Home' || key === 'End')) walk(to, shiftKey);
        else return false;
        return true;
      }
      if (cells && item?.kind === 'row' && !shiftKey) {
        const cell = {
          ArrowLeft: cells.at - 1,
          ArrowRight: cells.at + 1,
          Home: 0,
          End: cells.last,
        }[key];
        if (cell !== undefined) {
          if (cell >= 0 && cell <= cells.last) cells.goTo(cell);
          return true;
        }
        if (key === 'Enter' || key === 'F2') {
          cells.enter(item.id);
          return true;
        }
      }
      if (to !== undefined) walk(to, shiftKey);
      else if (key === ' ') toggle(at);
      else if (key === 'Enter' && item) {
        if (item.kind === 'row') onOpen(item.id);
        else onFold(item.key);
      } else if (key === 'Delete') onDelete();
      else if (key === 'Escape' && chosen.size > 0) {
        anchor.current = null;
        onChoose(NONE);
      } else if (key === 'ArrowLeft' || key === 'ArrowRight') return fold(key === 'ArrowRight');
      else return false;
      return true;
    })();
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const handlePress = (event: MouseEvent, line: number, id: string) => {
    const part =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-part]')?.dataset['part']
        : undefined;
    if (event.shiftKey) stretchTo(line);
    else {
      goTo(line);
      if (part === 'tick' || event.ctrlKey || event.metaKey) toggle(line);
      else anchor.current = null;
      if (part === 'open' && !event.ctrlKey && !event.metaKey) onOpen(id);
    }
  };
  return { handleKey, handlePress };
}
