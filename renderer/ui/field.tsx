import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { DraftNotice } from './draft-notice';
import { useDraft } from './drafts';
import type { DraftPlace } from './drafts';
import styles from './field.module.css';
import unseen from './visually-hidden.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /**
   * Called with the new text when it differs: on leaving, on Enter (Mod+Enter where lines are allowed). `false` says that
   * it cannot be stored as it is.
   */
  readonly onCommit: (value: string) => unknown;
  /** Where what is typed is kept until it is stored. */
  readonly draft?: DraftPlace;
  /** It is part of a form, whose own button stores it. */
  readonly inForm?: boolean;
  /** Called on each change, for those who show what is typed. */
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

interface Typed {
  readonly text: string;
  /** It was brought back, or another change came in between: leaving the field does not store it. */
  readonly held: boolean;
  /** That is said. */
  readonly told: boolean;
}

/** A text that is kept when one is done with it. Esc brings back what was. */
export function TextField(props: TextFieldProps) {
  return <Field key={props.draft?.key} {...props} />;
}

function Field({
  label,
  value,
  onCommit,
  draft: place,
  inForm = false,
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
  const draft = useDraft(place);
  const [typed, setTyped] = useState<Typed | null>(() =>
    draft.left === null || draft.left === value
      ? null
      : { text: draft.left, held: true, told: true },
  );
  const [committed, setCommitted] = useState<string | null>(null);
  const [base, setBase] = useState(value);
  if (base !== value) {
    setBase(value);
    setCommitted(null);
    // What was committed stays shown until the value itself comes back, so that nothing flickers. What was typed since,
    // or while somebody else changed the value, is still only typed.
    if (typed?.text === committed || typed?.text === value) setTyped(null);
    else if (typed) setTyped(committed === null ? { ...typed, held: true, told: true } : typed);
  }
  const isStored = typed === null && draft.left === value;
  useEffect(() => {
    if (isStored) draft.drop(base);
  }, [draft, isStored, base]);
  const leaving = useRef(() => undefined as void);
  const commit = (given: Typed | null) => {
    // The field may go before it is drawn again.
    leaving.current = () => undefined;
    if (given === null || given.text === committed) return;
    if (given.text === value) {
      draft.drop();
      return;
    }
    setCommitted(given.text);
    if (onCommit(given.text) !== false) draft.settle();
  };
  const leave = () => {
    if (!typed?.held) commit(typed);
  };
  const giveUp = () => {
    setTyped(null);
    setCommitted(null);
    draft.drop();
    onDraft?.(value);
  };

  useEffect(() => {
    leaving.current = leave;
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
      commit(typed);
      onLeave?.();
    }
    if (event.key !== 'Escape') return;
    const changed = typed !== null && typed.text !== value;
    if (changed || onLeave) {
      event.preventDefault();
      event.stopPropagation();
    }
    // What leaving would commit is given up before the field goes.
    leaving.current = () => undefined;
    if (changed) giveUp();
    onLeave?.();
  };
  const shared = {
    id,
    ref: control,
    className: styles.control,
    value: typed?.text ?? value,
    placeholder,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint ? `${id}-more` : undefined,
    onKeyDown,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      const text = event.target.value;
      setTyped({ text, held: false, told: typed?.told ?? false });
      draft.keep(text);
      onDraft?.(text);
    },
  } as const;
  return (
    <div
      className={`${styles.field} ${className ?? ''}`}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        leave();
        onLeave?.();
      }}
    >
      <label htmlFor={id} className={hideLabel ? unseen.hidden : styles.label}>
        {label}
      </label>
      {multiline ? <textarea rows={3} {...shared} /> : <input type={type} {...shared} />}
      {typed?.told && typed.text !== committed ? (
        <DraftNotice
          stored={value}
          {...(inForm
            ? {}
            : {
                onStore: () => {
                  control.current?.focus();
                  commit(typed);
                },
              })}
          onGiveUp={() => {
            control.current?.focus();
            giveUp();
          }}
        />
      ) : null}
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
