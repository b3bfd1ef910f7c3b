import { useEffect, useState } from 'react';
import type { Ref } from 'react';
import type { ReactNode } from 'react';
import { useKeys } from '../../../session/keymap';
import { useRunCommand } from '../../../session/use-command';
import type { CommandId } from '../../../../shared/host/commands';
import type { Id } from '../../../../shared/model/ids';
import { IMPORT } from '../../../texts/import';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import { Progress } from '../../../ui/progress';
import type { AlikeComparison } from '../../../workers/intake/intake-session';
import type { ComparedStretch } from '../../../workers/intake/compare-texts';
import styles from './file-peek.module.css';
import { useImportWork } from './import-context';
import type { HeldArticle, RunRow } from './run-row';

interface FilePeekProps {
  readonly row: RunRow | null;
  /** The row among those that look like another, and how many those are. */
  readonly place: readonly [at: number, of: number];
  readonly isOpen: boolean;
  readonly busy: boolean;
  readonly ref: Ref<HTMLElement>;
  readonly onArticle: (documentId: Id) => void;
  readonly onLook: (row: RunRow) => void;
  readonly onReadAsText: (row: RunRow) => void;
}

/** What became of one file: the two side by side where it looks like another, else why, and what can be done. */
export function FilePeek(props: FilePeekProps) {
  const { row, isOpen, ref } = props;
  const [held] = row?.held ?? [];
  const isAlike = row?.outcome === 'alike' && held !== undefined;
  return (
    <aside
      ref={ref}
      className={styles.peek}
      data-open={isOpen || undefined}
      tabIndex={-1}
      aria-label={isAlike ? IMPORT.peek.side : IMPORT.peek.about}
    >
      {row === null ? (
        <>
          <h2 className={styles.peekTitle}>{IMPORT.peek.choose}</h2>
          <p className={styles.sentence}>{IMPORT.peek.chooseBody}</p>
        </>
      ) : isAlike ? (
        <Alike key={`${row.id} ${row.held.length}`} {...props} row={row} held={held} />
      ) : (
        <About {...props} row={row} />
      )}
    </aside>
  );
}

interface AboutProps extends FilePeekProps {
  readonly row: RunRow;
}

/** A file in words. */
function About({ row, onArticle, onLook, onReadAsText }: AboutProps) {
  const { outcome, source, reason, sentence, articles, readable } = row;
  return (
    <>
      <p className={styles.label}>{IMPORT.groups[outcome]}</p>
      <h2 className={styles.peekTitle}>{source.name}</h2>
      {source.folder === '' ? null : (
        <p className={styles.folder}>{IMPORT.inFolder(source.folder)}</p>
      )}
      <p className={styles.sentence}>
        {sentence || reason || (outcome === 'waiting' ? IMPORT.peek.waiting : '')}
      </p>
      {outcome === 'look' ? (
        <>
          <p className={styles.folder}>{IMPORT.peek.lookHint}</p>
          <p>
            <Button variant="primary" keys="Enter" onClick={() => onLook(row)}>
              {IMPORT.peek.preview}
            </Button>
          </p>
        </>
      ) : null}
      {readable ? (
        <p>
          <Button onClick={() => onReadAsText(row)}>{IMPORT.peek.readAsText}</Button>
        </p>
      ) : null}
      {articles.length > 0 ? (
        <ul className={styles.articles} aria-label={IMPORT.peek.openList}>
          {articles.slice(0, MOST_ARTICLES).map(({ documentId, title }) => (
            <li key={documentId}>
              <button type="button" onClick={() => onArticle(documentId)}>
                {title}
              </button>
            </li>
          ))}
          {articles.length > MOST_ARTICLES ? (
            <li>{IMPORT.peek.more(articles.length - MOST_ARTICLES)}</li>
          ) : null}
        </ul>
      ) : null}
    </>
  );
}

/** Articles of one file that are listed. */
const MOST_ARTICLES = 40;

interface AlikeProps extends FilePeekProps {
  readonly row: RunRow;
  readonly held: HeldArticle;
}

/** Two articles, one below the other, with what differs marked, and the answers. */
function Alike({ row, held, place, busy, onArticle }: AlikeProps) {
  const { article, like, likeness } = held;
  const compared = useComparison(held);
  return (
    <>
      <p className={styles.label}>
        {IMPORT.peek.alike} <span>{IMPORT.peek.ofAll(...place)}</span>
      </p>
      <h2 className={styles.peekTitle}>{IMPORT.peek.same(likeness)}</h2>
      {compared === undefined ? (
        <Progress label={IMPORT.peek.looking} done={0} total={0} />
      ) : compared === null ? (
        <p className={styles.sentence}>{IMPORT.peek.lost}</p>
      ) : (
        <>
          <div className={styles.two}>
            <section>
              <h3 className={styles.from}>
                <b>{IMPORT.peek.here}</b>
                <button type="button" onClick={() => onArticle(like.documentId)}>
                  {[compared.publisher, compared.published]
                    .filter((one) => one !== '')
                    .join(' · ') || like.title}
                </button>
              </h3>
              <Passage stretches={compared.former} side="former" />
            </section>
            <section>
              <h3 className={styles.from}>
                <b>{IMPORT.peek.coming}</b>
                <span>{article.details.title || row.source.name}</span>
              </h3>
              <Passage stretches={compared.latter} side="latter" />
            </section>
          </div>
          <p className={styles.fact}>
            <span>
              <b>{compared.places}</b>{' '}
              {compared.places === 1 ? IMPORT.peek.onePlace : IMPORT.peek.places}
            </span>
            <span>
              <b>{compared.quotes}</b>{' '}
              {compared.quotes === 1 ? IMPORT.peek.oneQuote : IMPORT.peek.quotes}
            </span>
          </p>
        </>
      )}
      <ul className={styles.ways} aria-label={IMPORT.peek.ways}>
        <Way command="add-alike" hint={IMPORT.peek.addHint} busy={busy}>
          {IMPORT.peek.add}
        </Way>
        {compared && compared.carried > 0 ? (
          <Way
            command="add-version"
            hint={IMPORT.peek.newerHint(compared.carried, compared.quotes)}
            busy={busy}
          >
            {IMPORT.peek.newer}
          </Way>
        ) : null}
        <Way command="leave-file-out" hint={IMPORT.peek.leaveHint} busy={busy}>
          {IMPORT.peek.leave}
        </Way>
      </ul>
    </>
  );
}

/** The two held side by side; undefined while that lasts, null where the one that was here is gone. */
function useComparison({ like, article }: HeldArticle): AlikeComparison | null | undefined {
  const { intake } = useImportWork();
  const [compared, setCompared] = useState<AlikeComparison | null>();
  useEffect(() => {
    let isCurrent = true;
    const compare = async () => {
      const found = await intake.ask('compare', [like.documentId, article.text]);
      if (isCurrent) setCompared(found);
    };
    void compare();
    return () => {
      isCurrent = false;
    };
  }, [intake, like, article]);
  return compared;
}

/** Paragraphs without a blank line between them: there is little room. */
const closeUp = (text: string): string => text.replace(/\n{2,}/g, '\n');

interface PassageProps {
  readonly stretches: readonly ComparedStretch[];
  readonly side: 'former' | 'latter';
}

function Passage({ stretches, side }: PassageProps) {
  return (
    <p className={styles.passage} data-side={side}>
      {stretches.map(({ kind, text }, at) => {
        // The stretches of one comparison never change places.
        const key = `${at + 1} ${kind}`;
        if (kind === 'differs')
          return (
            <mark key={key} className={styles.differs}>
              {closeUp(text)}
            </mark>
          );
        return (
          <span key={key} className={kind === 'cut' ? styles.cut : undefined}>
            {closeUp(text)}
          </span>
        );
      })}
    </p>
  );
}

interface WayProps {
  readonly command: CommandId;
  readonly hint: string;
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** One answer, its key, and what follows from it. */
function Way({ command, hint, busy, children }: WayProps) {
  const keys = useKeys(command);
  const run = useRunCommand();
  return (
    <li>
      <button type="button" aria-disabled={busy || undefined} onClick={() => run(command)}>
        <span aria-hidden="true">{keys === undefined ? null : <Kbd keys={keys} />}</span>
        <span>
          <b>{children}</b>
          <small>{hint}</small>
        </span>
      </button>
    </li>
  );
}
