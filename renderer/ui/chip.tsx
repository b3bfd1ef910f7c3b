import type { ReactNode } from 'react';
import { UI_TEXTS } from '../texts/ui';
import { Icon } from './icon';
import styles from './chip.module.css';

interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad';
  readonly onRemove?: (() => void) | undefined;
  /** Name of the remove button; says what is removed. */
  readonly removeLabel?: string | undefined;
}

/** A small thing that belongs to something, removable when `onRemove` is given. */
export function Chip({ children, tone = 'plain', onRemove, removeLabel }: ChipProps) {
  const label = removeLabel ?? UI_TEXTS.remove;
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      <span className={styles.content}>{children}</span>
      {onRemove ? (
        <button
          type="button"
          className={styles.remove}
          aria-label={label}
          title={label}
          onClick={onRemove}
        >
          <Icon name="close" size={12} />
        </button>
      ) : null}
    </span>
  );
}
