import { useState } from 'react';
import type { SpeakerRole } from '../../../shared/model/records';
import { SPEAKERS } from '../../texts/people';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import styles from './role-fields.module.css';

interface RoleFieldsProps {
  readonly roles: readonly SpeakerRole[];
  /** Writes into the role at a place; the place after the last makes a new one. */
  readonly onChange: (at: number, change: Partial<SpeakerRole>) => void;
}

const EMPTY: SpeakerRole = { title: '', organisation: '', from: '', to: '' };

/** What someone was, where, and when: a line a role. */
export function RoleFields({ roles, onChange }: RoleFieldsProps) {
  const [adding, setAdding] = useState(false);
  const lines = adding ? [...roles, EMPTY] : roles;
  return (
    <fieldset className={styles.roles}>
      <legend>{SPEAKERS.roles}</legend>
      {lines.map((role, at) => (
        // Roles have no identity but their place.
        <div key={`${at}/${roles.length}`} className={styles.role}>
          <TextField
            label={SPEAKERS.role}
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
            value={role.organisation}
            onCommit={(organisation) => {
              setAdding(false);
              onChange(at, { organisation: organisation.trim() });
            }}
          />
          <TextField
            label={SPEAKERS.from}
            value={role.from}
            onCommit={(from) => onChange(at, { from: from.trim() })}
          />
          <TextField
            label={SPEAKERS.to}
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
      {!adding && (
        <Button variant="quiet" onClick={() => setAdding(true)}>
          {SPEAKERS.addRole}
        </Button>
      )}
    </fieldset>
  );
}
