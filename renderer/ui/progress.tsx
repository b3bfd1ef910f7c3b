import { UI_TEXTS } from '../texts/ui';
import { Button } from './button';
import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0 when the whole is not known yet. */
  readonly total: number;
  readonly onCancel?: (() => void) | undefined;
}

/** How far long work has come, with a way out. */
export function Progress({ label, done, total, onCancel }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span>{label}</span>
        {total > 0 ? <span>{Math.floor((Math.min(done, total) / total) * 100)} %</span> : null}
      </div>
      <progress
        aria-label={label}
        className={styles.bar}
        {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
      />
      {onCancel ? <Button onClick={onCancel}>{UI_TEXTS.cancel}</Button> : null}
    </div>
  );
}
