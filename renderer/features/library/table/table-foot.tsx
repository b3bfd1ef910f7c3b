import { useMemo } from 'react';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { TABLE } from '../../../texts/table';
import type { ArticleRow } from './article-row';
import styles from '../../../ui/table-page.module.css';

interface TableFootProps {
  readonly rows: readonly ArticleRow[];
  readonly all: number;
  readonly areDaysRead: boolean;
  /** Columns that have no room. */
  readonly left: readonly string[];
}

/** How much is shown, of how much, and what has no room. */
export function TableFoot({ rows, all, areDaysRead, left }: TableFootProps) {
  const sums = useMemo(() => {
    let [quotes, attributed, open] = [0, 0, 0];
    for (const { summary } of rows) {
      quotes += summary.counts.quotes;
      attributed += summary.counts.attributed;
      if (summary.document.progress !== 'done') open += 1;
    }
    return WORDS.sums(quotes, attributed, open);
  }, [rows]);
  return (
    <footer className={styles.foot}>
      <output className={styles.footCount}>{WORDS.count(rows.length, all)}</output>
      {sums.map((sum) => (
        <span key={sum}>{sum}</span>
      ))}
      {areDaysRead ? null : <span>{TABLE.readingDates}</span>}
      {left.length === 0 ? null : <span className={styles.room}>{TABLE.needRoom(left)}</span>}
    </footer>
  );
}
