import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { number } from '../../shared/texts/numbers';
import { Icon } from './icon';
import { Kbd } from './kbd';
import styles from './item-list.module.css';

export interface ListItem {
  readonly key: string;
  /** What the row shows: `ListWords`, or what a list of its own kind needs. */
  readonly content: ReactNode;
  /** Nesting, 0 at the top. */
  readonly depth?: number | undefined;
}

interface ItemListProps {
  /** Accessible name of the list. */
  readonly label: string;
  readonly findLabel: string;
  readonly findKeys?: string | undefined;
  readonly findRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Already filtered and ordered. */
  readonly items: readonly ListItem[];
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

/** A list with a field that narrows it. Arrows walk, Enter opens, Delete deletes; one row is in the tab order. */
export function ItemList(props: ItemListProps) {
  const { items, current, onOpen, onDelete, findRef, query, onQuery } = props;
  const rows = useRef<HTMLUListElement>(null);
  const [walked, setWalked] = useState<string | null>(null);
  const reachable =
    [walked, current].find((key) => items.some((item) => item.key === key)) ?? items[0]?.key;

  const walkTo = (index: number) => {
    const key = items[index]?.key;
    if (key === undefined) return;
    setWalked(key);
    rows.current?.querySelectorAll<HTMLElement>('[data-key]')[index]?.focus();
  };
  const handleFindKey = (event: KeyboardEvent) => {
    const first = items[0];
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      walkTo(0);
    } else if (event.key === 'Enter' && first) onOpen(first.key);
    else if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      onQuery('');
    }
  };
  const handleRowKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    const at = items.findIndex((item) => item.key === key);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, items.length - 1),
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (to < 0) findRef.current?.focus();
      else walkTo(to);
    } else if (event.key === 'Delete' && key !== undefined && onDelete) {
      event.preventDefault();
      event.stopPropagation();
      if (items.length > 1) walkTo(at + 1 < items.length ? at + 1 : at - 1);
      else findRef.current?.focus();
      onDelete(key);
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
        <div role="presentation" className={styles.scroller} onKeyDown={handleRowKey}>
          <ul ref={rows} className={styles.rows}>
            {items.map((item) => (
              <li key={item.key} className={styles.item}>
                <button
                  type="button"
                  data-key={item.key}
                  className={styles.row}
                  style={{ paddingInlineStart: 10 + 14 * (item.depth ?? 0) }}
                  tabIndex={item.key === reachable ? 0 : -1}
                  aria-current={item.key === current ? 'true' : undefined}
                  onClick={() => {
                    setWalked(item.key);
                    onOpen(item.key);
                  }}
                >
                  {item.content}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {props.footer === undefined ? null : <div className={styles.footer}>{props.footer}</div>}
    </section>
  );
}
