import { formatKeys, isMac } from './key-names';
import styles from './kbd.module.css';

/** A key combination such as `Mod+K`, as the platform writes it. Decorative: the key sheet names it for all. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{formatKeys(keys, isMac())}</kbd>;
}
