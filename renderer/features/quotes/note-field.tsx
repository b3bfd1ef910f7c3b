import { useMemo, useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { editQuote } from '../../../shared/operations/quotes';
import { useEventDirectory } from '../../db/directory';
import type { SpeakerEntry } from '../../db/directory';
import { NoteEditor } from '../../editor/note-editor';
import { NoteView } from '../../editor/note-view';
import { useSession } from '../../session/session-context';
import { QUOTES } from '../../texts/quotes';
import { FieldOpener } from './field-opener';
import { PanelRow } from './panel-row';
import styles from './quote-panel.module.css';
import { useNoteDraft } from './use-note-draft';
import type { QuoteChange } from './use-quote';

interface NoteFieldProps {
  readonly quote: QuoteRecord;
  readonly speakers: readonly SpeakerEntry[];
  readonly editable: boolean;
  readonly open: boolean;
  readonly onChange: (id: Id, change: QuoteChange) => void;
  readonly onDone: () => void;
}

/** A note on the quote, written in place. What is typed is kept as a draft until it is stored. */
export function NoteField({ quote, speakers, editable, open, onChange, onDone }: NoteFieldProps) {
  const [, dispatch] = useSession();
  const draft = useNoteDraft(quote.id);
  const [typed, setTyped] = useState<string | null>(null);
  const events = useEventDirectory();
  const people = useMemo(
    () => speakers.map(({ speaker: { id, name } }) => ({ id, name })),
    [speakers],
  );
  const happenings = useMemo(
    () => (events?.list ?? []).map(({ event: { id, name } }) => ({ id, name })),
    [events],
  );
  const restored = typeof draft.kept === 'string' && draft.kept !== quote.note ? draft.kept : null;
  const editing = editable && (open || restored !== null || typed !== null);

  const commit = () => {
    const note = typed ?? restored;
    if (note !== null && note !== quote.note)
      onChange(quote.id, (fresh) => editQuote(fresh, { note }));
    setTyped(null);
    draft.drop();
    if (open) onDone();
  };
  return (
    <PanelRow label={QUOTES.note} command="write-note">
      {editing && draft.kept !== undefined ? (
        <div className={styles.noteBox}>
          {restored !== null && typed === null && (
            <output className={styles.hint}>{QUOTES.noteRestored}</output>
          )}
          <NoteEditor
            label={QUOTES.note}
            value={typed ?? restored ?? quote.note}
            onChange={(markdown) => {
              setTyped(markdown);
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
          {quote.note !== '' && (
            <div className={styles.note}>
              <NoteView
                value={quote.note}
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
              label={quote.note === '' ? QUOTES.addNote : QUOTES.editNote}
              quiet={quote.note !== ''}
              icon={quote.note === '' ? 'plus' : 'edit'}
            />
          )}
        </>
      )}
    </PanelRow>
  );
}
