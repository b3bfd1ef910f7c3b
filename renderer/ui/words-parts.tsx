import { VisuallyHidden } from './visually-hidden';
import styles from './words-parts.module.css';

interface WordsPartsProps {
  readonly parts: readonly {
    readonly kind: 'same' | 'differs' | 'without';
    readonly text: string;
  }[];
  /** What a screen reader says before words that differ, and of words that are not there. */
  readonly labels: { readonly differs: string; readonly without: (words: string) => string };
}

/** Words with those marked that differ from other words, where neither are right: by ground and line, never by colour alone. */
export function WordsParts({ parts, labels }: WordsPartsProps) {
  return parts.map(({ kind, text }, at) => {
    const key = `${at + 1} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    return kind === 'differs' ? (
      <mark key={key} className={styles.differs}>
        <VisuallyHidden>{labels.differs} </VisuallyHidden>
        {text}
      </mark>
    ) : (
      <mark key={key} className={styles.gap} title={labels.without(text)}>
        <span aria-hidden="true">‸</span>
        <VisuallyHidden>{labels.without(text)} </VisuallyHidden>
      </mark>
    );
  });
}
