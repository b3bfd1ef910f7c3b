import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import type { LexicalCommand } from 'lexical';
import type { MouseEvent } from 'react';
import { useEffect, useId, useMemo, useState } from 'react';
import { NOTES } from '../texts/notes';
import { $createMentionNode, $isMentionNode } from './mention-node';
import { findMentionable } from './find-mentionable';
import type { MentionKind } from './note-markdown';
import type { Mentionable } from './note-transformers';
import styles from './note.module.css';

interface Asked {
  readonly mentionKind: MentionKind;
  readonly query: string;
}

// Native <datalist> and <option> cannot be steered from a text with its own caret.
const LISTBOX = { role: 'listbox' } as const;
const OPTION = { role: 'option' } as const;

/** `@` or `#` at the beginning of a word and what follows it up to the caret. */
const ASKING = /(?:^|[\s(“"'])([@#])([^@#\n]{0,40})$/;

/** The menu of speakers or events that opens on `@` and `#`: arrows choose, Enter or Tab takes, Esc closes. */
export function NoteMentions({
  people,
  events,
}: {
  readonly people: readonly Mentionable[];
  readonly events: readonly Mentionable[];
}) {
  const [editor] = useLexicalComposerContext();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const offered = useMemo(
    () =>
      asked ? findMentionable(asked.query, asked.mentionKind === 'speaker' ? people : events) : [],
    [asked, people, events],
  );
  const open = asked !== null && offered.length > 0 && dismissed !== keyOf(asked);
  const chosen = Math.min(active, offered.length - 1);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const now = editorState.read($askedAtCaret);
        setAsked((before) => (keyOf(before) === keyOf(now) ? before : now));
        if (now === null) setDismissed(null);
        setActive((index) => (now === null ? 0 : index));
      }),
    [editor],
  );
  useEffect(() => {
    if (!open) return undefined;
    const take = (index: number): boolean => {
      const one = offered[index];
      if (one && asked) editor.update(() => $insertMention(asked, one));
      return one !== undefined;
    };
    const on = (command: LexicalCommand<KeyboardEvent>, run: () => boolean): (() => void) =>
      editor.registerCommand(
        command,
        (event) => {
          if (!run()) return false;
          event.preventDefault();
          event.stopPropagation();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      );
    const step = (by: number) => (): boolean => {
      setActive((chosen + by + offered.length) % offered.length);
      return true;
    };
    return mergeRegister(
      on(KEY_ARROW_DOWN_COMMAND, step(1)),
      on(KEY_ARROW_UP_COMMAND, step(-1)),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          event?.preventDefault();
          return take(chosen);
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      on(KEY_TAB_COMMAND, () => take(chosen)),
      on(KEY_ESCAPE_COMMAND, () => {
        setDismissed(keyOf(asked));
        return true;
      }),
    );
  }, [editor, open, offered, asked, chosen]);
  useEffect(() => {
    const root = editor.getRootElement();
    if (!root || !open) return undefined;
    root.setAttribute('aria-controls', id);
    root.setAttribute('aria-activedescendant', `${id}-${chosen}`);
    return () => {
      root.removeAttribute('aria-controls');
      root.removeAttribute('aria-activedescendant');
    };
  }, [editor, open, chosen, id]);

  if (!open) return null;
  return (
    <div
      id={id}
      {...LISTBOX}
      aria-label={asked.mentionKind === 'speaker' ? NOTES.people : NOTES.events}
      className={styles['menu']}
    >
      {offered.map((one, index) => (
        <div
          key={one.id}
          id={`${id}-${index}`}
          {...OPTION}
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles['option']}
          {...takeOnPress(() => editor.update(() => $insertMention(asked, one)))}
        >
          {one.name}
        </div>
      ))}
    </div>
  );
}

/** Takes at the press, before the focus could leave the note. */
const takeOnPress = (take: () => void) => ({
  onMouseDown: (event: MouseEvent) => {
    event.preventDefault();
    take();
  },
});

const keyOf = (asked: Asked | null): string | null =>
  asked && `${asked.mentionKind} ${asked.query}`;

function $askedAtCaret(): Asked | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || $isMentionNode(node)) return null;
  const match = ASKING.exec(node.getTextContent().slice(0, selection.anchor.offset));
  return match && { mentionKind: match[1] === '#' ? 'event' : 'speaker', query: match[2] ?? '' };
}

/** Puts a mention in the place of what was typed, and a space after it. */
function $insertMention({ mentionKind, query }: Asked, { id, name }: Mentionable): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return;
  const end = selection.anchor.offset;
  selection.setTextNodeRange(node, end - query.length - 1, node, end);
  const space = $createTextNode(' ');
  selection.insertNodes([$createMentionNode(mentionKind, id, name), space]);
  space.selectEnd();
}
