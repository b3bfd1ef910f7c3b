import { inColour } from './palette';
import styles from './table-page.module.css';

interface NameChipsProps {
  readonly names: readonly string[];
  readonly colour?: number | undefined;
}

/** The first of some names, and how many more there are. */
export function NameChips({ names, colour }: NameChipsProps) {
  const [first, ...more] = names;
  if (first === undefined) return null;
  return (
    <span className={styles.chips} title={names.join(', ')}>
      <span className={styles.chip}>
        {colour === undefined ? null : (
          <span aria-hidden="true" className={styles.dot} style={inColour(colour)} />
        )}
        <span className={styles.chipName}>{first}</span>
      </span>
      {more.length === 0 ? null : <span className={styles.more}>+{more.length}</span>}
    </span>
  );
}
