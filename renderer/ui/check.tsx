import type { ReactNode } from 'react';
import styles from './check.module.css';

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What it means, in small print below the words. */
  readonly hint?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A box to tick, with its words beside it. */
export function Check({ checked, onChange, hint, className, children }: CheckProps) {
  return (
    <label className={`${styles.check} ${className ?? ''}`}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {children}
        {hint === undefined ? null : <small>{hint}</small>}
      </span>
    </label>
  );
}
