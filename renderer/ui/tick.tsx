import { Icon } from './icon';
import styles from './tick.module.css';

/** A box that shows whether something is chosen. What it sits in says so to those who do not see it. */
export function Tick({ state }: { readonly state: 'all' | 'some' | 'none' }) {
  return (
    <span aria-hidden="true" className={styles.box} data-state={state}>
      {state === 'all' ? <Icon name="check" size={12} /> : null}
    </span>
  );
}
