import { useMemo } from 'react';
import { resolveAnchor } from '../../../shared/anchoring/resolve-anchor';
import type { TextHash } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { QUOTES } from '../../texts/quotes';
import { Icon } from '../../ui/icon';
import styles from './quote-panel.module.css';

interface AnchorLineProps {
  readonly quote: QuoteRecord;
  readonly text: string | null;
  readonly textHash: TextHash;
}

/** Whether the quote's words stand in the text as marked, where, and the words that attribute them. */
export function AnchorLine({ quote, text, textHash }: AnchorLineProps) {
  const { anchor, cue } = quote;
  const found = useMemo(
    () => (text === null ? null : resolveAnchor(text, textHash, anchor)),
    [text, textHash, anchor],
  );
  const state = found?.state;
  const span = found?.span ?? anchor;
  return (
    <div className={styles.anchor}>
      <p>
        {state === undefined ? (
          <span className={styles.warn}>{QUOTES.noText}</span>
        ) : (
          <span className={state === 'exact' ? styles.good : styles.warn}>
            <Icon name={state === 'exact' ? 'check' : 'warning'} size={13} /> {QUOTES.state[state]}
          </span>
        )}
        <span className={styles.dim}> · {QUOTES.characters(span.start, span.end)}</span>
        {cue && (
          <span className={styles.dim}>
            {' · '}
            <u>{cue.exact}</u>
          </span>
        )}
      </p>
      {state !== undefined && state !== 'exact' && (
        <p>
          {QUOTES.stateDetail[state]}
          {found && state === 'changed' ? ` ${QUOTES.likeness(found.confidence)}` : ''}
        </p>
      )}
      {found && state === 'changed' && found.span && text !== null && (
        <p className={styles.nowThere}>{text.slice(found.span.start, found.span.end)}</p>
      )}
    </div>
  );
}
