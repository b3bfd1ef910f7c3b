import { useMemo, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { TABLE } from '../texts/table';
import styles from './data-table.module.css';
import { Icon } from './icon';
import { boundWidth, widthOf } from './table-columns';
import type { ColumnSizes, TableColumn } from './table-columns';

/** By which column a table is sorted. */
export interface TableSort {
  readonly column: string;
  readonly isDescending: boolean;
}

interface TableHeadProps<T> {
  readonly columns: readonly TableColumn<T>[];
  readonly sizes: ColumnSizes;
  readonly onSize: (column: string, width: number) => void;
  readonly sort: TableSort;
  readonly onSort: (column: string) => void;
  /** A column goes some places further on, or back. */
  readonly onMove: (column: string, places: number) => void;
  readonly ids: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** Down from a head. */
  readonly onDown: () => void;
}

/** By how much a key makes a column wider, in CSS pixels. */
const STEP = 16;

/** The heads of a table: one of them is in the tab order, arrows go from one to the next. */
export function TableHead<T>(props: TableHeadProps<T>) {
  const { columns, sizes, sort, ids, chosen } = props;
  const [reachable, setReachable] = useState(0);
  const count = useMemo(
    () => (chosen.size === 0 ? 0 : ids.filter((id) => chosen.has(id)).length),
    [ids, chosen],
  );
  const state = count === 0 ? 'none' : count === ids.length ? 'all' : 'some';

  const handleKey = (event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey;
    if (event.altKey || (mod && !event.shiftKey)) return;
    const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-head]')];
    const at = heads.findIndex((head) => head === document.activeElement);
    const column = columns[at - 1];
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (mod) {
      if (step === undefined || !column) return;
      props.onMove(column.id, step);
      setReachable(at + step);
    } else if (step !== undefined && event.shiftKey) {
      if (column && !column.grows)
        props.onSize(column.id, boundWidth(widthOf(column, sizes) + step * STEP));
    } else if (step !== undefined) {
      const next = Math.min(heads.length - 1, Math.max(0, at + step));
      setReachable(next);
      heads[next]?.focus();
    } else if (event.key === 'ArrowDown') props.onDown();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.headRow} onKeyDown={handleKey}>
        <th scope="col" className={styles.tick}>
          <input
            type="checkbox"
            data-head=""
            ref={(box) => {
              if (box) box.indeterminate = state === 'some';
            }}
            checked={state === 'all'}
            aria-label={TABLE.chooseAll}
            title={TABLE.chooseAll}
            tabIndex={reachable === 0 ? 0 : -1}
            onFocus={() => setReachable(0)}
            onChange={() => props.onChoose(state === 'all' ? new Set() : new Set(ids))}
          />
        </th>
        {columns.map((column, place) => {
          const sorted = sort.column === column.id;
          const order = sort.isDescending ? 'descending' : 'ascending';
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={column.sorts ? (sorted ? order : 'none') : undefined}
              className={styles.headCell}
              data-end={column.atEnd ? '' : undefined}
            >
              <button
                type="button"
                data-head=""
                data-sorted={sorted ? '' : undefined}
                className={styles.headButton}
                tabIndex={reachable === place + 1 ? 0 : -1}
                onFocus={() => setReachable(place + 1)}
                title={column.sorts ? TABLE.sortBy(column.label) : TABLE.widen}
                onClick={() => {
                  if (column.sorts) props.onSort(column.id);
                }}
              >
                <span className={styles.headWords}>{column.label}</span>
                {sorted ? <Icon name={sort.isDescending ? 'down' : 'up'} size={12} /> : null}
              </button>
              {column.grows ? null : (
                <Edge
                  width={widthOf(column, sizes)}
                  onWidth={(width) => props.onSize(column.id, width)}
                />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The edge of a head, which a pointer can take to make its column wider. */
function Edge({
  width,
  onWidth,
}: {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  const [from, setFrom] = useState<{ readonly x: number; readonly width: number } | null>(null);
  const take = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom({ x: event.clientX, width });
  };
  // The column that grows lies to the left of the others, so an edge is pulled away from its column's end.
  return (
    <span
      aria-hidden="true"
      className={styles.edge}
      onPointerDown={take}
      onPointerMove={(event) => {
        if (from) onWidth(boundWidth(from.width - (event.clientX - from.x)));
      }}
      onPointerUp={() => setFrom(null)}
      onPointerCancel={() => setFrom(null)}
    />
  );
}
