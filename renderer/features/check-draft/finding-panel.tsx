import type { ReactNode } from 'react';
import { findingLines } from '../../../shared/export/check-report';
import { marksOf } from '../../../shared/marks/marks-of';
import { placeOf } from '../../../shared/marks/place-of';
import { placeWords } from '../../../shared/texts/places';
import { useLive } from '../../queries/database-context';
import { useCommandButton } from '../../session/use-command-button';
import { CHECK_DRAFT } from '../../texts/check-draft';
import { Button } from '../../ui/button';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { ShownQuotation } from '../../workers/check-draft/check-draft-session';
import styles from './check-draft.module.css';
import { verdictOf } from './draft-text';
import { markedParts } from './marked-parts';
import type { MarkedPart } from './marked-parts';
import { reported } from './reported';

interface FindingPanelProps {
  readonly quotation: ShownQuotation;
  readonly draft: string;
  readonly position: string;
}

/** What was found of one quotation: its words beside the source's, what differs, where it stands, and who says it. */
export function FindingPanel({ quotation, draft, position }: FindingPanelProps) {
  const { changes, shownSource, speaker, start, status, text } = quotation;
  const openButton = useCommandButton('open-checked-source');
  const nextButton = useCommandButton('next-checked');
  const previousButton = useCommandButton('previous-checked');
  const place = useLive(
    async (reading) => {
      if (!shownSource) return '';
      const markup = await reading.markup(shownSource.textHash);
      return markup ? placeWords(placeOf(marksOf(markup), shownSource.words)) : '';
    },
    [shownSource?.textHash, shownSource?.words.start],
  );
  const lines = findingLines(reported(quotation), draft);
  const honest = changes.filter((change) => change.honest).length;
  const inDraft = changes.map((change) => ({ span: change.draft, honest: change.honest }));
  const inSource = changes
    .filter(({ source }) => source.end > source.start)
    .map((change) => ({ span: change.source, honest: change.honest }));
  return (
    <section className={styles.finding} aria-label={CHECK_DRAFT.finding}>
      <p className={styles.position}>{position}</p>
      <h2 className={styles.verdict} data-status={status}>
        <span aria-hidden="true">{CHECK_DRAFT.signs[status]}</span> {verdictOf(quotation)}
      </h2>
      <Words label={CHECK_DRAFT.draft} what={CHECK_DRAFT.now} mark={styles.now}>
        {markedParts(text, start, inDraft)}
      </Words>
      {shownSource ? (
        <Words label={CHECK_DRAFT.source} what={CHECK_DRAFT.gone} mark={styles.gone}>
          {markedParts(shownSource.words.text, shownSource.words.start, inSource)}
        </Words>
      ) : (
        <p>{CHECK_DRAFT.none}</p>
      )}
      {lines.length > 0 ? (
        <ul className={styles.changes}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {status === 'verbatim' ? (
        <p className={styles.soft}>{honest > 0 ? CHECK_DRAFT.honest : CHECK_DRAFT.same}</p>
      ) : null}
      {shownSource ? (
        <p className={styles.where}>
          <b>{shownSource.title || CHECK_DRAFT.untitled}</b>{' '}
          {[shownSource.publisher, shownSource.published, place ?? ''].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      <dl className={styles.speakers}>
        <dt>{CHECK_DRAFT.saidBy}</dt>
        <dd>
          {CHECK_DRAFT.inDraft}: {speaker.claimed ?? CHECK_DRAFT.unknown}
        </dd>
        {shownSource ? (
          <dd>
            {CHECK_DRAFT.inSource}: {speaker.source ?? CHECK_DRAFT.unknown}
            {speaker.agrees === null
              ? ''
              : ` (${speaker.agrees ? CHECK_DRAFT.agrees : CHECK_DRAFT.differs})`}
          </dd>
        ) : null}
      </dl>
      <div className={styles.buttons}>
        <Button variant="primary" disabled={!shownSource} {...openButton}>
          {CHECK_DRAFT.openSource}
        </Button>
        <Button variant="quiet" {...previousButton}>
          {CHECK_DRAFT.previous}
        </Button>
        <Button variant="quiet" {...nextButton}>
          {CHECK_DRAFT.next}
        </Button>
      </div>
    </section>
  );
}

interface WordsProps {
  readonly label: string;
  /** What a screen reader says before marked words. */
  readonly what: string;
  readonly mark: string | undefined;
  readonly children: readonly MarkedPart[];
}

function Words({ label, what, mark, children }: WordsProps): ReactNode {
  return (
    <div>
      <p className={styles.label}>{label}</p>
      <blockquote className={styles.words}>
        {children.map(({ kind, text }, at) => {
          const key = `${at + 1} ${kind}`;
          if (kind === 'plain') return <span key={key}>{text}</span>;
          if (kind === 'gap') return <span key={key} aria-hidden="true" className={styles.gap} />;
          return (
            <mark key={key} className={kind === 'honest' ? styles.honest : mark}>
              {kind === 'marked' ? <VisuallyHidden>{what} </VisuallyHidden> : null}
              {text}
            </mark>
          );
        })}
      </blockquote>
    </div>
  );
}
