import { useRunCommand } from '../../session/commands';
import { QUOTES } from '../../texts/quotes';
import { Icon } from '../../ui/icon';
import { CommandKeys } from './command-keys';
import styles from './quote-panel.module.css';

interface PanelHeadProps {
  /** 1 for the first quote; 0 while a new quote is being stored. */
  readonly position: number;
  readonly of: number;
}

/** Which quote this is, and the ways to the others. */
export function PanelHead({ position, of }: PanelHeadProps) {
  const run = useRunCommand();
  return (
    <header className={styles.head}>
      <button type="button" className={styles.back} onClick={() => run('list-quotes')}>
        <Icon name="left" size={12} />
        {QUOTES.all} <CommandKeys command="list-quotes" />
      </button>
      <span className={styles.position}>
        {position > 0 ? QUOTES.position(position, of) : QUOTES.newQuote}
      </span>
      <span className={styles.steps}>
        <button
          type="button"
          aria-label={QUOTES.next}
          title={QUOTES.next}
          disabled={position >= of}
          onClick={() => run('next-quote')}
        >
          <CommandKeys command="next-quote" />
        </button>
        <button
          type="button"
          aria-label={QUOTES.previous}
          title={QUOTES.previous}
          disabled={position <= 1}
          onClick={() => run('previous-quote')}
        >
          <CommandKeys command="previous-quote" />
        </button>
      </span>
    </header>
  );
}
