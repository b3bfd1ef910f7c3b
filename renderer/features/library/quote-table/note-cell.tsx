import { useEffect, useRef, useState } from 'react';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import styles from './quote-table.module.css';

interface NoteCellProps {
  readonly value: string;
  /** Enter, or the focus went elsewhere. */
  readonly onCommit: (value: string) => void;
  readonly onCancel: () => void;
}

/** The note of a quote in its cell, on one line; a note of several lines keeps them. */
export function NoteCell({ value, onCommit, onCancel }: NoteCellProps) {
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const end = (act: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    act();
  };
  return (
    <textarea
      ref={field}
      rows={1}
      className={styles.note}
      aria-label={WORDS.note}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.shiftKey) end(() => onCommit(typed));
        else if (event.key === 'Escape') end(onCancel);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={() => {
        if (document.hasFocus()) end(() => onCommit(typed));
      }}
    />
  );
}
