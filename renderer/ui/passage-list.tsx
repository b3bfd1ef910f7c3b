import { useState } from 'react';
import { UI_TEXTS } from '../texts/ui';
import { Button } from './button';
import { inColour } from './palette';
import styles from './passage-list.module.css';

/** Some words with what stands before and after them. */
export interface PassageEntry {
  readonly key: string;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  /** Where it stands: shown above each run of passages that share it. May be empty. */
  readonly source: string;
  /** More about the source, such as its date. */
  readonly detail: string;
  /** Where in it the words stand, such as “p. 14”. May be empty. */
  readonly place?: string;
  /** An index into the palette, 0–7. */
  readonly colour: number;
}

interface PassageListProps {
  readonly label: string;
  readonly passages: readonly PassageEntry[];
  readonly onOpen: (key: string) => void;
}

const STEP = 100;

/** Passages one can open, grouped by where they stand. A hundred at a time, so that thousands stay quick. */
export function PassageList({ label, passages, onOpen }: PassageListProps) {
  const [limit, setLimit] = useState(STEP);
  const shown = passages.slice(0, limit);
  return (
    <section aria-label={label}>
      <ol className={styles.list}>
        {shown.map((passage, index) => {
          const first = shown[index - 1]?.source !== passage.source;
          return (
            <li key={passage.key}>
              {first && (
                <p className={styles.source}>
                  <b>{passage.source || UI_TEXTS.untitled}</b> {passage.detail}
                </p>
              )}
              <button type="button" className={styles.passage} onClick={() => onOpen(passage.key)}>
                {passage.before}
                <mark className={styles.exact} style={inColour(passage.colour)}>
                  {passage.exact}
                </mark>
                {passage.after}
                {passage.place ? <span className={styles.place}>{passage.place}</span> : null}
              </button>
            </li>
          );
        })}
      </ol>
      {passages.length > limit && (
        <Button variant="quiet" onClick={() => setLimit(limit + STEP)}>
          {UI_TEXTS.more(passages.length - limit)}
        </Button>
      )}
    </section>
  );
}
