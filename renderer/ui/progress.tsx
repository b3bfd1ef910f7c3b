import { UI_TEXTS } from '../texts/ui';
import { Button } from './button';
import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0 when the whole is not known yet. */
  readonly of: number;
  readonly onCancel?: (() => void) | undefined;
}

/** How far long work has come, with a way out. */
export function Progress({ label, done, of, onCancel }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span>{label}</span>
        {of > 0 ? <span>{Math.floor((Math.min(done, of) / of) * 100)} %</span> : null}
      </div>
      <progress
        aria-label={label}
        className={styles.bar}
        {...(of > 0 ? { value: Math.min(done, of), max: of } : {})}
      />
      {onCancel ? <Button onClick={onCancel}>{UI_TEXTS.cancel}</Button> : null}
    </div>
  );
}
