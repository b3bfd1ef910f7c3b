import type { ComponentProps } from 'react';
import { Kbd } from './kbd';
import { formatKeys, isMac } from './key-names';
import styles from './button.module.css';

/** `danger` and `discard` take something away: the first with an edge, the second as quiet as `quiet`. */
export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'danger' | 'discard';

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant;
  /** A key that does the same, shown inside. */
  readonly keys?: string | undefined;
}

/** A button with words. */
export function Button({ variant = 'outline', keys, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      data-variant={variant}
      {...rest}
      className={`${styles.button} ${styles[variant]} ${className ?? ''}`}
    >
      {children}
      {keys === undefined ? null : (
        <span aria-hidden="true" className={styles.keys}>
          <Kbd keys={keys} />
        </span>
      )}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** The accessible name, also shown as the tooltip. */
  readonly label: string;
  readonly keys?: string | undefined;
}

/** A button with a picture only; `label` names it. */
export function IconButton({ label, keys, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys === undefined ? label : `${label} (${formatKeys(keys, isMac())})`}
      {...rest}
      className={`${styles.icon} ${className ?? ''}`}
    />
  );
}
