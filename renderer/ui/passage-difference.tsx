import { wordDiff } from '../../shared/text/word-diff';
import styles from './passage-difference.module.css';
import { VisuallyHidden } from './visually-hidden';

/** Words in a text with what stands before and after them. */
export interface InText {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

interface WordDifferenceProps {
  readonly former: string;
  readonly now: string;
  /** What a screen reader says before words that are gone and words that are new. */
  readonly labels: { readonly gone: string; readonly now: string };
}

/** Two readings of some words as one line: what is gone struck out, what is new underlined. */
export function WordDifference({ former, now, labels }: WordDifferenceProps) {
  return wordDiff(former, now).map(({ kind, text }, at) => {
    // The parts of one difference never change places.
    const key = `${at + 1} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    return kind === 'gone' ? (
      <del key={key} className={styles.gone}>
        <VisuallyHidden>{labels.gone} </VisuallyHidden>
        {text}
      </del>
    ) : (
      <ins key={key} className={styles.new}>
        <VisuallyHidden>{labels.now} </VisuallyHidden>
        {text}
      </ins>
    );
  });
}

interface PassageDifferenceProps {
  readonly former: InText;
  /** Null when the words are not in the other text. */
  readonly now: InText | null;
  readonly labels: { readonly former: string; readonly now: string };
  /** Side by side where there is room, what differs with a ground of its own; else one under the other. */
  readonly isBeside?: boolean;
  /** What stands in place of the latter passage where there is none. */
  readonly notThere?: string;
}

/** Two passages with their words standing out and what is only in one of them marked. */
export function PassageDifference(props: PassageDifferenceProps) {
  const { former, now, labels, isBeside = false, notThere } = props;
  return (
    <dl className={isBeside ? `${styles.passages} ${styles.beside}` : styles.passages}>
      <div>
        <dt>{labels.former}</dt>
        <dd>
          <Reading kind="gone" text={former} other={now ?? former} />
        </dd>
      </div>
      {now ? (
        <div>
          <dt>{labels.now}</dt>
          <dd>
            <Reading kind="new" text={now} other={former} />
          </dd>
        </div>
      ) : null}
      {now === null && notThere !== undefined ? (
        <div>
          <dt>{labels.now}</dt>
          <dd>{notThere}</dd>
        </div>
      ) : null}
    </dl>
  );
}

interface ReadingProps {
  readonly kind: 'gone' | 'new';
  readonly text: InText;
  readonly other: InText;
}

function Reading({ kind, text, other }: ReadingProps) {
  const marked = (part: keyof InText) => {
    const [former, now] = kind === 'gone' ? [text, other] : [other, text];
    return wordDiff(former[part], now[part])
      .filter((one) => one.kind === 'same' || one.kind === kind)
      .map((one, at) =>
        one.kind === 'same' || one.text.trim() === '' ? (
          one.text
        ) : (
          <mark key={`${at + 1}`} className={styles[kind]}>
            {one.text}
          </mark>
        ),
      );
  };
  return (
    <>
      {marked('before')}
      <b>{marked('words')}</b>
      {marked('after')}
    </>
  );
}
