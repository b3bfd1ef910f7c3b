import { useMemo } from 'react';
import { resolveAnchor } from '../../../shared/anchoring/resolve-anchor';
import type { Span } from '../../../shared/model/anchor';
import type { Mark } from '../../../shared/model/mark';
import type { QuoteRecord } from '../../../shared/model/records';
import { placeOf } from '../../../shared/marks/place-of';
import { joinedHyphenWords, placeInText } from '../../../shared/texts/places';
import { countUnseen, unseenWords } from '../../../shared/texts/unseen';
import type { ArticleQuotes } from '../../queries/open-article';
import { QUOTES } from '../../texts/quotes';
import { PassageDifference } from '../../ui/passage-difference';
import type { InText } from '../../ui/passage-difference';
import { Icon } from '../../ui/icon';
import styles from './quote-panel.module.css';

interface AnchorLineProps {
  readonly quote: QuoteRecord;
  readonly article: ArticleQuotes;
}

/** As much around the words as an anchor keeps, in UTF-16 units. */
const CONTEXT = 32;

const passageAt = (text: string, { start, end }: Span): InText => ({
  before: text.slice(Math.max(0, start - CONTEXT), start),
  words: text.slice(start, end),
  after: text.slice(end, end + CONTEXT),
});

/** Whether the quote's words stand in the text as marked, where, and the words that attribute them. */
export function AnchorLine({ quote, article }: AnchorLineProps) {
  const { anchor, cue } = quote;
  const { text, marks } = article;
  const { textHash } = article.document;
  const found = useMemo(
    () => (text === null ? null : resolveAnchor(text, textHash, anchor)),
    [text, textHash, anchor],
  );
  const state = found?.state;
  const span = found?.span ?? anchor;
  const place = found?.span && text !== null ? placeInText(text, placeOf(marks, found.span)) : '';
  const inWords = useMemo(
    () => (text === null || !found?.span ? '' : insideWords(text, marks, found.span)),
    [text, marks, found],
  );
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
        {place !== '' && <span className={styles.place}> · {place}</span>}
        <span className={styles.dim}> · {QUOTES.characters(span.start, span.end)}</span>
        {cue && (
          <span className={styles.dim}>
            {' · '}
            <u>{cue.exact}</u>
          </span>
        )}
      </p>
      {inWords !== '' && <p className={styles.dim}>{QUOTES.inWords(inWords)}</p>}
      {state !== undefined && state !== 'exact' && (
        <p>
          {QUOTES.stateDetail[state]}
          {found && state === 'changed' ? ` ${QUOTES.likeness(found.confidence)}` : ''}
        </p>
      )}
      {found && state !== 'exact' && text !== null && (
        <PassageDifference
          former={{ before: anchor.prefix, words: anchor.exact, after: anchor.suffix }}
          now={found.span && passageAt(text, found.span)}
          labels={{ former: QUOTES.former, now: QUOTES.here }}
        />
      )}
    </div>
  );
}

/** What the words of a quote have in them that is not seen in them, or that was changed when the file was read. */
const insideWords = (text: string, marks: readonly Mark[], span: Span): string =>
  [joinedHyphenWords(marks, span), unseenWords(countUnseen(text.slice(span.start, span.end)))]
    .filter((words) => words !== '')
    .join(', ');
