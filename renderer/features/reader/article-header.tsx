import type { DocumentRecord } from '../../../shared/model/records';
import { useRunCommand } from '../../session/commands';
import { READER } from '../../texts/reader';
import styles from './article-view.module.css';

/** Above the text: where and when it appeared, the hash that proves it, title and authors. */
export function ArticleHeader({ document }: { readonly document: DocumentRecord }) {
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
        <button
          type="button"
          className={styles.hash}
          aria-label={READER.textHash(textHash)}
          onClick={() => run('article-details')}
        >
          <span className={styles.short}>
            # {textHash.slice(0, 4)}…{textHash.slice(-2)}
          </span>
          <span className={styles.full}>{READER.textHash(textHash)}</span>
        </button>
      </p>
      <h1 className={styles.title} lang={document.language}>
        {title === '' ? READER.untitled : title}
      </h1>
      {authors.length > 0 && <p className={styles.by}>{READER.by(authors)}</p>}
    </header>
  );
}
