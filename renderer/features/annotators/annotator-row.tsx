import type { AnnotatorEntry } from '../../queries/annotators';
import { ANNOTATORS } from '../../texts/annotators';
import { HIDING } from '../../texts/layers';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Popover } from '../../ui/popover';
import { AnnotatorForm } from './annotator-form';
import styles from './annotators.module.css';

interface AnnotatorRowProps {
  readonly annotator: AnnotatorEntry & {
    readonly quotes: number;
    readonly articles: number;
    /** Articles finished. */
    readonly finished: number;
  };
  /** Articles of the project. */
  readonly articlesInProject: number;
  /** Whether quotes in articles that one has not finished are left out of the counts. */
  readonly hidden: boolean;
}

/** One annotator: who, how much they marked, and their name and colour to change. */
export function AnnotatorRow({ annotator, articlesInProject, hidden }: AnnotatorRowProps) {
  const { id, initials, colour, isMe, quotes, articles, finished } = annotator;
  const marked = hidden ? ANNOTATORS.markedSeen : ANNOTATORS.marked;
  const name = isMe && annotator.name === '' ? ANNOTATORS.unnamed : HIDING.nameOf(annotator);
  return (
    <li className={styles.row}>
      <Avatar initials={initials} colour={colour} size={36} dashed={annotator.name === ''} />
      <div className={styles.who}>
        <p className={styles.name}>
          {name}
          {isMe && <span className={styles.you}>{ANNOTATORS.you}</span>}
        </p>
        <p className={styles.facts}>
          {marked(quotes, articles)} · {ANNOTATORS.finished(finished, articlesInProject)}
        </p>
      </div>
      {id === '' ? null : (
        <Popover
          title={ANNOTATORS.editOf(name)}
          trigger={
            <Button variant="quiet" aria-label={ANNOTATORS.editOf(name)}>
              <Icon name="edit" size={14} />
              <span className={styles.words}>{ANNOTATORS.edit}</span>
            </Button>
          }
        >
          <AnnotatorForm annotator={annotator} />
        </Popover>
      )}
    </li>
  );
}
