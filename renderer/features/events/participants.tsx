import { useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { SpeakerDirectory, SpeakerEntry } from '../../queries/directory';
import { firstOfEach, idsMeaning } from '../../queries/directory';
import { EVENTS } from '../../texts/people';
import { UI_TEXTS } from '../../texts/ui';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Combobox } from '../../ui/combobox';
import styles from './participants.module.css';

interface ParticipantsProps {
  readonly ids: readonly Id[];
  readonly directory: SpeakerDirectory;
  readonly offered: readonly SpeakerEntry[];
  /** Whether the typed text is a full name that nobody has. */
  readonly isUnknown: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChange: (ids: readonly Id[]) => void;
}

/** Who took part in an event. */
export function Participants({
  ids,
  directory,
  offered,
  isUnknown,
  query,
  onQuery,
  onChange,
}: ParticipantsProps) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onQuery('');
  };
  return (
    <fieldset className={styles.participants}>
      <legend>{EVENTS.participants}</legend>
      {firstOfEach(ids, directory.byId).map((id) => {
        const name = directory.byId.get(id)?.speaker.name ?? EVENTS.unknownSpeaker;
        const meant = idsMeaning(id, ids, directory.byId);
        return (
          <Chip
            key={id}
            removeLabel={EVENTS.removeParticipant(name)}
            onRemove={() => onChange(ids.filter((other) => !meant.includes(other)))}
          >
            {name}
          </Chip>
        );
      })}
      {open ? (
        <Combobox
          label={EVENTS.addParticipant}
          placeholder={EVENTS.addParticipant}
          items={offered.map(({ speaker, initials, colour }) => ({
            key: speaker.id,
            title: speaker.name,
            leading: <Avatar initials={initials} colour={colour} size={20} />,
          }))}
          highlightFirst={!isUnknown}
          notice={isUnknown && offered.length > 0 ? UI_TEXTS.nothingCalled(query.trim()) : ''}
          query={query}
          onQuery={onQuery}
          onChoose={(id) => {
            onChange([...ids, id]);
            close();
          }}
          onCancel={close}
          autoFocus
        />
      ) : (
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {EVENTS.addParticipant}
        </Button>
      )}
    </fieldset>
  );
}
