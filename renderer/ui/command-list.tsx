import { Dialog as Base } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import type { ReactNode } from 'react';
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
  readonly onChoose: (key: string) => void;
}

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
  onChoose,
}: CommandListProps) {
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
          <Command label={title} shouldFilter={false} loop className={styles.command}>
            <div className={styles.field}>
              <Icon name="search" size={15} />
              <Command.Input
                value={query}
                onValueChange={onQuery}
                placeholder={placeholder}
                className={styles.input}
              />
            </div>
            <Command.List className={styles.list} label={title}>
              {groups.every((group) => group.items.length === 0) ? (
                <div className={styles.empty} role="presentation">
                  {empty}
                </div>
              ) : null}
              {groups
                .filter((group) => group.items.length > 0)
                .map((group) => (
                  <Command.Group
                    key={group.title}
                    value={group.title}
                    heading={group.title}
                    className={styles.group}
                  >
                    {group.items.map((item) => (
                      <Command.Item
                        key={item.key}
                        value={item.key}
                        onSelect={() => onChoose(item.key)}
                        className={styles.item}
                      >
                        {item.leading === undefined ? null : (
                          <span className={styles.leading}>{item.leading}</span>
                        )}
                        <span className={styles.title}>{item.title}</span>
                        {item.detail ? (
                          <small className={styles.detail}>{item.detail}</small>
                        ) : null}
                        {item.keys === undefined ? null : (
                          <span className={styles.keys} aria-hidden="true">
                            <Kbd keys={item.keys} />
                          </span>
                        )}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ))}
            </Command.List>
          </Command>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
