import { $convertFromMarkdownString, $convertToMarkdownString } from '@lexical/markdown';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { AutoFocusPlugin } from '@lexical/react/LexicalAutoFocusPlugin';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import {
  $createRangeSelectionFromDom,
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  PASTE_COMMAND,
  mergeRegister,
} from 'lexical';
import type { LexicalEditor } from 'lexical';
import { useEffect, useMemo, useRef } from 'react';
import type { FocusEvent, ReactNode } from 'react';
import { NOTES } from '../texts/notes';
import { MentionNode } from './mention-node';
import { safeUrl } from './note-markdown';
import type { MentionKind } from './note-markdown';
import { NoteMentions } from './note-mentions';
import { NoteTools } from './note-tools';
import { noteTransformers } from './note-transformers';
import type { Mentionable } from './note-transformers';
import styles from './note.module.css';

interface NoteEditorProps {
  readonly label: string;
  /** Markdown. A value that did not come from this editor replaces what is in it. */
  readonly value: string;
  readonly onChange: (markdown: string) => void;
  /** The person is done: the focus left, or Ctrl/Cmd+Enter, or Esc. */
  readonly onCommit: (by: 'focus' | 'key') => void;
  readonly people: readonly Mentionable[];
  readonly events: readonly Mentionable[];
  readonly autoFocus?: boolean;
  /** Below the words: to go there is not to leave the note. */
  readonly children?: ReactNode;
}

const THEME = {
  text: { bold: styles['bold'] ?? '', italic: styles['italic'] ?? '' },
  link: styles['link'] ?? '',
};

function fail(error: Error): never {
  throw error;
}

const CONFIG = {
  namespace: 'note',
  theme: THEME,
  nodes: [ListNode, ListItemNode, LinkNode, MentionNode],
  onError: fail,
};

/** Writes a note: bold, italic, lists, links, `@` for speakers and `#` for events. Markdown in, Markdown out. */
export function NoteEditor(props: NoteEditorProps) {
  const { label, people, events, autoFocus = false, onCommit, children } = props;
  const handleBlur = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) onCommit('focus');
  };
  return (
    <LexicalComposer initialConfig={CONFIG}>
      <div className={styles['editor']} onBlur={handleBlur}>
        <NoteTools />
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className={styles['note']}
              aria-label={label}
              aria-placeholder={NOTES.hint}
              placeholder={<p className={styles['placeholder']}>{NOTES.hint}</p>}
              spellCheck
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <NoteMentions people={people} events={events} />
        <HistoryPlugin />
        <ListPlugin />
        <LinkPlugin validateUrl={(url) => safeUrl(url) !== null} />
        <NoteValue {...props} />
        {autoFocus ? <AutoFocusPlugin /> : null}
        {children}
      </div>
    </LexicalComposer>
  );
}

/** The form in which an editor of ours copies, its mentions included. */
const OUR_FORMAT = 'application/x-lexical-editor';

/**
 * What comes with formatting from elsewhere goes in as its words: to read HTML, Lexical would ask for a Trusted Types
 * policy that the app does not grant. False when there is nothing to answer here.
 */
function $insertWords(event: Event, from: DataTransfer | null): boolean {
  if (!from?.types.includes('text/html') || from.types.includes(OUR_FORMAT)) return false;
  event.preventDefault();
  $getSelection()?.insertRawText(from.getData('text/plain'));
  return true;
}

/**
 * Takes the caret from where it stands. Lexical hears of a move by `selectionchange`, which comes after the next key of
 * a quick hand: that key would act where the caret was.
 */
function $takeCaret(editor: LexicalEditor): false {
  if (editor.isComposing()) return false;
  const standing = $createRangeSelectionFromDom(window.getSelection(), editor);
  if (standing !== null && !standing.is($getSelection())) $setSelection(standing);
  return false;
}

/** Keeps the editor and the Markdown outside in step. */
function NoteValue({ value, onChange, onCommit, people, events }: NoteEditorProps) {
  const [editor] = useLexicalComposerContext();
  const latest = useRef({ onChange, onCommit });
  useEffect(() => {
    latest.current = { onChange, onCommit };
  });
  const transformers = useMemo(
    () =>
      noteTransformers((of: MentionKind, id: string) => {
        const known = of === 'speaker' ? people : events;
        return known.find((one) => one.id === id)?.name ?? null;
      }),
    [people, events],
  );
  const written = useRef<string | null>(null);
  useEffect(() => {
    if (written.current === value) return;
    written.current = value;
    editor.update(() => $convertFromMarkdownString(value, transformers), {
      discrete: true,
      tag: ['history-merge', 'skip-dom-selection'],
    });
  }, [editor, transformers, value]);
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags, editorState }) => {
        if (tags.has('skip-dom-selection') || (dirtyElements.size === 0 && dirtyLeaves.size === 0))
          return;
        const markdown = editorState.read(() => $convertToMarkdownString(transformers));
        if (markdown === written.current) return;
        written.current = markdown;
        latest.current.onChange(markdown);
      }),
    [editor, transformers],
  );
  useEffect(() => {
    const commit = (event: KeyboardEvent): true => {
      event.preventDefault();
      // Esc steps back one level only: out of the note.
      event.stopPropagation();
      latest.current.onCommit('key');
      return true;
    };
    return mergeRegister(
      editor.registerCommand(KEY_DOWN_COMMAND, () => $takeCaret(editor), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => 'clipboardData' in event && $insertWords(event, event.clipboardData),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) => typeof event !== 'string' && $insertWords(event, event.dataTransfer),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(KEY_ESCAPE_COMMAND, commit, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => (event !== null && (event.ctrlKey || event.metaKey) ? commit(event) : false),
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor]);
  return <MarkdownShortcutPlugin transformers={transformers} />;
}
