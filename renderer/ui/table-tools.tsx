import type { RefObject } from 'react';
import { TABLE } from '../texts/table';
import { Button } from './button';
import { Check } from './check';
import { FilterBar } from './filter-bar';
import { Icon } from './icon';
import { Kbd } from './kbd';
import { Popover } from './popover';
import { Select } from './select';
import type { TableColumn } from './table-columns';
import styles from './table-page.module.css';
import type { TableSubject } from './table-subject';
import { withColumn } from './table-view';
import type { TableView } from './table-view';

interface TableToolsProps<T, F extends string, C extends string> {
  readonly subject: TableSubject<T, F, C>;
  readonly rows: readonly T[];
  readonly view: TableView<F, C>;
  readonly onView: (view: TableView<F, C>) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly findKeys: string | undefined;
  readonly filterKeys: string | undefined;
  /** Down from the field, or Enter in it. */
  readonly onLeave: () => void;
  readonly isFiltering: boolean;
  readonly onFiltering: (isOpen: boolean) => void;
  readonly lineOf: () => HTMLElement | null;
  readonly columns: readonly (TableColumn<T> & { readonly id: C })[];
  /** How many columns have room. */
  readonly shown: number;
}

/** What narrows and orders the table: a field, the filters, groups, columns. */
export function TableTools<T, F extends string, C extends string>(props: TableToolsProps<T, F, C>) {
  const { subject, rows, view, onView, query, onQuery, find, findKeys, filterKeys } = props;
  const { onLeave, isFiltering, onFiltering, lineOf, columns, shown } = props;
  const { shape, words } = subject;
  return (
    <div className={styles.tools}>
      <label className={styles.find}>
        <Icon name="search" size={14} />
        <input
          ref={find}
          type="search"
          aria-label={TABLE.find}
          placeholder={TABLE.find}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
            else if (event.key === 'Escape') {
              onQuery('');
              onLeave();
            } else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        {findKeys === undefined || query !== '' ? null : (
          <span aria-hidden="true">
            <Kbd keys={findKeys} />
          </span>
        )}
      </label>
      <FilterBar
        {...{ subject, rows, view, onView }}
        keys={filterKeys}
        isOpen={isFiltering}
        onOpen={onFiltering}
        lineOf={lineOf}
      />
      <span className={styles.toolsEnd}>
        <Select<F | 'none'>
          label={TABLE.group}
          hideLabel
          value={view.group ?? 'none'}
          options={[
            { value: 'none', label: TABLE.noGroup },
            ...shape.facets.map((facet) => ({ value: facet, label: words.facets[facet] })),
          ]}
          onChange={(group) => onView({ ...view, group: group === 'none' ? null : group })}
        />
        <Popover
          title={TABLE.chooseColumns}
          trigger={
            <Button variant="quiet" className={styles.tool}>
              <Icon name="columns" size={14} />
              <span className={styles.wide}>{TABLE.chooseColumns}</span>
              <span className={styles.faint}>{TABLE.columnsOf(shown, columns.length)}</span>
            </Button>
          }
        >
          <div className={styles.choices}>
            {columns
              .filter(({ grows }) => !grows)
              .map(({ id, label }) => (
                <Check
                  key={id}
                  checked={view.columns.includes(id)}
                  onChange={(isShown) => onView(withColumn(shape, view, id, isShown))}
                >
                  {label}
                </Check>
              ))}
          </div>
        </Popover>
      </span>
    </div>
  );
}
