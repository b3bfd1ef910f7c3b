import { useEffect, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import type { OpenedFile, OpenResult } from '../../../shared/host/host';
import type { ReadAs } from '../../../shared/text/decode';
import { articleProblem, readingProblem } from '../../../shared/texts/file-problems';
import { carriesFiles, readDropped } from '../../host/dropped-files';
import { useHost } from '../../host/host-context';
import { CHECK_DRAFT } from '../../texts/check-draft';
import { Button } from '../../ui/button';
import { readFileArticle } from '../../workers/readers/read-article-client';
import styles from './check-draft.module.css';
import type { KeptManuscript } from './kept-draft';

/** Nobody cancels it or waits for its steps. */
const CONTROL = { signal: new AbortController().signal, onStep: () => undefined };
/** As it was pasted, whatever it looks like. */
const AS_PASTED: ReadAs = { encoding: 'utf-8', plain: true, asText: true, keepLines: true };

/** What is dropped here is a draft and no article: the window does not hear of it. */
function held(event: DragEvent): void {
  if (!carriesFiles(event.dataTransfer)) return;
  event.preventDefault();
  event.stopPropagation();
}

interface PutInProps {
  readonly text: string;
  /** What is typed, before it is read. */
  readonly onType: (text: string) => void;
  readonly onRead: (manuscript: KeptManuscript) => void;
}

/** The way in: a manuscript is pasted, opened or dropped. */
export function PutIn({ text, onType, onRead }: PutInProps) {
  const host = useHost();
  const area = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => area.current?.focus(), []);
  const read = async ({ name, bytes }: OpenedFile, how: ReadAs) => {
    const file = await readFileArticle({ name, bytes }, how, CONTROL);
    if (!file) return;
    if (!file.ok) {
      setProblem(articleProblem(name || CHECK_DRAFT.pasted, file.error));
      return;
    }
    const { articles, certain } = file.value;
    const [article] = articles;
    if (!article || articles.length > 1) {
      setProblem(CHECK_DRAFT.severalArticles(name, articles.length));
      return;
    }
    onRead({
      name: name || CHECK_DRAFT.pasted,
      text: article.text,
      isRead: true,
      isGuess: !certain,
    });
  };
  const take = async (result: OpenResult) => {
    if (result.outcome === 'cancelled') return;
    const [refused] = result.refused;
    const [waiting] = result.waiting ?? [];
    const later = waiting ? await host.readWaiting(waiting.id) : undefined;
    const file = result.files[0] ?? (later && 'bytes' in later ? later : undefined);
    if (file) await read(file, {});
    else if (refused) setProblem(readingProblem(refused.name, refused.problem));
  };
  const check = () => {
    if (text.trim() === '') area.current?.focus();
    else void read({ name: '', bytes: new TextEncoder().encode(text) }, AS_PASTED);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return;
    held(event);
    void readDropped(event.dataTransfer, false).then(take);
  };
  return (
    <div
      role="presentation"
      className={styles.putIn}
      onDragEnter={held}
      onDragOver={held}
      onDragLeave={held}
      onDrop={drop}
    >
      <h1>{CHECK_DRAFT.title}</h1>
      <p className={styles.lead}>{CHECK_DRAFT.lead}</p>
      <label className={styles.label} htmlFor="check-draft-text">
        {CHECK_DRAFT.text}
      </label>
      <textarea
        ref={area}
        id="check-draft-text"
        className={styles.area}
        aria-describedby="check-draft-hint"
        value={text}
        onChange={(event) => {
          setProblem('');
          onType(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          check();
        }}
      />
      <p id="check-draft-hint" className={styles.hint}>
        {CHECK_DRAFT.textHint}
      </p>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" keys="Mod+Enter" onClick={check}>
          {CHECK_DRAFT.check}
        </Button>
        <Button onClick={() => void host.openFiles('articles').then(take)}>
          {CHECK_DRAFT.open}
        </Button>
      </div>
    </div>
  );
}
