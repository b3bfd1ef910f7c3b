import { useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { number } from '../../shared/texts/numbers';
import { Icon } from './icon';
import { Kbd } from './kbd';
import styles from './item-list.module.css';
import { VirtualRows } from './virtual-rows';
import { useWalkedRows } from './use-walked-rows';

/** Height of a row of two lines, and the space between two rows, in CSS pixels. */
const ROW = 51;
const GAP = 2;

interface ItemListProps<T> {
  /** Accessible name of the list. */
  readonly label: string;
  readonly findLabel: string;
  readonly findKeys?: string | undefined;
  readonly findRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Already filtered and ordered. */
  readonly items: readonly T[];
  /** The same function at every drawing. */
  readonly keyOf: (item: T) => string;
  /** What a row shows: `ListWords`, or what a list of its own kind needs. Asked only for rows near the view. */
  readonly renderContent: (item: T) => ReactNode;
  /** Nesting, 0 at the top. */
  readonly depthOf?: ((item: T) => number) | undefined;
  readonly current: string | null;
  readonly onOpen: (key: string) => void;
  readonly onDelete?: ((key: string) => void) | undefined;
  /** What stands there when `items` is empty. */
  readonly empty: ReactNode;
  /** Above the rows: filters, ways to look at them. */
  readonly children?: ReactNode;
  readonly footer?: ReactNode;
}

/** A row of words: a title, what tells it from its like, and how many there are of it. */
export function ListWords(props: {
  readonly leading: ReactNode;
  readonly title: string;
  readonly detail: string;
  readonly count: number;
}) {
  return (
    <>
      {props.leading}
      <span className={styles.words}>
        <b>{props.title}</b>
        {props.detail === '' ? null : <small>{props.detail}</small>}
      </span>
      <span className={styles.count}>{number(props.count)}</span>
    </>
  );
}

/**
 * A list with a field that narrows it. Arrows, Page Up, Page Down, Home and End walk, Enter opens, Delete deletes; one row
 * is in the tab order. Only rows near the view are in the document.
 */
export function ItemList<T>(props: ItemListProps<T>) {
  const {
    items,
    keyOf,
    renderContent,
    depthOf,
    current,
    onOpen,
    onDelete,
    findRef,
    query,
    onQuery,
  } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { ref, reachable, walkTo, choose, handleKey } = useWalkedRows({
    items,
    keyOf,
    current,
    onLeave: () => findRef.current?.focus(),
    onDelete,
  });

  const handleFindKey = (event: KeyboardEvent) => {
    const first = items[0];
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      walkTo(0);
    } else if (event.key === 'Enter' && first !== undefined) onOpen(keyOf(first));
    else if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      onQuery('');
    }
  };
  return (
    <section className={styles.pane} aria-label={props.label}>
      <label className={styles.find}>
        <Icon name="search" size={13} />
        <input
          ref={findRef}
          type="search"
          value={query}
          placeholder={props.findLabel}
          aria-label={props.findLabel}
          spellCheck={false}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={handleFindKey}
        />
        {props.findKeys !== undefined && <Kbd keys={props.findKeys} />}
      </label>
      {props.children}
      {items.length === 0 ? (
        <div className={styles.empty}>{props.empty}</div>
      ) : (
        <div
          ref={setScroller}
          role="presentation"
          className={styles.scroller}
          onKeyDown={handleKey}
        >
          <VirtualRows
            ref={ref}
            items={items}
            keyOf={keyOf}
            scroller={scroller}
            estimate={ROW}
            gap={GAP}
            kept={reachable}
            place={props.label}
          >
            {(item, index) => {
              const key = keyOf(item);
              return (
                <button
                  type="button"
                  data-key={key}
                  className={styles.row}
                  style={{ paddingInlineStart: 10 + 14 * (depthOf?.(item) ?? 0) }}
                  tabIndex={index === reachable ? 0 : -1}
                  aria-current={key === current ? 'true' : undefined}
                  onClick={() => {
                    choose(key);
                    onOpen(key);
                  }}
                >
                  {renderContent(item)}
                </button>
              );
            }}
          </VirtualRows>
        </div>
      )}
      {props.footer === undefined ? null : <div className={styles.footer}>{props.footer}</div>}
    </section>
  );
}
