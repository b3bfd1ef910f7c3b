import type { ReactNode } from 'react';
import { NOTES } from '../texts/notes';
import { parseNote } from './note-markdown';
import type { MentionKind, NoteBlock, NoteInline } from './note-markdown';
import type { Mentionable } from './note-transformers';
import styles from './note.module.css';

interface NoteViewProps {
  /** Markdown, as a note is stored. */
  readonly value: string;
  readonly people: readonly Mentionable[];
  readonly events: readonly Mentionable[];
  readonly onOpen: (kind: MentionKind, id: string) => void;
}

/** A note as it reads. Built from elements only, never from HTML; names are today's, links are https or plain text. */
export function NoteView({ value, people, events, onOpen }: NoteViewProps) {
  const mention = (of: MentionKind, id: string, written: string): ReactNode => {
    const known = (of === 'speaker' ? people : events).find((one) => one.id === id);
    const name = `${of === 'speaker' ? '@' : '#'}${known?.name ?? written}`;
    return known ? (
      <button type="button" className={styles['mention']} onClick={() => onOpen(of, id)}>
        {name}
      </button>
    ) : (
      <span className={styles['gone']} title={NOTES.gone}>
        {name}
      </span>
    );
  };
  const inline = (one: NoteInline): ReactNode => {
    switch (one.kind) {
      case 'text':
        return one.text;
      case 'break':
        return <br />;
      case 'bold':
        return <strong>{all(one.children)}</strong>;
      case 'italic':
        return <em>{all(one.children)}</em>;
      case 'link':
        return (
          <a href={one.url} target="_blank" rel="noopener noreferrer">
            {all(one.children)}
          </a>
        );
      case 'mention':
        return mention(one.mentionKind, one.id, one.name);
      default:
        return one satisfies never;
    }
  };
  const all = (children: readonly NoteInline[]): ReactNode =>
    children.map((child, index) => <Inline key={`${child.kind} ${index}`}>{inline(child)}</Inline>);
  const block = (one: NoteBlock): ReactNode => {
    if (one.kind === 'paragraph') return <p>{all(one.children)}</p>;
    const items = one.items.map((item, index) => <li key={`item ${index}`}>{all(item)}</li>);
    return one.kind === 'bullets' ? <ul>{items}</ul> : <ol>{items}</ol>;
  };
  return (
    <div className={styles['note']}>
      {parseNote(value).map((one, index) => (
        <Inline key={`${one.kind} ${index}`}>{block(one)}</Inline>
      ))}
    </div>
  );
}

const Inline = ({ children }: { readonly children: ReactNode }) => children;
