import type { DocumentRecord } from '../../../shared/model/records';
import { useRunCommand } from '../../session/use-command';
import { READER } from '../../texts/reader';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { HeadingInText } from './heading-in-text';
import unseen from '../../ui/visually-hidden.module.css';
import styles from './article-view.module.css';

interface ArticleHeaderProps {
  readonly document: DocumentRecord;
  /** What the text itself shows is read out as a heading here, but not shown twice. */
  readonly heading?: HeadingInText;
}

const NOTHING: HeadingInText = { title: false, authors: false };

/** Above the text: where and when it appeared, the hash that proves it, title and authors. */
export function ArticleHeader({ document, heading = NOTHING }: ArticleHeaderProps) {
  const run = useRunCommand();
  const { title, textHash, original } = document;
  const { publisher, published, authors } = document.source;
  const facts = [publisher === '' ? original.name : publisher, published].filter(
    (fact) => fact !== '',
  );
  return (
    <header className={styles.header}>
      <p className={styles.kicker}>
        {facts.map((fact) => (
          <span key={fact}>
            {fact}
            <span aria-hidden="true"> · </span>
          </span>
        ))}
        <button type="button" className={styles.hash} onClick={() => run('article-details')}>
          <VisuallyHidden>{READER.textHash(textHash)}</VisuallyHidden>
          <span aria-hidden="true">
            # {textHash.slice(0, 4)}…{textHash.slice(-2)}
          </span>
          <span aria-hidden="true" className={styles.full}>
            {READER.textHash(textHash)}
          </span>
        </button>
      </p>
      <h1 className={heading.title ? unseen.hidden : styles.title} lang={document.language}>
        {title === '' ? READER.untitled : title}
      </h1>
      {authors.length > 0 && !heading.authors && <p className={styles.by}>{READER.by(authors)}</p>}
    </header>
  );
}
