import styles from './plain-text.module.css';

/** A long plain text in a box of its own, to be read, selected and copied by keys, and not to be changed. */
export function PlainText({ label, text }: { readonly label: string; readonly text: string }) {
  return <textarea className={styles.text} aria-label={label} readOnly value={text} />;
}
