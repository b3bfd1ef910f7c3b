import { useKeys } from '../../session/keymap';
import { CHANGED_TEXTS, VERSION_TEXTS } from '../../texts/versions';
import { Button } from '../../ui/button';
import { PassageDifference } from '../../ui/passage-difference';
import type { VersionQuote } from '../../workers/versions/versions-session';
import styles from './versions-page.module.css';

interface CarriedQuoteProps {
  readonly quote: VersionQuote;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly isKept: boolean;
  readonly cardRef: (card: HTMLElement | null) => void;
  readonly onFocus: () => void;
  readonly onTake: () => void;
  readonly onKeep: () => void;
  readonly onOpen: () => void;
}

/** A quote before and after, side by side, and what can be done about it. */
export function CarriedQuote(props: CarriedQuoteProps) {
  const { quote, name, isCurrent, isKept, cardRef, onFocus, onTake, onKeep, onOpen } = props;
  const { state, confidence, former, now, found, leftBehind } = quote;
  const keys = {
    take: useKeys('take-place'),
    keep: useKeys('keep-place'),
    open: useKeys('open-version'),
  };
  const shown = (key: string | undefined) => (isCurrent ? key : undefined);
  return (
    <div role="presentation" onFocus={onFocus}>
      <article
        ref={cardRef}
        className={styles.card}
        aria-label={name}
        aria-current={isCurrent ? 'true' : undefined}
      >
        <p className={styles.state} data-state={state}>
          {CHANGED_TEXTS.state[state]}
          {found === null ? null : (
            <span className={styles.confidence}> {VERSION_TEXTS.likeness(confidence)}</span>
          )}
          {isKept ? <span className={styles.kept}>{CHANGED_TEXTS.kept}</span> : null}
        </p>
        <PassageDifference
          former={former}
          now={now}
          isBeside
          labels={{ former: CHANGED_TEXTS.former, now: CHANGED_TEXTS.now }}
          notThere={
            state === 'ambiguous' ? CHANGED_TEXTS.notThere.ambiguous : CHANGED_TEXTS.notThere.orphan
          }
        />
        {leftBehind.map((one) => (
          <p key={one.what} className={styles.left}>
            {VERSION_TEXTS.left[one.what](one.words)}
          </p>
        ))}
        <div className={styles.buttons}>
          {found === null ? null : (
            <Button keys={shown(keys.take)} onClick={onTake}>
              {CHANGED_TEXTS.take}
            </Button>
          )}
          <Button variant="quiet" keys={shown(keys.keep)} onClick={onKeep}>
            {isKept ? CHANGED_TEXTS.keepAgain : CHANGED_TEXTS.keep}
          </Button>
          <Button variant="quiet" keys={shown(keys.open)} onClick={onOpen}>
            {CHANGED_TEXTS.open}
          </Button>
        </div>
      </article>
    </div>
  );
}
