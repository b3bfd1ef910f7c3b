import { useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useKeys } from '../../../session/keymap';
import { FIND } from '../../../texts/find';
import { IconButton } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Kbd } from '../../../ui/kbd';
import { formatKeys, isMac } from '../../../ui/key-names';
import styles from './find-bar.module.css';
import { hitCount } from './found-highlights';
import { problemWords } from './use-find';
import type { FindingInText } from './use-find';

/** Above the text: what is looked for in it, how often it is there, and the way from one to the next. */
export function FindBar({ finding }: { readonly finding: FindingInText }) {
  return finding.open ? <OpenBar finding={finding} /> : null;
}

/** The letter of a key with Alt, by its place where the layout or a Mac types another sign. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, '');
}

function OpenBar({ finding }: { readonly finding: FindingInText }) {
  const { query, quotesOnly, here, hits, isLeast, inQuotes, problem, called } = finding;
  const field = useRef<HTMLInputElement>(null);
  const countId = useId();
  const [nextKeys, previousKeys] = [useKeys('find-next'), useKeys('find-previous')];
  useLayoutEffect(() => {
    if (called === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [called]);
  const toggles = {
    C: () => finding.change({ matchCase: !query.matchCase }),
    W: () => finding.change({ wholeWord: !query.wholeWord }),
    R: () => finding.change({ pattern: !query.pattern }),
    Q: finding.toggleQuotes,
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      const letter = letterOf(event);
      const toggle = Object.entries(toggles).find(([key]) => key === letter)?.[1];
      if (!toggle) return;
      event.preventDefault();
      toggle();
      return;
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    finding.step(event.shiftKey ? -1 : 1);
  };
  const count = hitCount(hits);
  return (
    <search className={styles.bar} aria-label={FIND.bar} data-find-bar="">
      <div className={styles.box}>
        <Icon name="search" size={14} />
        <input
          ref={field}
          type="text"
          className={styles.field}
          aria-label={FIND.field}
          aria-describedby={countId}
          aria-invalid={problem?.problem === 'no-pattern' || undefined}
          placeholder={FIND.placeholder}
          spellCheck={false}
          autoComplete="off"
          value={query.words}
          onKeyDown={handleKey}
          onChange={(event) => finding.change({ words: event.target.value })}
        />
        <Toggle name={FIND.matchCase} keys="Alt+C" pressed={query.matchCase} onPress={toggles.C}>
          Aa
        </Toggle>
        <Toggle name={FIND.wholeWord} keys="Alt+W" pressed={query.wholeWord} onPress={toggles.W}>
          <u>ab</u>
        </Toggle>
        <Toggle name={FIND.pattern} keys="Alt+R" pressed={query.pattern} onPress={toggles.R}>
          .*
        </Toggle>
      </div>
      <span
        id={countId}
        className={styles.count}
        data-problem={problem !== null || undefined}
        title={problem?.problem === 'too-long' ? FIND.tooLongMore : undefined}
      >
        {problem ? problemWords(problem) : null}
        {!problem && query.words !== '' && count === 0 ? FIND.none : null}
        {!problem && count > 0 ? (
          <>
            <b>{FIND.position(here + 1)}</b>
            {FIND.of(count, isLeast)}
          </>
        ) : null}
      </span>
      <IconButton
        label={FIND.previous}
        keys={previousKeys}
        className={styles.step}
        disabled={count === 0}
        onClick={() => finding.step(-1)}
      >
        <Icon name="up" />
      </IconButton>
      <IconButton
        label={FIND.next}
        keys={nextKeys}
        className={styles.step}
        disabled={count === 0}
        onClick={() => finding.step(1)}
      >
        <Icon name="down" />
      </IconButton>
      <span className={styles.end}>
        {inQuotes > 0 && !quotesOnly ? (
          <span className={styles.where}>{FIND.inQuotes(inQuotes)}</span>
        ) : null}
        <button
          type="button"
          className={styles.quotes}
          aria-pressed={quotesOnly}
          title={withKeys(FIND.quotesOnly, 'Alt+Q')}
          onClick={finding.toggleQuotes}
        >
          {FIND.quotesOnly}
          <span className={styles.keys} aria-hidden="true">
            <Kbd keys="Alt+Q" />
          </span>
        </button>
        <IconButton
          label={FIND.close}
          keys="Escape"
          className={styles.step}
          onClick={finding.close}
        >
          <Icon name="close" />
        </IconButton>
      </span>
    </search>
  );
}

const withKeys = (name: string, keys: string): string => `${name} (${formatKeys(keys, isMac())})`;

interface ToggleProps {
  readonly name: string;
  readonly keys: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Toggle({ name, keys, pressed, onPress, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-label={name}
      aria-pressed={pressed}
      title={withKeys(name, keys)}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
