import { useEffect, useRef, useState } from 'react';
import { useShowPlace } from '../../session/shown-place';
import { useCommand } from '../../session/use-command';
import { useCommandButton } from '../../session/use-command-button';
import { CHECK_DRAFT } from '../../texts/check-draft';
import { Button } from '../../ui/button';
import { useDraft } from '../../ui/drafts';
import { EmptyState } from '../../ui/empty-state';
import type { ShownCheck } from '../../workers/check-draft/check-draft-session';
import styles from './check-draft.module.css';
import { DraftText } from './draft-text';
import { FindingPanel } from './finding-panel';
import { keptManuscript, MANUSCRIPT_PLACE, NO_MANUSCRIPT } from './kept-draft';
import type { KeptManuscript } from './kept-draft';
import { PutIn } from './put-in';
import { useCheck } from './use-check';
import { useReport } from './use-report';

const STATUSES = ['verbatim', 'altered', 'not-found'] as const;

/** A manuscript against all articles: put in, then read with what was found of each quotation beside it. */
export function CheckDraftPage() {
  const draft = useDraft(MANUSCRIPT_PLACE);
  const [manuscript, setManuscript] = useState(() => keptManuscript(draft.left));
  const keep = (next: KeptManuscript) => {
    setManuscript(next);
    if (next.text === '') draft.drop();
    else draft.keep(JSON.stringify(next));
  };
  if (!manuscript.isRead)
    return (
      <article className={styles.page} aria-label={CHECK_DRAFT.title}>
        <PutIn
          text={manuscript.text}
          onType={(text) => keep({ ...NO_MANUSCRIPT, text })}
          onRead={keep}
        />
      </article>
    );
  return <Checked manuscript={manuscript} onAnother={() => keep(NO_MANUSCRIPT)} />;
}

interface CheckedProps {
  readonly manuscript: KeptManuscript;
  readonly onAnother: () => void;
}

function Checked({ manuscript, onAnother }: CheckedProps) {
  const { found, working, failed, again } = useCheck(manuscript.text);
  const [chosen, setChosen] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const show = useShowPlace();
  const { save, note } = useReport(manuscript, found);
  const quotations = found?.quotations ?? [];
  const at = Math.min(chosen, Math.max(0, quotations.length - 1));
  const quotation = quotations[at];
  const open = () => {
    const { source, shownSource } = quotation ?? {};
    if (source && shownSource) show(source.documentId, shownSource.words);
  };
  const hasAny = quotations.length > 0;
  const hasSource = Boolean(quotation?.shownSource);
  useCommand('next-checked', () => setChosen(Math.min(at + 1, quotations.length - 1)), hasAny);
  useCommand('previous-checked', () => setChosen(Math.max(0, at - 1)), hasAny);
  useCommand('open-checked-source', open, hasSource || (hasAny && 'hint'));
  useCommand('note-checked', note, hasAny);
  useCommand('save-check-report', () => save('html'), hasAny);
  const noteButton = useCommandButton('note-checked');
  const reportButton = useCommandButton('save-check-report');
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article className={styles.checked} aria-label={CHECK_DRAFT.title} aria-busy={working}>
      <header className={styles.head}>
        <div className={styles.name}>
          <h1 ref={heading} tabIndex={-1}>
            {manuscript.name}
          </h1>
          <p className={styles.soft}>
            {found
              ? CHECK_DRAFT.against(quotations.length, found.articles)
              : `${CHECK_DRAFT.checking}…`}
          </p>
        </div>
        {found ? <Counts found={found} onChoose={setChosen} /> : null}
        <div className={styles.buttons}>
          <Button variant="quiet" onClick={onAnother}>
            {CHECK_DRAFT.another}
          </Button>
          <Button disabled={!hasAny} {...noteButton}>
            {CHECK_DRAFT.note}
          </Button>
          <Button disabled={!hasAny} {...reportButton}>
            {CHECK_DRAFT.report}
          </Button>
          <Button variant="quiet" disabled={!hasAny} onClick={() => save('json')}>
            {CHECK_DRAFT.json}
          </Button>
        </div>
      </header>
      {failed ? (
        <EmptyState title={CHECK_DRAFT.failed}>
          <Button variant="primary" onClick={again}>
            {CHECK_DRAFT.again}
          </Button>
        </EmptyState>
      ) : null}
      <div className={styles.sides}>
        {/* Scrolled by keys too. */}
        <section className={styles.text} aria-label={CHECK_DRAFT.draft} tabIndex={-1}>
          {manuscript.isGuess ? <p className={styles.hint}>{CHECK_DRAFT.guessed}</p> : null}
          {found && found.withoutText > 0 ? (
            <p className={styles.hint}>{CHECK_DRAFT.withoutText(found.withoutText)}</p>
          ) : null}
          {found && !hasAny ? <p className={styles.hint}>{CHECK_DRAFT.noQuotations}</p> : null}
          <DraftText
            text={manuscript.text}
            quotations={quotations}
            chosen={at}
            onChoose={setChosen}
          />
        </section>
        <aside className={styles.side} aria-live="polite">
          {quotation ? (
            <FindingPanel
              quotation={quotation}
              draft={manuscript.text}
              position={CHECK_DRAFT.position(at + 1, quotations.length)}
            />
          ) : null}
        </aside>
      </div>
    </article>
  );
}

interface CountsProps {
  readonly found: ShownCheck;
  readonly onChoose: (at: number) => void;
}

/** How many of each; one that there are any of leads to the first. */
function Counts({ found: { quotations }, onChoose }: CountsProps) {
  const counted = [
    ...STATUSES.map((status) => ({
      key: status,
      sign: CHECK_DRAFT.signs[status],
      words: CHECK_DRAFT.statuses[status],
      first: quotations.findIndex((one) => one.status === status),
      count: quotations.filter((one) => one.status === status).length,
    })),
    {
      key: 'another',
      sign: '⇄',
      words: CHECK_DRAFT.byAnother,
      first: quotations.findIndex(({ speaker }) => speaker.agrees === false),
      count: quotations.filter(({ speaker }) => speaker.agrees === false).length,
    },
  ];
  return (
    <ul className={styles.counts} aria-label={CHECK_DRAFT.counts}>
      {counted.map(({ key, sign, words, first, count }) => (
        <li key={key}>
          <button
            type="button"
            data-status={key}
            disabled={count === 0}
            onClick={() => onChoose(first)}
          >
            <span aria-hidden="true">{sign}</span> <b>{count}</b> {words}
          </button>
        </li>
      ))}
    </ul>
  );
}
