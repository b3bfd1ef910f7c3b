import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { DocumentProgress } from '../../../shared/model/records';
import { LIBRARY } from '../../texts/library';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './library.module.css';

/** Plain values only, so that of thousands of rows only those that changed are drawn again. */
interface ArticleRowProps {
  readonly id: Id;
  readonly title: string;
  readonly source: string;
  readonly quotes: number;
  readonly attributed: number;
  readonly progress: DocumentProgress;
  readonly open: boolean;
  /** Whether Tab stops here: one row of the list at a time. */
  readonly reachable: boolean;
  readonly onOpen: (id: Id) => void;
}

/** One article in the library: how far its quotes are attributed, what it is, how many quotes it has. */
export const ArticleRow = memo(function ArticleRow({
  id,
  title,
  source,
  quotes,
  attributed,
  progress,
  open,
  reachable,
  onOpen,
}: ArticleRowProps) {
  const share =
    progress === 'done' ? 100 : quotes === 0 ? 0 : Math.round((attributed / quotes) * 100);
  const ring = { '--share': share } as CSSProperties;
  const name = title === '' ? LIBRARY.untitled : title;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        data-id={id}
        data-progress={progress}
        aria-current={open ? 'page' : undefined}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onOpen(id)}
      >
        <VisuallyHidden>{LIBRARY.row(name, source, quotes, attributed)}</VisuallyHidden>
        <span className={styles.ring} data-done={progress === 'done'} style={ring} />
        <span aria-hidden="true" className={styles.what}>
          <span className={styles.title}>{name}</span>
          <span className={styles.source}>{source}</span>
        </span>
        <span aria-hidden="true" className={styles.count}>
          {quotes === 0 ? '–' : quotes.toLocaleString('en-GB')}
        </span>
      </button>
    </li>
  );
});
