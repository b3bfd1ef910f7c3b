import type { SpeakerEntry } from '../../queries/directory';
import { QUOTES } from '../../texts/quotes';
import { Avatar } from '../../ui/avatar';
import { IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './quote-panel.module.css';

interface SpeakerCardProps {
  /** Undefined when nobody of this id is in the project. */
  readonly entry: SpeakerEntry | undefined;
  readonly loading: boolean;
  readonly onOpen: () => void;
  readonly onRemove: (() => void) | undefined;
}

/** A speaker of the quote: initials, name, role, how often they speak; opens their page. */
export function SpeakerCard({ entry, loading, onOpen, onRemove }: SpeakerCardProps) {
  const name = entry?.speaker.name ?? (loading ? '…' : QUOTES.unknownPerson);
  const role = entry?.speaker.roles[0];
  const title = role
    ? [role.title, role.organisation].filter((part) => part !== '').join(', ')
    : '';
  const facts = [title, entry ? QUOTES.quotes(entry.quotes) : ''].filter((fact) => fact !== '');
  return (
    <div className={styles.person}>
      <button type="button" className={styles.who} onClick={onOpen}>
        <VisuallyHidden>{[QUOTES.openSpeaker(name), ...facts].join(', ')}</VisuallyHidden>
        <Avatar initials={entry?.initials ?? '?'} colour={entry?.colour ?? null} dashed={!entry} />
        <span aria-hidden="true" className={styles.names}>
          <b>{name}</b>
          <small>{facts.join(' · ')}</small>
        </span>
      </button>
      {onRemove && (
        <IconButton label={QUOTES.removeSpeaker(name)} className={styles.remove} onClick={onRemove}>
          <Icon name="close" size={12} />
        </IconButton>
      )}
    </div>
  );
}
