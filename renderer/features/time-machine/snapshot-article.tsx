import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { ArticleThen, PieceOfText } from '../../../shared/time-machine/read-then';
import { TIME_MACHINE } from '../../texts/time-machine';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import styles from './snapshot-articles.module.css';
import type { TimeMachine } from './use-opened';

interface SnapshotArticleProps {
  readonly machine: TimeMachine;
  /** Who is at this desk. */
  readonly me: Id;
  /** The article. */
  readonly id: Id;
  readonly onBack: () => void;
}

/** One article of a snapshot, its text and its quotes as they were. Nothing of it can be changed; Esc steps back. */
export function SnapshotArticle({ machine, me, id, onBack }: SnapshotArticleProps) {
  const [article, setArticle] = useState<ArticleThen | null | 'gone'>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    let late = false;
    const ask = async () => {
      const found = await machine.ask('article', [me, id]);
      if (!late) setArticle(found ?? 'gone');
    };
    ask().catch(() => {
      if (!late) setArticle('gone');
    });
    return () => {
      late = true;
    };
  }, [machine, me, id]);
  useEffect(() => {
    if (article !== null) heading.current?.focus();
  }, [article]);
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      onBack();
    };
    const box = frame.current;
    box?.addEventListener('keydown', handleKey);
    return () => box?.removeEventListener('keydown', handleKey);
  }, [onBack]);
  const goTo = (at: number) => {
    const words = text.current?.querySelector<HTMLElement>(`[data-quotes~="${at}"]`);
    words?.scrollIntoView({ block: 'center' });
    words?.focus();
  };
  return (
    <section ref={frame} className={styles.article} aria-labelledby="article-then">
      <div className={styles.head}>
        <div>
          <h3 id="article-then" ref={heading} tabIndex={-1} className={styles.title}>
            {article === null || article === 'gone'
              ? TIME_MACHINE.reading
              : article.title || TIME_MACHINE.untitled}
          </h3>
          <p className={styles.facts}>{TIME_MACHINE.readOnly}</p>
        </div>
        <Button variant="outline" keys="Escape" onClick={onBack}>
          {TIME_MACHINE.backToArticles}
        </Button>
      </div>
      {article === null ? <Progress label={TIME_MACHINE.reading} done={0} total={0} /> : null}
      {article === 'gone' ? <EmptyState title={TIME_MACHINE.articleGone} /> : null}
      {article === null || article === 'gone' ? null : (
        <div className={styles.sides}>
          <div ref={text} className={styles.text}>
            {article.paragraphs === null ? (
              <p className={styles.facts}>{TIME_MACHINE.textGone}</p>
            ) : (
              article.paragraphs.map((pieces) => <Paragraph key={pieces[0]?.at} pieces={pieces} />)
            )}
          </div>
          <aside className={styles.quotes} aria-label={TIME_MACHINE.quotesThen}>
            {article.hidden > 0 ? (
              <p className={styles.facts}>{TIME_MACHINE.hiddenThen(article.hidden)}</p>
            ) : null}
            {article.quotes.length === 0 ? (
              <p className={styles.facts}>{TIME_MACHINE.noQuotes}</p>
            ) : null}
            <ol className={styles.list}>
              {article.quotes.map(({ id: quote, words, speakers, note }, at) => (
                <li key={quote}>
                  <button type="button" className={styles.quote} onClick={() => goTo(at)}>
                    <q>{words}</q>
                    <span className={styles.facts}>
                      {speakers.join(', ') || TIME_MACHINE.nobody}
                      {note === '' ? null : ` · ${note}`}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </aside>
        </div>
      )}
    </section>
  );
}

/** A paragraph with what is quoted of it. */
function Paragraph({ pieces }: { readonly pieces: readonly PieceOfText[] }) {
  return (
    <p>
      {pieces.map(({ at, text, quotes }) =>
        quotes.length === 0 ? (
          text
        ) : (
          <mark key={at} tabIndex={-1} data-quotes={quotes.join(' ')}>
            {text}
          </mark>
        ),
      )}
    </p>
  );
}
