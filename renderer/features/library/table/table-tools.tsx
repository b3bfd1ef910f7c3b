import type { RefObject } from 'react';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { Button } from '../../../ui/button';
import { Check } from '../../../ui/check';
import { Icon } from '../../../ui/icon';
import { Kbd } from '../../../ui/kbd';
import { Popover } from '../../../ui/popover';
import { Select } from '../../../ui/select';
import type { TableColumn } from '../../../ui/table-columns';
import { ARTICLE_FACETS } from './article-facets';
import type { ArticleFacet } from './article-facets';
import type { ArticleRow } from './article-row';
import styles from './article-table.module.css';
import { FilterBar } from './filter-bar';
import { COLUMN_IDS } from './table-view';
import type { ColumnId, TableView } from './table-view';

interface TableToolsProps {
  readonly rows: readonly ArticleRow[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  readonly nameOf: (facet: ArticleFacet, value: string) => string;
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
  readonly columns: readonly (TableColumn<ArticleRow> & { readonly id: ColumnId })[];
  /** How many columns have room. */
  readonly shown: number;
}

/** What narrows and orders the table: a field, the filters, groups, columns. */
export function TableTools(props: TableToolsProps) {
  const { rows, view, onView, nameOf, query, onQuery, find, findKeys, filterKeys } = props;
  const { onLeave, isFiltering, onFiltering, lineOf, columns, shown } = props;
  const toggle = (id: ColumnId, isShown: boolean) =>
    onView({
      ...view,
      columns: COLUMN_IDS.filter((one) => (one === id ? isShown : view.columns.includes(one))),
    });
  return (
    <div className={styles.tools}>
      <label className={styles.find}>
        <Icon name="search" size={14} />
        <input
          ref={find}
          type="search"
          aria-label={WORDS.find}
          placeholder={WORDS.find}
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
        {...{ rows, view, onView, nameOf }}
        keys={filterKeys}
        isOpen={isFiltering}
        onOpen={onFiltering}
        lineOf={lineOf}
      />
      <span className={styles.toolsEnd}>
        <Select<ArticleFacet | 'none'>
          label={WORDS.group}
          hideLabel
          value={view.group ?? 'none'}
          options={[
            { value: 'none', label: WORDS.noGroup },
            ...ARTICLE_FACETS.map((facet) => ({ value: facet, label: WORDS.facets[facet] })),
          ]}
          onChange={(group) => onView({ ...view, group: group === 'none' ? null : group })}
        />
        <Popover
          title={WORDS.chooseColumns}
          trigger={
            <Button variant="quiet" className={styles.tool}>
              <Icon name="columns" size={14} />
              <span className={styles.wide}>{WORDS.chooseColumns}</span>
              <span className={styles.faint}>{WORDS.columnsOf(shown, columns.length)}</span>
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
                  onChange={(isShown) => toggle(id, isShown)}
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
