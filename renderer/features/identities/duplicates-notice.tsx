import { useSession } from '../../session/session-context';
import { IDENTITIES } from '../../texts/identities';
import { Icon } from '../../ui/icon';
import styles from './identities.module.css';
import { useDuplicates } from './use-duplicates';
import type { IdentityKind } from './use-known';

/** At the head of a list: how many pairs may be one, and the way to judge them. Nothing when there are none. */
export function DuplicatesNotice({ of }: { readonly of: IdentityKind }) {
  const [{ main }, dispatch] = useSession();
  const duplicates = useDuplicates(of);
  const count = (duplicates?.suggestions.length ?? 0) + (duplicates?.contradictions.length ?? 0);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={styles.notice}
      aria-current={main.view === 'duplicates' && main.of === of ? 'page' : undefined}
      onClick={() => dispatch({ type: 'show-main', main: { view: 'duplicates', of } })}
    >
      {IDENTITIES.notice(count)}
      <Icon name="right" size={12} />
    </button>
  );
}
