import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { ArticleLine } from '../../../shared/time-machine/read-then';
import { TIME_MACHINE } from '../../texts/time-machine';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import styles from './snapshot-articles.module.css';
import { SnapshotArticle } from './snapshot-article';
import type { TimeMachine } from './use-opened';

interface SnapshotArticlesProps {
  readonly machine: TimeMachine;
  /** Who is at this desk: blind mode hides the quotes of others. */
  readonly me: Id;
  /** Only titles with these words; '' for all. */
  readonly find: string;
}

/** Lines that are shown at first, and more at a time. */
const STEP = 50;

/** The articles of a snapshot, and one of them to be read. Arrows walk, Enter opens, Esc steps back. */
export function SnapshotArticles({ machine, me, find }: SnapshotArticlesProps) {
  const [articles, setArticles] = useState<readonly ArticleLine[] | null | 'failed'>(null);
  const [shown, setShown] = useState<Id | null>(null);
  const [left, setLeft] = useState<Id | null>(null);
  const [limit, setLimit] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    let late = false;
    const ask = async () => {
      const found = await machine.ask('articles', [me]);
      if (!late && found) setArticles(found);
    };
    ask().catch(() => {
      if (!late) setArticles('failed');
    });
    return () => {
      late = true;
    };
  }, [machine, me]);
  useEffect(() => {
    if (shown === null && left !== null)
      list.current?.querySelector<HTMLElement>(`[data-article="${left}"]`)?.focus();
  }, [shown, left]);
  if (articles === 'failed') return <EmptyState title={TIME_MACHINE.compareFailed} />;
  if (articles === null) return <Progress label={TIME_MACHINE.reading} done={0} total={0} />;
  if (articles.length === 0) return <EmptyState title={TIME_MACHINE.noArticles} />;
  if (shown !== null)
    return (
      <SnapshotArticle
        key={shown}
        machine={machine}
        me={me}
        id={shown}
        onBack={() => setShown(null)}
      />
    );
  const sought = find.trim().toLocaleLowerCase('en');
  const found = articles.filter(({ title }) => title.toLocaleLowerCase('en').includes(sought));
  if (found.length === 0) return <p className={styles.nothing}>{TIME_MACHINE.nothingFound}</p>;
  return (
    <div role="presentation" onKeyDown={walk}>
      <h3 className={styles.group}>{TIME_MACHINE.articles(found.length)}</h3>
      <ul ref={list} className={styles.list}>
        {found.slice(0, limit).map(({ id, title, quotes }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.line}
              data-article={id}
              onClick={() => {
                setShown(id);
                setLeft(id);
              }}
            >
              <span className={styles.name}>{title || TIME_MACHINE.untitled}</span>
              <span className={styles.count}>{TIME_MACHINE.quotesIn(quotes)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > limit ? (
        <Button variant="quiet" onClick={() => setLimit((before) => before + STEP)}>
          {TIME_MACHINE.moreRows(found.length - limit)}
        </Button>
      ) : null}
    </div>
  );
}

/** Walks from line to line. */
function walk(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-article]')];
  const at = lines.findIndex((line) => line === document.activeElement);
  const [down, up] = [at + 1, at - 1];
  const next = lines[{ ArrowDown: down, j: down, ArrowUp: up, k: up }[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
