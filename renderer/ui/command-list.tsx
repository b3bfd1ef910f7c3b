import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as Base } from '@base-ui/react/dialog';
import type { BaseUIEvent } from '@base-ui/react/types';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { FocusAtOnce } from './focus-at-once';
import { highlightedKey } from './highlighted-key';
import { Icon } from './icon';
import { Kbd } from './kbd';
import styles from './command-list.module.css';

export interface CommandListItem {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  readonly leading?: ReactNode;
}
export interface CommandListGroup {
  readonly title: string;
  readonly items: readonly CommandListItem[];
}

interface CommandListProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Already ranked and cut by the caller. */
  readonly groups: readonly CommandListGroup[];
  readonly empty: string;
  /** Whether some of what is offered has not been read yet: Enter then waits for it. */
  readonly reading: boolean;
  readonly onChoose: (key: string) => void;
}

/** Ctrl and one of these letters moves the highlight, as in a terminal. */
const ARROW_FOR_LETTER = new Map([
  ['n', 'ArrowDown'],
  ['j', 'ArrowDown'],
  ['p', 'ArrowUp'],
  ['k', 'ArrowUp'],
]);

/** A field over a list of everything that can be done or opened. */
export function CommandList({
  open,
  onClose,
  title,
  placeholder,
  query,
  onQuery,
  groups,
  empty,
  reading,
  onChoose,
}: CommandListProps) {
  const input = useRef<HTMLInputElement>(null);
  // Enter came before there was anything to choose from: it takes the first that is found.
  const entered = useRef(false);
  const offered = groups.filter((group) => group.items.length > 0);
  const onKeyDown = (event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>) => {
    if (event.nativeEvent.isComposing) return;
    const arrow = event.ctrlKey ? ARROW_FOR_LETTER.get(event.key) : undefined;
    if (arrow !== undefined) {
      event.preventDefault();
      input.current?.dispatchEvent(
        new window.KeyboardEvent('keydown', { key: arrow, bubbles: true }),
      );
    }
    // The dialog around the list closes itself.
    if (event.key === 'Escape') event.preventBaseUIHandler();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.preventBaseUIHandler();
    const items = offered.flatMap((group) => group.items);
    const key = highlightedKey(input.current);
    const item = items.find((one) => one.key === key) ?? items[0];
    if (item) onChoose(item.key);
    else entered.current = reading;
  };
  const first = offered[0]?.items[0]?.key;
  useEffect(() => {
    if (!entered.current || (reading && first === undefined)) return;
    entered.current = false;
    if (first !== undefined) onChoose(first);
  }, [entered, reading, first, onChoose]);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} aria-label={title}>
          <FocusAtOnce find={() => input.current} />
          <Autocomplete.Root
            items={offered}
            mode="none"
            value={query}
            inline
            open
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(item: CommandListItem) => item.title}
            onValueChange={(next, { reason }) => {
              if (reason !== 'input-change' && reason !== 'input-clear') return;
              entered.current = false;
              onQuery(next);
            }}
          >
            <div className={styles.field}>
              <Icon name="search" size={15} />
              <Autocomplete.Input
                ref={input}
                aria-label={title}
                placeholder={placeholder}
                className={styles.input}
                aria-expanded
                onKeyDown={onKeyDown}
              />
            </div>
            <Autocomplete.Empty className={styles.empty}>
              {offered.length === 0 ? empty : null}
            </Autocomplete.Empty>
            <Autocomplete.List className={styles.list} aria-label={title}>
              {(group: CommandListGroup) => (
                <Autocomplete.Group key={group.title} items={group.items}>
                  <Autocomplete.GroupLabel className={styles.heading}>
                    {group.title}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(item: CommandListItem) => (
                      <CommandRow key={item.key} item={item} onChoose={onChoose} />
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface CommandRowProps {
  readonly item: CommandListItem;
  readonly onChoose: (key: string) => void;
}

function CommandRow({ item, onChoose }: CommandRowProps) {
  return (
    <Autocomplete.Item
      value={item}
      data-key={item.key}
      onClick={() => onChoose(item.key)}
      className={styles.item}
    >
      {item.leading === undefined ? null : <span className={styles.leading}>{item.leading}</span>}
      <span className={styles.title}>{item.title}</span>
      {item.detail ? <small className={styles.detail}>{item.detail}</small> : null}
      {item.keys === undefined ? null : (
        <span className={styles.keys} aria-hidden="true">
          <Kbd keys={item.keys} />
        </span>
      )}
    </Autocomplete.Item>
  );
}
