import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/host/commands';
import { CommandKeys } from './command-keys';
import styles from './quote-panel.module.css';

interface PanelRowProps {
  readonly label: string;
  /** What opens or changes it: its key is written where it works. */
  readonly command?: CommandId;
  readonly children: ReactNode;
}

/** One field of the panel: what it is, and what it holds. */
export function PanelRow({ label, command, children }: PanelRowProps) {
  return (
    <div className={styles.row}>
      <dt className={styles.label}>
        {label} {command !== undefined && <CommandKeys command={command} />}
      </dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
