import { useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { SpeakerRecord, SpeakerRole } from '../../../shared/model/records';
import { draftPlace } from '../../queries/draft-place';
import { SPEAKERS } from '../../texts/people';
import { Button, IconButton } from '../../ui/button';
import { useDrafts } from '../../ui/drafts';
import type { Drafts } from '../../ui/drafts';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import unseen from '../../ui/visually-hidden.module.css';
import styles from './role-fields.module.css';

interface RoleFieldsProps {
  readonly speakerId: Id;
  readonly roles: readonly SpeakerRole[];
  /** Writes into the role at a place; the place after the last makes a new one. */
  readonly onChange: (at: number, change: Partial<SpeakerRole>) => void;
  readonly onDone: () => void;
}

const EMPTY: SpeakerRole = { title: '', organisation: '', from: '', to: '' };

const PARTS = ['title', 'organisation', 'from', 'to'] as const satisfies (keyof SpeakerRole)[];

const place = (speakerId: Id, at: number, of: number, part: keyof SpeakerRole) =>
  draftPlace({ type: 'speaker', id: speakerId }, `role ${at} of ${of} ${part}`);

/** Whether something is typed into a role, or into a new one, that is not stored. */
export const holdsRoleDraft = (drafts: Drafts, { id, roles }: SpeakerRecord): boolean =>
  [...roles, EMPTY].some((_, at) =>
    PARTS.some((part) => drafts.read(place(id, at, roles.length, part)) !== null),
  );

/** What someone was, where, and when: a line a role. */
export function RoleFields({ speakerId, roles, onChange, onDone }: RoleFieldsProps) {
  const drafts = useDrafts();
  const draft = (at: number, part: keyof SpeakerRole) => place(speakerId, at, roles.length, part);
  const [adding, setAdding] = useState(
    () =>
      roles.length === 0 || PARTS.some((part) => drafts.read(draft(roles.length, part)) !== null),
  );
  const lines = adding ? [...roles, EMPTY] : roles;
  return (
    <fieldset className={styles.roles}>
      <legend className={unseen.hidden}>{SPEAKERS.roles}</legend>
      {lines.map((role, at) => (
        // Roles have no identity but their place.
        <div key={`${at}/${roles.length}`} className={styles.role}>
          <TextField
            label={SPEAKERS.role}
            draft={draft(at, 'title')}
            value={role.title}
            placeholder={SPEAKERS.roleHint}
            autoFocus={at === roles.length}
            onCommit={(title) => {
              setAdding(false);
              onChange(at, { title: title.trim() });
            }}
          />
          <TextField
            label={SPEAKERS.organisation}
            draft={draft(at, 'organisation')}
            value={role.organisation}
            onCommit={(organisation) => {
              setAdding(false);
              onChange(at, { organisation: organisation.trim() });
            }}
          />
          <TextField
            label={SPEAKERS.from}
            draft={draft(at, 'from')}
            value={role.from}
            onCommit={(from) => onChange(at, { from: from.trim() })}
          />
          <TextField
            label={SPEAKERS.to}
            draft={draft(at, 'to')}
            value={role.to}
            onCommit={(to) => onChange(at, { to: to.trim() })}
          />
          <IconButton
            label={SPEAKERS.removeRole(role.title)}
            onClick={() => (at === roles.length ? setAdding(false) : onChange(at, EMPTY))}
          >
            <Icon name="close" size={14} />
          </IconButton>
        </div>
      ))}
      <div>
        {!adding && (
          <Button variant="quiet" onClick={() => setAdding(true)}>
            {SPEAKERS.addRole}
          </Button>
        )}
        <Button variant="quiet" onClick={onDone}>
          {SPEAKERS.rolesDone}
        </Button>
      </div>
    </fieldset>
  );
}
