import { useState } from 'react';
import { parseEventDate } from '../../../shared/dates/event-date';
import { createAnchor } from '../../../shared/anchoring/create-anchor';
import type { Span } from '../../../shared/model/anchor';
import type { AnyRecord } from '../../../shared/model/records';
import type { ConflictItem } from '../../../shared/review/review-item';
import type { ReviewDetails } from '../../db/read/review-reader';
import { useRepository } from '../../queries/database-context';
import { LIBRARY } from '../../texts/library';
import { SPEAKERS } from '../../texts/people';
import { QUOTES } from '../../texts/quotes';
import { REVIEW } from '../../texts/review';
import { useDraft } from '../../ui/drafts';
import type { DraftPlace } from '../../ui/drafts';
import { TextField } from '../../ui/field';
import { Select } from '../../ui/select';
import { FocusedButton } from './focused-button';
import { IdPicker } from './id-picker';
import type { PickFrom } from './id-picker';
import { OwnBounds } from './own-bounds';
import { OwnActions, OwnFrame } from './own-frame';
import styles from './review.module.css';

/** How a value of a field can be written in the review itself; null for what has a field of its own elsewhere. */
type Editor =
  | { readonly by: 'text'; readonly long: boolean }
  | { readonly by: 'list' }
  | { readonly by: 'date' }
  | { readonly by: 'bounds' }
  | { readonly by: 'ids'; readonly from: PickFrom }
  | { readonly by: 'choice'; readonly words: Readonly<Record<string, string>> };

const EDITORS: Readonly<Record<string, Editor>> = {
  'quote.speakerIds': { by: 'ids', from: 'speakers' },
  'event.participants': { by: 'ids', from: 'speakers' },
  'quote.eventIds': { by: 'ids', from: 'events' },
  'quote.tags': { by: 'ids', from: 'tags' },
  'quote.kind': { by: 'choice', words: QUOTES.kinds },
  'quote.attribution': { by: 'choice', words: QUOTES.attributions },
  'quote.note': { by: 'text', long: true },
  'quote.anchor': { by: 'bounds' },
  'speaker.kind': { by: 'choice', words: SPEAKERS.kinds },
  'speaker.aliases': { by: 'list' },
  'tag.path': { by: 'list' },
  'document.progress': { by: 'choice', words: LIBRARY.progress },
  'event.when': { by: 'date' },
};
const TEXTS = new Set(['name', 'title', 'place', 'language']);
const LONG = new Set(['notes', 'description']);

const editorOf = ({ type, field }: ConflictItem): Editor | null =>
  EDITORS[`${type}.${field}`] ??
  (TEXTS.has(field) || LONG.has(field) ? { by: 'text', long: LONG.has(field) } : null);

interface OwnValueProps {
  readonly details: ReviewDetails & { readonly item: ConflictItem };
  /** Where a value that is typed is kept until it is taken. */
  readonly draft: DraftPlace;
  readonly onValue: (value: unknown) => void;
  readonly onCancel: () => void;
  readonly onOpen: () => void;
}

/** One's own value for a field in conflict. */
export function OwnValue({ details, draft, onValue, onCancel, onOpen }: OwnValueProps) {
  const { item, record } = details;
  const editor = record ? editorOf(item) : null;
  return (
    <OwnFrame onCancel={onCancel}>
      {record && editor ? (
        <ValueEditor
          editor={editor}
          details={details}
          record={record}
          draft={draft}
          onValue={onValue}
          onCancel={onCancel}
        />
      ) : (
        <>
          <p>{REVIEW.ownElsewhere}</p>
          <OwnActions onCancel={onCancel}>
            <FocusedButton focused onClick={onOpen}>
              {REVIEW.ownOpen}
            </FocusedButton>
          </OwnActions>
        </>
      )}
    </OwnFrame>
  );
}

interface ValueEditorProps extends Omit<OwnValueProps, 'onOpen'> {
  readonly editor: Editor;
  readonly record: AnyRecord;
}

/** How a value is written in a text field, and how typed text is read as a value. */
const TYPED = {
  text: {
    write: (value: unknown) => (typeof value === 'string' ? value : ''),
    read: (typed: string): unknown => typed,
  },
  list: {
    write: (value: unknown) => (Array.isArray(value) ? value.join('; ') : ''),
    read: (typed: string): unknown =>
      typed
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
  },
  date: {
    write: (value: unknown) => (value as { readonly text?: string }).text ?? '',
    read: (typed: string): unknown => parseEventDate(typed, null),
  },
} as const;

function ValueEditor({ editor, details, record, draft, onValue, onCancel }: ValueEditorProps) {
  const repository = useRepository();
  const { left } = useDraft(draft);
  const { item, passage } = details;
  const shown = (record as unknown as Readonly<Record<string, unknown>>)[item.field];
  const [value, setValue] = useState<unknown>(() => {
    if (editor.by === 'ids') return [];
    return left !== null && editor.by in TYPED
      ? TYPED[editor.by as keyof typeof TYPED].read(left)
      : shown;
  });
  const label = REVIEW.field(item.field);
  const save = async () => {
    if (editor.by !== 'bounds' || record.type !== 'quote') {
      onValue(value);
      return;
    }
    const text = await repository.shown.text(record.anchor.textHash);
    const span = value as typeof record.anchor;
    if (text !== undefined) onValue(createAnchor(text, record.anchor.textHash, span));
  };
  const field = () => {
    switch (editor.by) {
      case 'text':
      case 'list':
      case 'date': {
        const { write, read } = TYPED[editor.by];
        return (
          <TextField
            label={label}
            multiline={editor.by === 'text' && editor.long}
            value={write(shown)}
            {...(editor.by === 'list' ? { hint: REVIEW.ownList } : {})}
            draft={draft}
            inForm
            // It is stored when it is taken.
            onCommit={() => false}
            onDraft={(typed) => setValue(read(typed))}
            autoFocus
          />
        );
      }
      case 'choice':
        return (
          <Select
            label={label}
            value={typeof value === 'string' ? value : ''}
            options={Object.entries(editor.words).map(([one, words]) => ({
              value: one,
              label: words,
            }))}
            onChange={setValue}
          />
        );
      case 'ids':
        return (
          <IdPicker
            label={label}
            from={editor.from}
            ids={Array.isArray(value) ? value : []}
            onIds={setValue}
            autoFocus
            onCancel={onCancel}
          />
        );
      case 'bounds':
        return passage ? (
          <OwnBounds passage={passage} span={value as Span} onSpan={setValue} />
        ) : null;
    }
  };
  const typing = editor.by === 'text' || editor.by === 'list' || editor.by === 'date';
  return (
    <div
      role="presentation"
      className={styles.editor}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, nativeEvent, target } = event;
        const ends = !(target instanceof HTMLTextAreaElement) || ctrlKey || metaKey;
        const inField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
        if (key === 'Enter' && typing && inField && ends && !nativeEvent.isComposing) void save();
      }}
    >
      {field()}
      <OwnActions onCancel={onCancel}>
        <FocusedButton
          focused={editor.by === 'choice' || editor.by === 'bounds'}
          onClick={() => void save()}
        >
          {REVIEW.ownKeep}
        </FocusedButton>
      </OwnActions>
    </div>
  );
}
