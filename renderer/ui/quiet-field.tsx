import { useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useDrafts } from './drafts';
import type { DraftPlace } from './drafts';
import { TextField } from './field';
import styles from './quiet-field.module.css';

type QuietFieldProps = Omit<
  ComponentProps<typeof TextField>,
  'draft' | 'hideLabel' | 'autoFocus' | 'onLeave' | 'className'
> & {
  readonly draft: DraftPlace;
  /** What stands in place of nothing. */
  readonly empty: string;
  /** How the value is set; as it is when left out. */
  readonly shown?: ReactNode;
  /** Set as the heading of its page. */
  readonly heading?: boolean;
};

/** A value that reads as words of the page, and becomes a field at its place when it is pressed or `F2` is. */
export function QuietField({ empty, shown, heading = false, ...field }: QuietFieldProps) {
  const drafts = useDrafts();
  // What was typed and not stored is seen at once.
  const [editing, setEditing] = useState(() => drafts.read(field.draft) !== null);
  const { label, value } = field;
  if (editing)
    return (
      <TextField
        {...field}
        hideLabel
        autoFocus
        className={heading ? styles.title : styles.field}
        onLeave={() => setEditing(false)}
      />
    );
  const words = (
    <button
      type="button"
      className={`${styles.words} ${value === '' ? styles.empty : ''}`}
      aria-label={`${label}: ${value === '' ? empty : value}`}
      onClick={() => setEditing(true)}
      onKeyDown={(event) => {
        if (event.key !== 'F2') return;
        event.preventDefault();
        setEditing(true);
      }}
    >
      {value === '' ? empty : (shown ?? value)}
    </button>
  );
  return heading ? <h1 className={styles.heading}>{words}</h1> : words;
}
