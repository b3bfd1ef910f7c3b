import { useMemo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { CommandId } from '../../../shared/host/commands';
import { initialsOf } from '../../../shared/names/initials';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { useArticleQuotes } from '../../db/article-quotes';
import { useSpeakerDirectory } from '../../db/directory';
import { useRunCommand } from '../../session/commands';
import { useKeys } from '../../session/keymap';
import { useSession } from '../../session/session-context';
import { useSuggestions } from '../../session/suggestions';
import { SUGGESTIONS } from '../../texts/suggestions';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import type { ButtonVariant } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { paletteColour } from '../../ui/palette';
import { namerOf } from './name-speakers';
import type { NamedSpeaker } from './name-speakers';
import styles from './suggestions.module.css';

/** The suggestion that is looked at: its words, who may have said them, how sure that is, and why. */
export function SuggestionPanel({ suggestion }: { readonly suggestion: FoundSuggestion }) {
  const [{ main }] = useSession();
  const { offered, why, setWhy } = useSuggestions();
  const article = useArticleQuotes(main.view === 'article' ? main.documentId : null);
  const directory = useSpeakerDirectory();
  const quotes = article?.quotes;
  const named = useMemo(
    () => (directory && quotes ? namerOf(directory, quotes)(suggestion) : undefined),
    [directory, quotes, suggestion],
  );
  const { start, end, confidence, kind, reason } = suggestion;
  const name = named ? nameOf(named) : null;
  const colour = named?.kind === 'known' ? paletteColour(named.entry.colour) : 'var(--accent)';
  return (
    <section className={styles.panel} aria-label={SUGGESTIONS.panel}>
      <Head position={offered.indexOf(suggestion) + 1} of={offered.length} />
      <blockquote
        className={styles.words}
        style={{ '--bar': colour } as CSSProperties}
        lang={article?.document.language}
      >
        {article?.text?.slice(start, end)}
      </blockquote>
      <dl className={styles.rows}>
        <Row label={SUGGESTIONS.speaker}>
          <Speaker named={named} />
        </Row>
        <Row label={SUGGESTIONS.confidence}>
          <span className={styles.confidence} data-confidence={confidence}>
            <Icon name={confidence === 'high' ? 'check' : 'more'} size={13} />
            <b>{SUGGESTIONS.confidences[confidence]}</b>
          </span>
          <small>{SUGGESTIONS.confidenceHint[confidence]}</small>
        </Row>
        <Row label={SUGGESTIONS.kind}>{SUGGESTIONS.kinds[kind]}</Row>
      </dl>
      <div className={styles.answers}>
        <Answer command="accept-suggestion" variant="primary" label={SUGGESTIONS.accept} />
        <Answer command="edit-speaker" label={SUGGESTIONS.change} />
        <Answer command="reject-suggestion" label={SUGGESTIONS.reject} />
      </div>
      <div className={styles.why}>
        <button
          type="button"
          className={styles.ask}
          aria-expanded={why}
          onClick={() => setWhy(!why)}
        >
          <Icon name={why ? 'down' : 'right'} size={12} /> {SUGGESTIONS.why}{' '}
          <Keys command="explain-suggestion" />
        </button>
        {why && (
          <p>
            {SUGGESTIONS.reason(reason, name)}
            {reason.spans.length > 0 && ` ${SUGGESTIONS.whyHint}`}
          </p>
        )}
      </div>
      <footer className={styles.foot}>
        <Answer command="accept-all" variant="quiet" label={SUGGESTIONS.acceptAll} />
      </footer>
    </section>
  );
}

const nameOf = (named: NonNullable<NamedSpeaker>): string =>
  named.kind === 'known' ? named.entry.speaker.name : named.name;

function Head({ position, of }: { readonly position: number; readonly of: number }) {
  const run = useRunCommand();
  return (
    <header className={styles.head}>
      <button type="button" className={styles.back} onClick={() => run('list-quotes')}>
        <Icon name="left" size={12} />
        {SUGGESTIONS.all} <Keys command="list-quotes" />
      </button>
      <span className={styles.position}>{SUGGESTIONS.position(position, of)}</span>
      <span className={styles.steps}>
        {(['next-quote', 'previous-quote'] as const).map((command) => (
          <button
            key={command}
            type="button"
            aria-label={command === 'next-quote' ? SUGGESTIONS.next : SUGGESTIONS.previous}
            onClick={() => run(command)}
          >
            <Keys command={command} />
          </button>
        ))}
      </span>
    </header>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Speaker({ named }: { readonly named: NamedSpeaker | undefined }) {
  if (named === undefined) return null;
  if (named === null) return <i className={styles.nobody}>{SUGGESTIONS.nobody}</i>;
  const isKnown = named.kind === 'known';
  const fact = isKnown
    ? SUGGESTIONS.known
    : named.as === 'unnamed'
      ? SUGGESTIONS.unnamed
      : SUGGESTIONS.newSpeaker;
  return (
    <div className={styles.person}>
      <Avatar
        initials={isKnown ? named.entry.initials : initialsOf(named.name)}
        colour={isKnown ? named.entry.colour : null}
        dashed
      />
      <span>
        <b>{nameOf(named)}</b>
        <small>{fact}</small>
      </span>
    </div>
  );
}

function Keys({ command }: { readonly command: CommandId }) {
  const keys = useKeys(command);
  return keys === undefined ? null : <Kbd keys={keys} />;
}

interface AnswerProps {
  readonly command: CommandId;
  readonly label: string;
  readonly variant?: ButtonVariant;
}

function Answer({ command, label, variant = 'outline' }: AnswerProps) {
  const run = useRunCommand();
  const keys = useKeys(command);
  return (
    <Button
      variant={variant}
      keys={keys}
      // The text keeps the focus, so that keys go on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(command)}
    >
      {label}
    </Button>
  );
}
