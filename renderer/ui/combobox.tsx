import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { UI_TEXTS } from '../texts/ui';
import { Icon } from './icon';
import styles from './combobox.module.css';

export interface ComboboxItem {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly leading?: ReactNode;
}

interface ComboboxProps {
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** Already ranked and cut by the caller; the first is taken by Enter. */
  readonly items: readonly ComboboxItem[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (key: string) => void;
  /** When given, what was typed can be made into a new one: by Enter when nothing is offered. */
  readonly onCreate?: ((query: string) => void) | undefined;
  readonly createLabel?: ((query: string) => string) | undefined;
  /** Whether Enter takes the first offer at once; otherwise one must be chosen by arrows or the pointer. */
  readonly highlightFirst?: boolean;
  /** Esc, or the focus went elsewhere without a choice. */
  readonly onCancel?: (() => void) | undefined;
  readonly autoFocus?: boolean;
}

const showPopover = (element: HTMLElement | null) => element?.showPopover();

const CREATE = '\u0000create';

/** A field that offers what is known as one types. Arrows move, Enter takes the first or the active one. */
export function Combobox({
  label,
  placeholder,
  items,
  query,
  onQuery,
  onChoose,
  onCreate,
  createLabel = UI_TEXTS.create,
  onCancel,
  highlightFirst = true,
  autoFocus = false,
}: ComboboxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(autoFocus);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  const typed = query.trim();
  const offered: readonly ComboboxItem[] =
    onCreate && typed !== ''
      ? [...items, { key: CREATE, title: createLabel(typed), leading: <Icon name="plus" /> }]
      : items;
  const open = focused && (offered.length > 0 || typed !== '');
  const anchor = `--combobox-${useId().replaceAll(/\W/g, '')}`;
  const take = (key: string) => {
    if (key === CREATE) onCreate?.(typed);
    else onChoose(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel?.();
  };
  return (
    <Autocomplete.Root
      items={offered}
      mode="none"
      value={query}
      inline
      open
      autoHighlight={highlightFirst ? 'always' : false}
      keepHighlight
      itemToStringValue={(item: ComboboxItem) => item.title}
      onValueChange={(next, { reason }) => {
        if (reason === 'input-change' || reason === 'input-clear') onQuery(next);
      }}
    >
      <Autocomplete.Input
        ref={input}
        aria-label={label}
        placeholder={placeholder}
        className={styles.input}
        style={{ anchorName: anchor }}
        aria-expanded={open}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          // A window that loses the system's focus comes back; the choice is not given up for that.
          if (!document.hasFocus()) return;
          setFocused(false);
          onCancel?.();
        }}
      />
      {open ? (
        // In the top layer, so that nothing clips it; in its place in the document, so that it is read there.
        <div
          ref={showPopover}
          popover="manual"
          className={styles.popup}
          style={{ positionAnchor: anchor }}
        >
          <Autocomplete.Empty className={styles.empty}>
            {offered.length === 0 ? UI_TEXTS.noMatch : null}
          </Autocomplete.Empty>
          <Autocomplete.List className={styles.list}>
            {(item: ComboboxItem) => (
              <Autocomplete.Item
                key={item.key}
                value={item}
                className={styles.item}
                onClick={() => take(item.key)}
              >
                {item.leading === undefined ? null : (
                  <span className={styles.leading}>{item.leading}</span>
                )}
                <span className={styles.words}>
                  <span className={styles.title}>{item.title}</span>
                  {item.detail ? <small className={styles.detail}>{item.detail}</small> : null}
                </span>
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </div>
      ) : null}
    </Autocomplete.Root>
  );
}
