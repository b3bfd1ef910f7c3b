import type { ComponentProps, ReactNode } from 'react';
import { Notice } from './notice';
import styles from './page.module.css';

interface PageProps {
  /** What it is about: its accessible name, and its heading where none is given. */
  readonly label: string;
  readonly kicker: ReactNode;
  readonly heading?: ReactNode;
  /** A warning below the heading that leads to where it can be put right. */
  readonly notice?: ComponentProps<typeof Notice> | null;
  /** The fields, in two columns where there is room. */
  readonly fields?: ReactNode;
  readonly children: ReactNode;
}

/** A page in the middle about one thing: what it is, then where it occurs. */
export function Page({ label, kicker, heading, notice, fields, children }: PageProps) {
  return (
    <article className={styles.page} aria-label={label}>
      <div className={styles.measure}>
        <p className={styles.kicker}>{kicker}</p>
        {heading ?? <h1>{label}</h1>}
        {notice ? <Notice {...notice} /> : null}
        {fields === undefined ? null : <div className={styles.fields}>{fields}</div>}
        {children}
      </div>
    </article>
  );
}

/** A field or group that takes the whole width of the page's fields. */
export function WideField({ children }: { readonly children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}

/** What can be done with the thing itself, after its fields: in line with their labels. */
export function PageActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** The heading of a part of a page. */
export function PageHeading({ children }: { readonly children: ReactNode }) {
  return <h2 className={styles.heading}>{children}</h2>;
}
