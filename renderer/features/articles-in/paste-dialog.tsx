import { useRef, useState } from 'react';
import { useRepository } from '../../queries/database-context';
import { articleProblem } from '../../../shared/texts/file-problems';
import { FILE_TEXTS, PASTE_TEXTS } from '../../texts/files';
import { Button } from '../../ui/button';
import { DraftNotice } from '../../ui/draft-notice';
import { useDraft } from '../../ui/drafts';
import type { DraftPlace } from '../../ui/drafts';
import { Dialog } from '../../ui/dialog';
import formWords from '../../ui/form-words.module.css';
import { readFileArticle } from '../../workers/readers/read-article-client';
import styles from './articles-in.module.css';
import { keepArticles } from './add-read-articles';
import type { Outcome } from './add-read-articles';

interface PasteDialogProps {
  readonly onDone: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

const TEXT: DraftPlace = { key: 'paste-text', of: null };
const TITLE: DraftPlace = { key: 'paste-title', of: null };

/** Nobody cancels it or waits for its steps. */
const CONTROL = { signal: new AbortController().signal, onStep: () => undefined };

/** A text from the clipboard becomes an article. */
export function PasteDialog({ onDone, onClose }: PasteDialogProps) {
  const repository = useRepository();
  const area = useRef<HTMLTextAreaElement>(null);
  const drafts = { text: useDraft(TEXT), title: useDraft(TITLE) };
  const [text, setText] = useState(drafts.text.left ?? '');
  const [title, setTitle] = useState(drafts.title.left ?? '');
  const isLeft = text !== '' && text === drafts.text.left;
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const giveUp = () => {
    drafts.text.drop();
    drafts.title.drop();
  };
  const close = () => {
    giveUp();
    onClose();
  };
  const add = async () => {
    if (text.trim() === '') {
      setProblem(PASTE_TEXTS.empty);
      area.current?.focus();
      return;
    }
    setBusy(true);
    const name = title.trim() || PASTE_TEXTS.untitled;
    const bytes = new TextEncoder().encode(text);
    // As it was pasted, whatever it looks like.
    const how = { encoding: 'utf-8', plain: true, asText: true, keepLines: true };
    const read = await readFileArticle({ name: '', bytes }, how, CONTROL);
    setBusy(false);
    if (!read) return;
    if (!read.ok) {
      setProblem(articleProblem(name, read.error));
      return;
    }
    const origin = { name: PASTE_TEXTS.untitled, bytes: null, title: title.trim() };
    for (const outcome of await keepArticles(read.value, origin, repository)) onDone(outcome);
    drafts.text.settle();
    drafts.title.settle();
  };

  return (
    <Dialog
      open
      holdOpen={text !== ''}
      onClose={close}
      title={PASTE_TEXTS.title}
      initialFocus={area}
      footer={
        <>
          <Button onClick={close}>{FILE_TEXTS.cancel}</Button>
          <Button variant="primary" disabled={busy} onClick={() => void add()}>
            {PASTE_TEXTS.add}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <label className={formWords.label} htmlFor="paste-text">
          {PASTE_TEXTS.text}
        </label>
        <textarea
          id="paste-text"
          ref={area}
          className={styles.area}
          rows={12}
          value={text}
          aria-invalid={problem === '' ? undefined : true}
          aria-describedby="paste-text-more"
          onChange={(event) => {
            setText(event.target.value);
            drafts.text.keep(event.target.value);
            setProblem('');
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
          }}
        />
        {isLeft ? (
          <DraftNotice
            onGiveUp={() => {
              giveUp();
              setText('');
              setTitle('');
              area.current?.focus();
            }}
          />
        ) : null}
        <p id="paste-text-more" className={problem === '' ? formWords.hint : formWords.problem}>
          {problem || PASTE_TEXTS.textHint}
        </p>
        <label className={formWords.label} htmlFor="paste-title">
          {PASTE_TEXTS.name}
        </label>
        <input
          id="paste-title"
          className={styles.input}
          value={title}
          aria-describedby="paste-title-more"
          onChange={(event) => {
            setTitle(event.target.value);
            drafts.title.keep(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
          }}
        />
        <p id="paste-title-more" className={formWords.hint}>
          {PASTE_TEXTS.nameHint}
        </p>
      </div>
    </Dialog>
  );
}
