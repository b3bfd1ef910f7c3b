import type { CSSProperties, ReactNode } from 'react';
import { Icon } from './icon';
import { Kbd } from './kbd';
import styles from './panel.module.css';

interface PanelProps {
  /** Accessible name. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The right column while it shows one thing: a head, its words, rows of what is known of it. */
export function Panel({ label, children }: PanelProps) {
  return (
    <section className={styles.panel} aria-label={label}>
      {children}
    </section>
  );
}

/** A way to go from a panel: its words, the key that does the same, and whether there is anywhere to go. */
export interface PanelStep {
  readonly label: string;
  readonly keys: string | undefined;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

interface PanelHeadProps {
  /** To the list that this is one of. */
  readonly back: PanelStep;
  /** Which one of how many this is. */
  readonly position: string;
  /** To the neighbours: their keys stand for them. */
  readonly steps: readonly PanelStep[];
}

/** Which one this is, and the ways to the others. */
export function PanelHead({ back, position, steps }: PanelHeadProps) {
  return (
    <header className={styles.head}>
      <button type="button" className={styles.back} onClick={back.onClick}>
        <Icon name="left" size={12} />
        {back.label} <Keys keys={back.keys} />
      </button>
      <span className={styles.position}>{position}</span>
      <span className={styles.steps}>
        {steps.map(({ label, keys, disabled, onClick }) => (
          <button
            key={label}
            type="button"
            aria-label={label}
            title={label}
            disabled={disabled}
            onClick={onClick}
          >
            <Keys keys={keys} />
          </button>
        ))}
      </span>
    </header>
  );
}

interface PanelWordsProps {
  /** CSS colour of the bar beside the words. */
  readonly colour: string;
  /** Whose words they are is a guess: the bar is dashed. */
  readonly guess?: boolean;
  /** BCP 47. */
  readonly lang: string | undefined;
  readonly children: ReactNode;
}

/** Words of a text. */
export function PanelWords({ colour, guess = false, lang, children }: PanelWordsProps) {
  return (
    <blockquote
      className={styles.words}
      style={{ '--bar': colour } as CSSProperties}
      data-guess={guess}
      lang={lang}
    >
      {children}
    </blockquote>
  );
}

/** What is known of it, in {@link PanelRow}s. */
export function PanelRows({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.rows}>{children}</dl>;
}

interface PanelRowProps {
  readonly label: string;
  /** The key that opens or changes it. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** One field: what it is, and what it holds. */
export function PanelRow({ label, keys, children }: PanelRowProps) {
  return (
    <div className={styles.row}>
      <dt className={styles.label}>
        {label} <Keys keys={keys} />
      </dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function Keys({ keys }: { readonly keys: string | undefined }) {
  return keys === undefined ? null : <Kbd keys={keys} />;
}
