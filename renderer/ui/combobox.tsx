import { Autocomplete } from '@base-ui/react/autocomplete';
import type { BaseUIEvent } from '@base-ui/react/types';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { UI_TEXTS } from '../texts/ui';
import { highlightedKey } from './highlighted-key';
import { Icon } from './icon';
import styles from './combobox.module.css';

export interface ComboboxItem {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly leading?: ReactNode;
}

/** What was held down when a choice was made, by key or by pointer. */
export interface Held {
  readonly shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
}

interface ComboboxProps {
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** Ranked and cut by the caller. Enter takes the highlighted one, which is the first by default. */
  readonly items: readonly ComboboxItem[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (key: string, held: Held) => void;
  /** When given, what was typed can be made into a new one: by the last of the offers, or the first. */
  readonly onCreate?: ((query: string, held: Held) => void) | undefined;
  readonly createLabel?: ((query: string) => string) | undefined;
  /** Said beside that offer, such as what it may be mistaken for. */
  readonly createDetail?: string | undefined;
  /** Whether making a new one comes before what is known. */
  readonly createFirst?: boolean;
  /** Whether Enter takes the first offer at once; otherwise one must be chosen by arrows or the pointer. */
  readonly highlightFirst?: boolean;
  /** Called on Enter when no row is highlighted. */
  readonly onNothing?: ((held: Held) => void) | undefined;
  /** Said above the offers, aloud too; empty for nothing. */
  readonly notice?: string;
  /** Esc, or the focus went elsewhere without a choice. */
  readonly onCancel?: (() => void) | undefined;
  readonly autoFocus?: boolean;
}

const showPopover = (element: HTMLElement | null) => element?.showPopover();

const CREATE = '\u0000create';

const heldIn = ({ shiftKey, ctrlKey, metaKey }: KeyboardEvent | MouseEvent): Held => ({
  shift: shiftKey,
  mod: ctrlKey || metaKey,
});

/**
 * A field that offers what is known as one types. Arrows move; Enter takes the highlighted row, which is the one that
 * `aria-activedescendant` names: what is seen, what is said and what is done cannot differ.
 */
export function Combobox({
  label,
  placeholder,
  items,
  query,
  onQuery,
  onChoose,
  onCreate,
  createLabel = UI_TEXTS.create,
  createDetail,
  createFirst = false,
  onCancel,
  onNothing,
  notice = '',
  highlightFirst = true,
  autoFocus = false,
}: ComboboxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(autoFocus);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  const typed = query.trim();
  const creation: readonly ComboboxItem[] =
    onCreate && typed !== ''
      ? [
          {
            key: CREATE,
            title: createLabel(typed),
            detail: createDetail,
            leading: <Icon name="plus" />,
          },
        ]
      : [];
  const offered = createFirst ? [...creation, ...items] : [...items, ...creation];
  const open = focused && (offered.length > 0 || typed !== '');
  const anchor = `--combobox-${useId().replaceAll(/\W/g, '')}`;
  const take = (key: string, held: Held) => {
    if (key === CREATE) onCreate?.(typed, held);
    else onChoose(key, held);
  };
  const highlighted = (): ComboboxItem | undefined => {
    const key = highlightedKey(input.current);
    return offered.find((item) => item.key === key) ?? (highlightFirst ? offered.at(0) : undefined);
  };
  const onKeyDown = (event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    event.preventBaseUIHandler();
    if (event.key === 'Escape') {
      onCancel?.();
      return;
    }
    const item = highlighted();
    if (item) take(item.key, heldIn(event));
    else onNothing?.(heldIn(event));
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
          <Autocomplete.Status className={styles.notice}>
            {notice === '' ? null : notice}
          </Autocomplete.Status>
          <Autocomplete.Empty className={styles.empty}>
            {offered.length === 0 ? UI_TEXTS.noMatch : null}
          </Autocomplete.Empty>
          <Autocomplete.List className={styles.list}>
            {(item: ComboboxItem) => (
              <Autocomplete.Item
                key={item.key}
                value={item}
                data-key={item.key}
                className={styles.item}
                onClick={(event) => take(item.key, heldIn(event))}
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
