import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { DocumentProgress } from '../../../shared/model/records';
import { number } from '../../../shared/texts/numbers';
import { LIBRARY } from '../../texts/library';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './library.module.css';

/** Plain values only, so that of thousands of rows only those that changed are drawn again. */
interface ArticleWordsProps {
  readonly title: string;
  readonly source: string;
  readonly quotes: number;
  readonly attributed: number;
  readonly progress: DocumentProgress;
}

/** A row of the library: how far the article's quotes are attributed, what it is, how many quotes it has. */
export const ArticleWords = memo(function ArticleWords({
  title,
  source,
  quotes,
  attributed,
  progress,
}: ArticleWordsProps) {
  const share =
    progress === 'done' ? 100 : quotes === 0 ? 0 : Math.round((attributed / quotes) * 100);
  const ring = { '--share': share } as CSSProperties;
  const name = title === '' ? LIBRARY.untitled : title;
  return (
    <>
      <VisuallyHidden>{LIBRARY.row(name, source, quotes, attributed)}</VisuallyHidden>
      <span className={styles.ring} data-done={progress === 'done'} style={ring} />
      <span aria-hidden="true" className={styles.what}>
        <span className={styles.title} data-progress={progress}>
          {name}
        </span>
        <span className={styles.source}>{source}</span>
      </span>
      <span aria-hidden="true" className={styles.count}>
        {quotes === 0 ? '–' : number(quotes)}
      </span>
    </>
  );
});
