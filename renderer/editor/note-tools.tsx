import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { FORMAT_TEXT_COMMAND } from 'lexical';
import type { MouseEvent } from 'react';
import { NOTES } from '../texts/notes';
import { IconButton } from '../ui/button';
import styles from './note.module.css';

// The selection stays in the note while a tool is pressed.
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** The few forms a note can take, for who does not use keys. */
export function NoteTools() {
  const [editor] = useLexicalComposerContext();
  const tools = [
    {
      label: NOTES.bold,
      keys: 'Mod+B',
      face: 'B',
      run: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
    },
    {
      label: NOTES.italic,
      keys: 'Mod+I',
      face: 'I',
      run: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
    },
    {
      label: NOTES.bullets,
      keys: undefined,
      face: '•',
      run: () => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined),
    },
    {
      label: NOTES.numbers,
      keys: undefined,
      face: '1.',
      run: () => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined),
    },
  ];
  return (
    <div className={styles['tools']} role="toolbar" aria-label={NOTES.tools}>
      {tools.map(({ label, keys, face, run }) => (
        <IconButton
          key={label}
          label={label}
          keys={keys}
          tabIndex={-1}
          onMouseDown={keepFocus}
          onClick={run}
        >
          <span aria-hidden="true" className={styles['face']} data-face={face} />
        </IconButton>
      ))}
    </div>
  );
}
