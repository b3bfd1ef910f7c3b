import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useKeys } from '../../session/keymap';
import { useCommand } from '../../session/use-command';
import type { CommandId } from '../../../shared/host/commands';
import { TABLE } from '../../texts/table';
import { DataTable } from '../../ui/data-table';
import type { TableCells } from '../../ui/data-table';
import { NothingFits } from '../../ui/nothing-fits';
import type { ArrangedRows } from '../../ui/arrange-rows';
import type { FittedColumns, TableColumn } from '../../ui/table-columns';
import styles from '../../ui/table-page.module.css';
import type { TableSubject } from '../../ui/table-subject';
import { TableTools } from '../../ui/table-tools';
import { sortedBy, withMovedColumn } from '../../ui/table-view';
import { useToast } from '../../ui/toast';
import { ViewBar } from '../../ui/view-bar';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { TableDesk } from './use-table-desk';

interface TableFrameProps<T, F extends string, C extends string> {
  readonly subject: TableSubject<T, F, C>;
  readonly desk: TableDesk<F, C>;
  readonly heading: string;
  /** The accessible name of the table. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly arranged: ArrangedRows<T>;
  /** The ids of the rows that are shown. */
  readonly ids: readonly string[];
  readonly columns: readonly (TableColumn<T> & { readonly id: C })[];
  readonly fitted: FittedColumns<T>;
  readonly cells?: TableCells | undefined;
  /** The command that asks for a filter; the page answers it. */
  readonly filterCommand: CommandId;
  readonly isFiltering: boolean;
  readonly onFiltering: (isOpen: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: () => void;
  /** The bar of what can be done, and the foot. */
  readonly children: ReactNode;
}

/** A page that is a table: views, filters, the table itself, and what stands below it. */
export function TableFrame<T, F extends string, C extends string>(props: TableFrameProps<T, F, C>) {
  const { subject, desk, rows, arranged, ids, columns, fitted } = props;
  const { memory, remember, show, query, setQuery, table, page, find } = desk;
  const { now: view, sizes } = memory;
  const toast = useToast();

  // Where nothing is shown, to the first of the ways on; not into the field, where undoing would mean what was typed.
  useCommand('focus-reader', () => {
    if (ids.length > 0) table.current?.focus();
    else (page.current?.querySelector<HTMLElement>('[data-empty] button') ?? page.current)?.focus();
  });
  useCommand('find', () => {
    find.current?.focus();
    find.current?.select();
  });
  useEffect(() => table.current?.focus(), [table]);

  return (
    <section ref={page} tabIndex={-1} className={styles.page} aria-label={props.heading}>
      <VisuallyHidden>
        <h1>{props.heading}</h1>
      </VisuallyHidden>
      <ViewBar
        subject={subject}
        rows={rows}
        memory={memory}
        onMemory={remember}
        onDropped={(name) => {
          const before = memory;
          toast({
            text: TABLE.dropped(name),
            action: { label: TABLE.undo, run: () => remember(() => before) },
          });
        }}
      />
      <TableTools
        subject={subject}
        rows={rows}
        view={view}
        onView={show}
        query={query}
        onQuery={setQuery}
        find={find}
        findKeys={useKeys('find')}
        filterKeys={useKeys(props.filterCommand)}
        onLeave={() => table.current?.focus()}
        isFiltering={props.isFiltering}
        onFiltering={props.onFiltering}
        lineOf={desk.lineOf}
        columns={columns}
        shown={fitted.shown.length}
      />
      <DataTable
        ref={table}
        label={props.label}
        items={arranged.items}
        columns={fitted.shown}
        sizes={sizes}
        onSize={(column, size) =>
          remember((before) => ({ ...before, sizes: { ...before.sizes, [column]: size } }))
        }
        sort={view.sort}
        onSort={(column) => show(sortedBy(subject.shape, view, column as C))}
        onMove={(column, places) => show(withMovedColumn(subject.shape, view, column as C, places))}
        ids={ids}
        chosen={desk.chosen}
        onChoose={desk.choose}
        onCursor={desk.setCursor}
        onOpen={props.onOpen}
        onDelete={props.onDelete}
        onFold={desk.fold}
        place={desk.setting}
        cells={props.cells}
        empty={<NothingFits {...{ subject, rows, view, query }} onView={show} onQuery={setQuery} />}
      />
      {props.children}
    </section>
  );
}
