import type { FieldRequest } from '../../session/session';
import { useSession } from '../../session/session-context';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon';
import styles from './quote-panel.module.css';

interface FieldOpenerProps {
  readonly field: FieldRequest;
  readonly label: string;
  /** Something is there already: the way to add more keeps in the background. */
  readonly quiet?: boolean;
  readonly icon?: IconName;
}

/** Opens a field of the panel with the mouse, as its key does. */
export function FieldOpener({ field, label, quiet = false, icon = 'plus' }: FieldOpenerProps) {
  const [, dispatch] = useSession();
  return (
    <button
      type="button"
      className={styles.opener}
      data-quiet={quiet}
      onClick={() => dispatch({ type: 'request-field', field })}
    >
      <Icon name={icon} size={12} />
      {label}
    </button>
  );
}
