import { useMemo, useState } from 'react';
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

/** A note on the quote, written in place. What is typed is kept as a draft until it is stored. */
export function NoteField(props: NoteFieldProps) {
  const { quoteId, quote, speakers, editable, open, onChange, onDone } = props;
  const stored = quote?.note ?? '';
  const [, dispatch] = useSession();
  const draft = useNoteDraft(quoteId);
  /** `early`: before a draft left from before could be read; the two are joined then. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly early: boolean } | null>(
    null,
  );
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
  const unstored =
    typed && restored !== null && typed.early
      ? `${restored}\n\n${typed.text}`
      : (typed?.text ?? restored);
  const editing = editable && (open || unstored !== null);

  const commit = () => {
    if (unstored !== null && unstored !== stored)
      onChange(quoteId, (fresh) => editQuote(fresh, { note: unstored }));
    setTyped(null);
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
              setTyped({ text: markdown, early: draft.kept === undefined });
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
