import { useEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { editQuote } from '../../../shared/operations/quotes';
import { draftPlace } from '../../queries/draft-place';
import { useEventDirectory } from '../../queries/directory';
import type { SpeakerEntry } from '../../queries/directory';
import { NoteEditor } from '../../editor/note-editor';
import { NoteView } from '../../editor/note-view';
import { useSession } from '../../session/session-context';
import { QUOTES } from '../../texts/quotes';
import { DraftNotice } from '../../ui/draft-notice';
import { useDraft } from '../../ui/drafts';
import { FieldOpener } from './field-opener';
import { QuotePanelRow } from './quote-panel-row';
import styles from './quote-panel.module.css';
import type { QuoteChange } from './use-quote';

interface NoteFieldProps {
  readonly quoteId: Id;
  /** The article of the quote. */
  readonly documentId: Id | null;
  /** Null while a quote just made is being stored: the field takes keys already. */
  readonly quote: QuoteRecord | null;
  readonly speakers: readonly SpeakerEntry[];
  readonly editable: boolean;
  readonly open: boolean;
  readonly onChange: (id: Id, change: QuoteChange) => void;
  readonly onDone: () => void;
}

/** A note on the quote, written in place. What is typed is kept as a draft until it is stored. */
export function NoteField(props: NoteFieldProps) {
  const { quoteId, documentId, quote, speakers, editable, open, onChange, onDone } = props;
  const stored = quote?.note ?? '';
  const [, dispatch] = useSession();
  const draft = useDraft(
    draftPlace({ type: 'quote', id: quoteId, documentId: quote?.documentId ?? documentId }, 'note'),
  );
  const [typed, setTyped] = useState<string | null>(null);
  // Esc can come before what was typed or pasted last has been drawn: what is stored is taken from here.
  const latest = useRef<string | null>(null);
  const [restored, setRestored] = useState(draft.left);
  if (restored !== null && restored === stored) setRestored(null);
  useEffect(() => {
    if (draft.left === stored) draft.drop(stored);
  }, [draft, stored]);
  const handleTyped = (next: string | null) => {
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
  const unstored = typed ?? restored;
  const editing = editable && (open || unstored !== null);

  const end = (note: string | null) => {
    if (note === null) draft.drop();
    else {
      if (note !== stored) onChange(quoteId, (fresh) => editQuote(fresh, { note }));
      draft.settle();
    }
    handleTyped(null);
    setRestored(null);
    if (open) onDone();
  };
  const commit = (by: 'focus' | 'key') => {
    const note = latest.current ?? restored;
    // What was brought back and not touched is not stored by looking elsewhere.
    if (by === 'key' || latest.current !== null || restored === null) end(note);
    else if (open) onDone();
  };
  return (
    <QuotePanelRow label={QUOTES.note} command="write-note">
      {editing ? (
        <div className={styles.noteBox}>
          <NoteEditor
            label={QUOTES.note}
            value={unstored ?? stored}
            onChange={(markdown) => {
              handleTyped(markdown);
              draft.keep(markdown);
            }}
            onCommit={commit}
            people={people}
            events={happenings}
            autoFocus={open}
          >
            {restored !== null && (
              <DraftNotice
                stored={stored}
                onStore={() => end(latest.current ?? restored)}
                onGiveUp={() => end(null)}
              />
            )}
          </NoteEditor>
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
