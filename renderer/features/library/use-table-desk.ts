import { useCallback, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { DataTableHandle } from '../../ui/data-table';
import type { TableMemory, TableView } from '../../ui/table-view';
import { useWidth } from '../../ui/use-width';
import { useTableMemory } from './use-table-memory';
import type { TableSetting } from './use-table-memory';

const NOTHING: ReadonlySet<string> = new Set();

/** How a page with a table stands, and the ways to change that. */
export interface TableDesk<F extends string, C extends string> {
  readonly setting: TableSetting;
  readonly memory: TableMemory<F, C>;
  readonly remember: (change: (memory: TableMemory<F, C>) => TableMemory<F, C>) => void;
  /** Shows another view; what stayed though it did not fit goes. */
  readonly show: (view: TableView<F, C>) => void;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  /** Rows that stay though they no longer fit, until one goes on. */
  readonly staying: ReadonlySet<string>;
  readonly stay: (ids: readonly string[]) => void;
  readonly folded: ReadonlySet<string>;
  readonly fold: (group: string) => void;
  /** The row where one is. */
  readonly cursor: string | null;
  readonly setCursor: (id: string | null) => void;
  readonly table: RefObject<DataTableHandle | null>;
  readonly page: RefObject<HTMLElement | null>;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly width: number;
  /** The element that is in the tab order of the lines. */
  readonly lineOf: () => HTMLElement | null;
}

/** Keeps what a page with a table knows of itself; `query` is what it begins with. */
export function useTableDesk<F extends string, C extends string>(
  setting: TableSetting,
  stored: TableMemory<F, C>,
  query: string,
): TableDesk<F, C> {
  const [memory, remember] = useTableMemory(setting, stored);
  const [typed, setTyped] = useState(query);
  const [chosen, setChosen] = useState(NOTHING);
  const [staying, setStaying] = useState(NOTHING);
  const [folded, setFolded] = useState(NOTHING);
  const [cursor, setCursor] = useState<string | null>(null);
  const table = useRef<DataTableHandle>(null);
  const page = useRef<HTMLElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const choose = useCallback((next: ReadonlySet<string>) => {
    setChosen(next);
    if (next.size === 0) setStaying(NOTHING);
  }, []);
  return {
    setting,
    memory,
    remember: (change) => {
      setStaying(NOTHING);
      remember(change);
    },
    show: (next) => {
      setStaying(NOTHING);
      remember((before) => ({ ...before, now: next }));
    },
    query: typed,
    setQuery: (next) => {
      setStaying(NOTHING);
      setTyped(next);
    },
    chosen,
    choose,
    staying,
    stay: (ids) => setStaying((before) => new Set([...before, ...ids])),
    folded,
    fold: (group) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(group)) next.add(group);
        return next;
      }),
    cursor,
    setCursor: (id) => {
      setCursor(id);
      // One row is left behind; several chosen ones are, when they are no longer chosen.
      if (chosen.size === 0 && staying.size > 0 && (id === null || !staying.has(id)))
        setStaying(NOTHING);
    },
    table,
    page,
    find,
    width: useWidth(page),
    lineOf: () => page.current?.querySelector<HTMLElement>('[data-cursor]') ?? null,
  };
}
