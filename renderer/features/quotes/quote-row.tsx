import { memo, useMemo } from 'react';
import { resolveAnchor } from '../../../shared/anchoring/resolve-anchor';
import { placeOf } from '../../../shared/marks/place-of';
import type { Id, TextHash } from '../../../shared/model/ids';
import type { Mark } from '../../../shared/model/mark';
import type { QuoteRecord } from '../../../shared/model/records';
import { placeWords } from '../../../shared/texts/places';
import type { SpeakerEntry } from '../../queries/directory';
import { QUOTES } from '../../texts/quotes';
import { Avatar } from '../../ui/avatar';
import styles from './quote-list.module.css';

interface QuoteRowProps {
  readonly quote: QuoteRecord;
  readonly speaker: SpeakerEntry | undefined;
  /** Names of all its speakers. */
  readonly names: string;
  readonly text: string | null;
  readonly textHash: TextHash;
  readonly marks: readonly Mark[];
  readonly language: string;
  readonly current: boolean;
  readonly reachable: boolean;
  readonly index: number;
  readonly onChoose: (id: Id, index: number) => void;
}

/** One quote of the list: who, the exact words, and what is not as it should be. */
export const QuoteRow = memo(function QuoteRow(props: QuoteRowProps) {
  const { quote, speaker, names, text, textHash, marks, language } = props;
  const { current, reachable, index, onChoose } = props;
  const { anchor, kind, check } = quote;
  const state = useMemo(() => {
    if (text === null) return null;
    return anchor.textHash === textHash ? 'exact' : resolveAnchor(text, textHash, anchor).state;
  }, [text, textHash, anchor]);
  const attributed = quote.speakerIds.length > 0;
  const facts = [
    attributed ? names : QUOTES.noSpeaker,
    kind === 'direct' ? '' : QUOTES.kinds[kind],
    check.status === 'unchecked' ? '' : QUOTES.checks[check.status],
    state === 'exact' ? placeWords(placeOf(marks, anchor)) : '',
  ].filter((fact) => fact !== '');
  return (
    <button
      type="button"
      className={styles.row}
      data-index={index}
      data-open={!attributed}
      aria-current={current ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onChoose(quote.id, index)}
    >
      <Avatar
        initials={attributed ? (speaker?.initials ?? '?') : '?'}
        colour={speaker?.colour ?? null}
        dashed={!attributed}
      />
      <span className={styles.body}>
        <span className={styles.exact} lang={language}>
          {anchor.exact}
        </span>
        <span className={styles.facts}>
          {facts.join(' · ')}
          {state !== null && state !== 'exact' && (
            <span className={styles.warn}> · {QUOTES.state[state]}</span>
          )}
        </span>
      </span>
    </button>
  );
});
