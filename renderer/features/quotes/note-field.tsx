import { useMemo, useRef, useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { editQuote } from '../../../shared/operations/quotes';
import { useEventDirectory } from '../../queries/directory';
import type { SpeakerEntry } from '../../queries/directory';
import { NoteEditor } from '../../editor/note-editor';
import { NoteView } from '../../editor/note-view';
import { useSession } from '../../session/session-context';
import { QUOTES } from '../../texts/quotes';
import { FieldOpener } from './field-opener';
import { QuotePanelRow } from './quote-panel-row';
import styles from './quote-panel.module.css';
import { useNoteDraft } from './use-note-draft';
import type { QuoteChange } from './use-quote';

interface NoteFieldProps {
  readonly quoteId: Id;
  /** Null while a quote just made is being stored: the field takes keys already. */
  readonly quote: QuoteRecord | null;
  readonly speakers: readonly SpeakerEntry[];
  readonly editable: boolean;
  readonly open: boolean;
  readonly onChange: (id: Id, change: QuoteChange) => void;
  readonly onDone: () => void;
}

interface Typed {
  readonly text: string;
  /** Before a draft left from before could be read; the two are joined then. */
  readonly early: boolean;
}

/** A note on the quote, written in place. What is typed is kept as a draft until it is stored. */
export function NoteField(props: NoteFieldProps) {
  const { quoteId, quote, speakers, editable, open, onChange, onDone } = props;
  const stored = quote?.note ?? '';
  const [, dispatch] = useSession();
  const draft = useNoteDraft(quoteId);
  const [typed, setTyped] = useState<Typed | null>(null);
  // Esc can come before what was typed or pasted last has been drawn: what is stored is taken from here.
  const latest = useRef<Typed | null>(null);
  const handleTyped = (next: Typed | null) => {
    latest.current = next;
    setTyped(next);
  };
  const events = useEventDirectory();
  const people = useMemo(
    () => speakers.map(({ speaker: { id, name } }) => ({ id, name })),
    [speakers],
  );
  const happenings = useMemo(
    () => (events?.list ?? []).map(({ event: { id, name } }) => ({ id, name })),
    [events],
  );
  const restored = typeof draft.kept === 'string' && draft.kept !== stored ? draft.kept : null;
  const unstoredOf = (given: Typed | null): string | null =>
    given && restored !== null && given.early
      ? `${restored}\n\n${given.text}`
      : (given?.text ?? restored);
  const unstored = unstoredOf(typed);
  const editing = editable && (open || unstored !== null);

  const commit = () => {
    const note = unstoredOf(latest.current);
    if (note !== null && note !== stored) onChange(quoteId, (fresh) => editQuote(fresh, { note }));
    handleTyped(null);
    // A draft that has not been read yet is not in the note, so it is kept.
    if (draft.kept !== undefined) draft.drop();
    if (open) onDone();
  };
  return (
    <QuotePanelRow label={QUOTES.note} command="write-note">
      {editing ? (
        <div className={styles.noteBox}>
          {restored !== null && typed === null && (
            <output className={styles.hint}>{QUOTES.noteRestored}</output>
          )}
          <NoteEditor
            label={QUOTES.note}
            value={unstored ?? stored}
            onChange={(markdown) => {
              handleTyped({ text: markdown, early: draft.kept === undefined });
              draft.keep(markdown);
            }}
            onCommit={commit}
            people={people}
            events={happenings}
            autoFocus={open}
          />
        </div>
      ) : (
        <>
          {stored !== '' && (
            <div className={styles.note}>
              <NoteView
                value={stored}
                // A note may name any of those who are one.
                people={speakers.flatMap(({ members }) => members)}
                events={(events?.list ?? []).flatMap(({ members }) => members)}
                onOpen={(kind, id) => dispatch({ type: 'show-main', main: { view: kind, id } })}
              />
            </div>
          )}
          {editable && (
            <FieldOpener
              field="note"
              label={stored === '' ? QUOTES.addNote : QUOTES.editNote}
              quiet={stored !== ''}
              icon={stored === '' ? 'plus' : 'edit'}
            />
          )}
        </>
      )}
    </QuotePanelRow>
  );
}
