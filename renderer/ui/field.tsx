import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './field.module.css';
import unseen from './visually-hidden.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called with the new text when it differs: on leaving, on Enter (Mod+Enter where lines are allowed). */
  readonly onCommit: (value: string) => void;
  /** Called on each change, for those who keep drafts. */
  readonly onDraft?: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly multiline?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  /** The focus left, or Enter or Esc ended the editing. */
  readonly onLeave?: () => void;
  /** The label is read out but not shown. */
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'text' | 'url' | 'search';
  readonly className?: string | undefined;
}

/** A text that is kept when one is done with it. Esc brings back what was. */
export function TextField({
  label,
  value,
  onCommit,
  onDraft,
  onLeave,
  placeholder,
  multiline = false,
  hint,
  error,
  hideLabel = false,
  autoFocus = false,
  type = 'text',
  className,
}: TextFieldProps) {
  const id = useId();
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [base, setBase] = useState(value);
  // What was committed stays shown until the value itself comes back, so that nothing flickers.
  if (base !== value) {
    setBase(value);
    setDraft(null);
  }
  const commit = () => {
    if (draft !== null && draft !== value) onCommit(draft);
  };

  const leaving = useRef(commit);
  useEffect(() => {
    leaving.current = commit;
  });
  // React sends no blur to a field that is taken away; what was typed in it is still meant.
  useEffect(() => () => leaving.current(), []);
  useEffect(() => {
    if (autoFocus) control.current?.focus();
  }, [autoFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
      onLeave?.();
    }
    if (event.key !== 'Escape') return;
    const changed = draft !== null && draft !== value;
    if (changed || onLeave) {
      event.preventDefault();
      event.stopPropagation();
    }
    // What leaving would commit is given up before the field goes.
    leaving.current = () => undefined;
    if (changed) {
      setDraft(null);
      onDraft?.(value);
    }
    onLeave?.();
  };
  const shared = {
    id,
    ref: control,
    className: styles.control,
    value: draft ?? value,
    placeholder,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint ? `${id}-more` : undefined,
    onBlur: () => {
      commit();
      onLeave?.();
    },
    onKeyDown,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setDraft(event.target.value);
      onDraft?.(event.target.value);
    },
  } as const;
  return (
    <div className={`${styles.field} ${className ?? ''}`}>
      <label htmlFor={id} className={hideLabel ? unseen.hidden : styles.label}>
        {label}
      </label>
      {multiline ? <textarea rows={3} {...shared} /> : <input type={type} {...shared} />}
      {error || hint ? (
        <p id={`${id}-more`} className={error ? styles.error : styles.hint}>
          {error || hint}
        </p>
      ) : null}
    </div>
  );
}

/** The visible label of a control that carries its own accessible name. */
export function FieldLabel({ children }: { readonly children: ReactNode }) {
  return (
    <span className={`${styles.label} ${styles.above}`} aria-hidden="true">
      {children}
    </span>
  );
}
