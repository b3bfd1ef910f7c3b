import type { ReactNode } from 'react';
import { REVIEW } from '../../texts/review';
import { Button } from '../../ui/button';
import styles from './review.module.css';

interface OwnFrameProps {
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Around what one writes instead of the options; Esc leaves it. */
export function OwnFrame({ onCancel, children }: OwnFrameProps) {
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <section className={styles.own} aria-label={REVIEW.ownTitle}>
        {children}
      </section>
    </div>
  );
}

/** What can be done with what was written, and the way back. */
export function OwnActions({ onCancel, children }: OwnFrameProps) {
  return (
    <div className={styles.ownActions}>
      {children}
      <Button variant="quiet" keys="Esc" onClick={onCancel}>
        {REVIEW.cancel}
      </Button>
    </div>
  );
}
