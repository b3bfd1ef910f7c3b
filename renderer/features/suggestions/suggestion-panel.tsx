import { useMemo } from 'react';
import { COMMANDS } from '../../../shared/host/commands';
import type { CommandId } from '../../../shared/host/commands';
import { initialsOf } from '../../../shared/names/initials';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { useRepository } from '../../queries/database-context';
import { useSpeakerDirectory } from '../../queries/directory';
import { useOpenArticle } from '../../queries/open-article';
import { useKeys } from '../../session/keymap';
import { useSuggestions } from '../../session/suggestions';
import { useCommandButton } from '../../session/use-command-button';
import { SUGGESTIONS } from '../../texts/suggestions';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import type { ButtonVariant } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { paletteColour } from '../../ui/palette';
import { Panel, PanelHead, PanelRow, PanelRows, PanelWords } from '../../ui/panel';
import { namerOf } from '../../queries/name-speakers';
import type { NamedSpeaker } from '../../queries/name-speakers';
import styles from './suggestions.module.css';

/** The suggestion that is looked at: its words, who may have said them, how sure that is, and why. */
export function SuggestionPanel({ suggestion }: { readonly suggestion: FoundSuggestion }) {
  const { offered, why, setWhy } = useSuggestions();
  const { article } = useOpenArticle();
  const directory = useSpeakerDirectory();
  const me = useRepository().annotatorId();
  const quotes = article?.quotes;
  const named = useMemo(
    () => (directory && quotes ? namerOf(directory, quotes, me)(suggestion) : undefined),
    [directory, quotes, me, suggestion],
  );
  const whyKeys = useKeys('explain-suggestion');
  const { start, end, confidence, kind, reason } = suggestion;
  const name = named ? nameOf(named) : null;
  const colour = named?.kind === 'known' ? paletteColour(named.entry.colour) : 'var(--accent)';
  return (
    <Panel label={SUGGESTIONS.panel}>
      <Head position={offered.indexOf(suggestion) + 1} of={offered.length} />
      <PanelWords colour={colour} guess lang={article?.document.language}>
        {article?.text?.slice(start, end)}
      </PanelWords>
      <PanelRows>
        <PanelRow label={SUGGESTIONS.speaker}>
          <Speaker named={named} />
        </PanelRow>
        <PanelRow label={SUGGESTIONS.confidence}>
          <span className={styles.confidence} data-confidence={confidence}>
            <Icon name={confidence === 'high' ? 'check' : 'more'} size={13} />
            <b>{SUGGESTIONS.confidences[confidence]}</b>
            <small>{SUGGESTIONS.confidenceHint[confidence]}</small>
          </span>
        </PanelRow>
        <PanelRow label={SUGGESTIONS.kind}>
          <span className={styles.fact}>{SUGGESTIONS.kinds[kind]}</span>
        </PanelRow>
      </PanelRows>
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
          <Icon name={why ? 'down' : 'right'} size={12} /> {SUGGESTIONS.why}
          {whyKeys !== undefined && <Kbd keys={whyKeys} />}
        </button>
        {why && (
          <p>
            {SUGGESTIONS.reason(reason, name)}
            {reason.spans.length > 0 && ` ${SUGGESTIONS.whyHint}`}
          </p>
        )}
      </div>
      <footer className={styles.foot}>
        <Answer command="accept-all" variant="quiet" label={COMMANDS['accept-all'].name} />
      </footer>
    </Panel>
  );
}

const nameOf = (named: NonNullable<NamedSpeaker>): string =>
  named.kind === 'known' ? named.entry.speaker.name : named.name;

function Head({ position, of }: { readonly position: number; readonly of: number }) {
  const back = useCommandButton('list-quotes');
  const next = useCommandButton('next-quote');
  const previous = useCommandButton('previous-quote');
  return (
    <PanelHead
      back={{ ...back, label: SUGGESTIONS.all }}
      position={SUGGESTIONS.position(position, of)}
      steps={[
        { ...next, label: SUGGESTIONS.next },
        { ...previous, label: SUGGESTIONS.previous },
      ]}
    />
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

interface AnswerProps {
  readonly command: CommandId;
  readonly label: string;
  readonly variant?: ButtonVariant;
}

function Answer({ command, label, variant = 'outline' }: AnswerProps) {
  const button = useCommandButton(command);
  return (
    <Button
      variant={variant}
      {...button}
      // The text keeps the focus, so that keys go on.
      onMouseDown={(event) => event.preventDefault()}
    >
      {label}
    </Button>
  );
}
