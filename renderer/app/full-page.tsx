import type { ReactNode } from 'react';
import { START } from '../texts/start-up';
import { PlainText } from '../ui/plain-text';
import styles from './full-page.module.css';

interface FullPageProps {
  readonly title: string;
  readonly body?: string;
  /** What came of the last button. */
  readonly said?: string;
  /** For whoever is asked for help, without any text of the person's; folded away. */
  readonly details?: string | undefined;
  readonly children?: ReactNode;
}

/** A calm page in place of the window: what happened, and what can be done. */
export function FullPage({ title, body, said, details, children }: FullPageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <span className={styles.mark} aria-hidden="true">
          ❝
        </span>
        <h1 className={styles.title}>{title}</h1>
        {body === undefined ? null : <p>{body}</p>}
        {children === undefined ? null : <div className={styles.actions}>{children}</div>}
        <output className={styles.said}>{said}</output>
        {details === undefined ? null : (
          <details className={styles.details}>
            <summary>{START.details}</summary>
            <PlainText label={START.details} text={details} />
          </details>
        )}
      </div>
    </main>
  );
}
