import type { ReactNode } from 'react';
import { Icon } from './icon';
import styles from './notice.module.css';

interface NoticeProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
}

/** A line that warns of something and leads to where it can be put right. */
export function Notice({ children, onClick }: NoticeProps) {
  return (
    <button type="button" className={styles.notice} onClick={onClick}>
      <Icon name="warning" size={14} />
      {children}
    </button>
  );
}
