import type { ReactNode } from 'react';
import { Kbd } from '../../ui/kbd';
import styles from './quote-panel.module.css';

interface PanelRowProps {
  readonly label: string;
  /** The key that opens it, written where it works. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** One field of the panel: what it is, and what it holds. */
export function PanelRow({ label, keys, children }: PanelRowProps) {
  return (
    <div className={styles.row}>
      <dt className={styles.label}>
        {label} {keys !== undefined && <Kbd keys={keys} />}
      </dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
