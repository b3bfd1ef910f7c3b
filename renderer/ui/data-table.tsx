import { defaultRangeExtractor } from '@tanstack/virtual-core';
import type { Range } from '@tanstack/virtual-core';
import {
  memo,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CSSProperties, MouseEvent, ReactNode, Ref } from 'react';
import { number } from '../../shared/texts/numbers';
import { TABLE } from '../texts/table';
import styles from './data-table.module.css';
import { Icon } from './icon';
import { tracksOf } from './table-columns';
import type { ColumnSizes, TableColumn } from './table-columns';
import { TableHead } from './table-head';
import type { TableSort } from './table-head';
import type { TableGroup, TableRow } from './table-items';
import { withAllToggled } from './table-selection';
import { Tick } from './tick';
import { useTableKeys } from './use-table-keys';
import type { TableChoices } from './use-table-keys';
import { useVirtual } from './use-virtual';

/** Height of the head and of every line, in CSS pixels. */
const LINE = 32;
/** Lines drawn beyond each edge, so that scrolling shows no gap. */
const BEYOND = 5;

/** What the owner of a table may ask of it. */
export interface DataTableHandle {
  /** Gives the focus to the line where one was last. */
  readonly focus: () => void;
  /** Goes some lines down, or up for less than none. */
  readonly walk: (lines: number) => void;
}

/** A table whose cells are walked and changed. */
export interface TableCells {
  /** Enter or F2 on a cell, or a double click. */
  readonly onEnter: (id: string, column: string) => void;
  /** The cell that is being changed, and what stands in it meanwhile. */
  readonly editor: {
    readonly id: string;
    readonly column: string;
    readonly node: ReactNode;
  } | null;
}

interface DataTableProps<T> extends TableChoices<T> {
  readonly label: string;
  /** Those that are shown: see `fitColumns`. */
  readonly columns: readonly TableColumn<T>[];
  readonly sizes: ColumnSizes;
  readonly onSize: (column: string, width: number) => void;
  readonly sort: TableSort;
  readonly onSort: (column: string) => void;
  /** A column goes some places further on, or back. */
  readonly onMove: (column: string, places: number) => void;
  /** Where one is: the id of a row, null on the head of a group or nowhere. */
  readonly onCursor: (id: string | null) => void;
  /** The name under which the place in it is remembered until the window is closed. */
  readonly place: string;
  /** Where one goes from cell to cell; left out, one goes from row to row. */
  readonly cells?: TableCells | undefined;
  /** What stands there when there are no lines. */
  readonly empty: ReactNode;
  readonly ref?: Ref<DataTableHandle> | undefined;
}

/** Where one was in each table: how far it was scrolled, and on which line. */
const places = new Map<string, { readonly top: number; readonly key: string | null }>();

/**
 * A table of any length, of which only the lines near the view are in the document. One line is in the tab order, and one
 * head. Arrows, Page Up, Page Down, Home and End walk, Space chooses, Shift widens, Ctrl+A chooses all, Enter opens, Esc
 * lets go, left and right fold and unfold a group; up from the first line leads to the heads. With `cells`, left and right,
 * Home and End go from cell to cell, Enter and F2 change one, and Ctrl+Enter opens the row.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, items, columns, sizes, chosen, place, empty, cells, ref } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [cursor, setCursor] = useState<string | null>(() => places.get(place)?.key ?? null);
  const wanted = useRef<number | null>(null);
  const [column, setColumn] = useState<string | null>(null);
  const found = useMemo(() => items.findIndex(({ key }) => key === cursor), [items, cursor]);
  const at = found < 0 && items.length > 0 ? 0 : found;
  const cell = Math.max(
    0,
    columns.findIndex(({ id }) => id === column),
  );
  const groups = useMemo(
    () => items.flatMap(({ kind }, line) => (kind === 'group' ? [line] : [])),
    [items],
  );
  const { rows, height, virtualizer } = useVirtual({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => LINE,
    overscan: BEYOND,
    scrollMargin: LINE,
    scrollPaddingStart: groups.length > 0 ? 2 * LINE : LINE,
    initialRect: { width: 0, height: 600 },
    initialOffset: places.get(place)?.top ?? 0,
    getItemKey: useCallback((line: number) => items[line]?.key ?? line, [items]),
    rangeExtractor: useCallback(
      (range: Range) => withLines(range, [at, standing(groups, range.startIndex)], items.length),
      [at, groups, items.length],
    ),
  });
  useLayoutEffect(() => {
    if (!scroller) return undefined;
    scroller.scrollTo({ top: places.get(place)?.top ?? 0 });
    const note = () =>
      places.set(place, { top: scroller.scrollTop, key: places.get(place)?.key ?? null });
    scroller.addEventListener('scroll', note);
    return () => scroller.removeEventListener('scroll', note);
  }, [place, scroller]);
  const focusWanted = () => {
    if (wanted.current === null) return;
    const line = scroller?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!line) return;
    wanted.current = null;
    const focused = line.querySelector<HTMLElement>('[data-cursor]') ?? line;
    focused.focus({ preventScroll: true });
  };
  useLayoutEffect(focusWanted);

  const moveTo = (line: number, withFocus: boolean) => {
    const item = items[line];
    if (!item) return;
    setCursor(item.key);
    places.set(place, { top: scroller?.scrollTop ?? 0, key: item.key });
    props.onCursor(item.kind === 'row' ? item.id : null);
    if (!withFocus) return;
    wanted.current = line;
    virtualizer.scrollToIndex(line, { align: 'auto' });
    // Nothing is drawn anew where one is there already; a later drawing must not take the focus from elsewhere.
    if (line === at) focusWanted();
  };
  const goTo = (line: number) => moveTo(line, true);
  const perPage = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / LINE) - 2);
  const keys = useTableKeys(props, {
    at,
    goTo,
    perPage,
    toHead: () => scroller?.querySelector<HTMLElement>('th [tabindex="0"]')?.focus(),
    cells: cells && {
      goTo: (to) => {
        const next = columns.at(Math.min(columns.length - 1, Math.max(0, to)));
        if (next) setColumn(next.id);
        wanted.current = at;
      },
      at: cell,
      last: columns.length - 1,
      enter: (id) => cells.onEnter(id, columns[cell]?.id ?? ''),
    },
  });
  useImperativeHandle(ref, () => ({
    focus: () => goTo(at),
    walk: (lines) => goTo(Math.min(items.length - 1, Math.max(0, at + lines))),
  }));

  const shared = { columns, at, goTo, onHere: (line: number) => moveTo(line, false) };
  const sticky = standing(groups, Math.floor((virtualizer.scrollOffset ?? 0) / LINE));
  return (
    <div
      role="presentation"
      ref={setScroller}
      className={styles.scroller}
      onKeyDown={(event) => {
        // The heads have keys of their own.
        if (!(event.target instanceof Element) || event.target.closest('[data-editing]')) return;
        if (event.target.closest('tr[data-index]')) keys.handleKey(event);
      }}
    >
      <table
        role={groups.length > 0 ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className={styles.table}
        style={{ '--tracks': tracksOf(columns, sizes) } as CSSProperties}
      >
        <TableHead {...props} onDown={() => goTo(at)} />
        <tbody className={styles.body} style={{ height: items.length > 0 ? height : 0 }}>
          {rows.map(({ index: line, key, start }) => {
            const item = items[line];
            if (item === undefined) return null;
            const stands = line === sticky;
            const where = stands ? {} : { transform: `translateY(${start - LINE}px)` };
            return item.kind === 'group' ? (
              <GroupLine
                key={key}
                {...shared}
                item={item}
                line={line}
                stands={stands}
                style={where}
                isChosen={item.ids.length > 0 && item.ids.every((id) => chosen.has(id))}
                onFold={() => props.onFold(item.key)}
                onChoose={() => props.onChoose(withAllToggled(chosen, item.ids))}
              />
            ) : (
              <RowLine
                key={key}
                {...shared}
                item={item}
                line={line}
                level={groups.length > 0 ? 2 : undefined}
                style={where}
                isChosen={chosen.has(item.id)}
                cell={cells && line === at ? cell : null}
                hasCells={cells !== undefined}
                editor={cells?.editor?.id === item.id && line === at ? cells.editor : null}
                onCell={setColumn}
                onPress={(event) => {
                  const pressed = cellOf(event);
                  if (pressed !== undefined) setColumn(pressed);
                  keys.handlePress(event, line, item.id);
                }}
                onOpen={(event) => {
                  const pressed = cellOf(event);
                  if (cells && pressed !== undefined) cells.onEnter(item.id, pressed);
                  else props.onOpen(item.id);
                }}
              />
            );
          })}
        </tbody>
      </table>
      {items.length === 0 ? <div data-empty="">{empty}</div> : null}
    </div>
  );
}

/** The column of the cell that was pressed. */
const cellOf = (event: MouseEvent): string | undefined =>
  event.target instanceof Element
    ? event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
    : undefined;

/** The head of the group that a line belongs to; -1 where there is none. */
const standing = (groups: readonly number[], line: number): number =>
  groups.findLast((group) => group <= line) ?? -1;

/** The lines near the view, and some that are always there. */
function withLines(range: Range, lines: readonly number[], count: number): number[] {
  const near = new Set(defaultRangeExtractor(range));
  for (const line of lines) if (line >= 0 && line < count) near.add(line);
  return [...near].toSorted((a, b) => a - b);
}

interface LineProps<T> {
  readonly columns: readonly TableColumn<T>[];
  readonly at: number;
  readonly line: number;
  readonly isChosen: boolean;
  readonly style: CSSProperties;
  readonly goTo: (line: number) => void;
  /** The focus came here by itself. */
  readonly onHere: (line: number) => void;
}

function RowLine<T>(
  props: LineProps<T> & {
    readonly item: TableRow<T>;
    readonly level: number | undefined;
    readonly hasCells: boolean;
    /** The cell in which one is; null where it is another row, or one goes by rows. */
    readonly cell: number | null;
    readonly editor: TableCells['editor'];
    readonly onCell: (column: string) => void;
    readonly onPress: (event: MouseEvent) => void;
    readonly onOpen: (event: MouseEvent) => void;
  },
) {
  const { item, columns, at, line, level, isChosen, hasCells } = props;
  const isHere = line === at;
  return (
    <tr
      data-index={line}
      aria-rowindex={line + 2}
      aria-level={level}
      aria-selected={isChosen}
      data-fading={item.fading ? '' : undefined}
      data-here={isHere ? '' : undefined}
      data-editing={props.editor ? '' : undefined}
      {...(hasCells ? {} : { tabIndex: isHere ? 0 : -1, 'data-cursor': isHere ? '' : undefined })}
      className={styles.row}
      style={props.style}
      onFocus={(event) => {
        const column = event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
        if (hasCells && column !== undefined) props.onCell(column);
        if (!isHere) props.onHere(line);
      }}
      onClick={props.editor ? undefined : props.onPress}
      onDoubleClick={props.editor ? undefined : props.onOpen}
    >
      <td className={styles.tick} data-part="tick">
        <Tick state={isChosen ? 'all' : 'none'} />
      </td>
      <Cells
        columns={columns}
        row={item.row}
        hasCells={hasCells}
        cell={props.cell}
        editor={props.editor}
      />
    </tr>
  );
}

interface CellsProps {
  readonly columns: readonly TableColumn<never>[];
  readonly row: unknown;
  readonly hasCells: boolean;
  readonly cell: number | null;
  readonly editor: TableCells['editor'];
}

/** What a row shows: drawn again when the row is another, not when one goes from line to line. */
const Cells = memo(function Cells({ columns, row, hasCells, cell, editor }: CellsProps) {
  return columns.map((column, place) => {
    const { id, atEnd } = column;
    const isEdited = editor?.column === id;
    const isHere = cell === place;
    return (
      <td
        key={id}
        className={styles.cell}
        data-end={atEnd ? '' : undefined}
        data-cell={id}
        data-editing={isEdited ? '' : undefined}
        {...(hasCells ? { tabIndex: isHere ? 0 : -1, 'data-cursor': isHere ? '' : undefined } : {})}
      >
        {isEdited ? editor.node : column.cell(row as never)}
      </td>
    );
  });
});

function GroupLine<T>(
  props: LineProps<T> & {
    readonly item: TableGroup;
    /** It stays in sight while its rows pass beneath. */
    readonly stands: boolean;
    readonly onFold: () => void;
    readonly onChoose: () => void;
  },
) {
  const { item, columns, at, line, isChosen, stands } = props;
  const press = (event: MouseEvent) => {
    props.goTo(line);
    if (event.target instanceof Element && event.target.closest('[data-part="tick"]'))
      props.onChoose();
    else props.onFold();
  };
  return (
    <tr
      data-index={line}
      aria-rowindex={line + 2}
      aria-level={1}
      aria-expanded={!item.isFolded}
      aria-selected={isChosen}
      tabIndex={line === at ? 0 : -1}
      data-cursor={line === at ? '' : undefined}
      className={styles.group}
      data-stands={stands ? '' : undefined}
      style={props.style}
      onFocus={() => {
        if (line !== at) props.onHere(line);
      }}
      onClick={press}
    >
      <td colSpan={columns.length + 1} className={styles.wholeLine}>
        <span className={styles.fold}>
          <Icon name={item.isFolded ? 'right' : 'down'} size={12} />
        </span>
        <b className={styles.groupName}>{item.label}</b>
        <span className={styles.groupCount}>{number(item.ids.length)}</span>
        <span data-part="tick" className={styles.groupTick} title={TABLE.chooseGroup}>
          <Tick state={isChosen ? 'all' : 'none'} />
        </span>
        <span className={styles.groupEnd}>{item.end}</span>
      </td>
    </tr>
  );
}
