import { useState } from 'react';
import type { SpeakerFields, SpeakerKind, SpeakerRole } from '../../../shared/model/records';
import { roleInALine } from '../../../shared/names/role-at';
import { draftPlace } from '../../queries/draft-place';
import type { SpeakerEntry } from '../../queries/directory';
import { DOSSIER } from '../../texts/dossier';
import { PAGES, SPEAKERS } from '../../texts/people';
import { Avatar } from '../../ui/avatar';
import { Button, IconButton } from '../../ui/button';
import { useDrafts } from '../../ui/drafts';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { namedOptions } from '../../ui/named-options';
import { QuietField } from '../../ui/quiet-field';
import { Segmented } from '../../ui/segmented';
import { RoleFields, holdsRoleDraft } from './role-fields';
import { changeRole, readAliases, readIdentifiers } from './roles';
import styles from './speaker-head.module.css';

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'document', 'unnamed'];

interface SpeakerHeadProps {
  readonly entry: SpeakerEntry;
  /** How many quotes and articles there are; null while they are read. */
  readonly found: { readonly quotes: number; readonly articles: number } | null;
  readonly onEdit: (fields: Partial<SpeakerFields>) => void;
  readonly onDelete: () => void;
}

/** Who somebody is: words that become fields where they stand. What is seldom needed opens below them. */
export function SpeakerHead({ entry, found, onEdit, onDelete }: SpeakerHeadProps) {
  const { speaker, quotes, initials, colour } = entry;
  const drafts = useDrafts();
  const [more, setMore] = useState(() => drafts.read(draftPlace(speaker, 'identifiers')) !== null);
  return (
    <header className={styles.head}>
      <div className={styles.kicker}>
        <Avatar initials={initials} colour={colour} dashed={speaker.kind === 'unnamed'} />
        <span>{DOSSIER.kicker(found?.quotes ?? quotes, found?.articles ?? 0)}</span>
        <IconButton label={DOSSIER.print} onClick={() => window.print()}>
          <Icon name="print" />
        </IconButton>
        <IconButton label={DOSSIER.more} aria-expanded={more} onClick={() => setMore(!more)}>
          <Icon name="more" />
        </IconButton>
      </div>
      <QuietField
        heading
        label={PAGES.name}
        draft={draftPlace(speaker, 'name')}
        value={speaker.name}
        empty={PAGES.name}
        onCommit={(name) => name.trim() !== '' && onEdit({ name: name.trim() })}
      />
      <div className={styles.facts}>
        <span className={styles.label}>{SPEAKERS.aliases}</span>
        <QuietField
          label={SPEAKERS.aliases}
          draft={draftPlace(speaker, 'aliases')}
          value={speaker.aliases.join('; ')}
          shown={speaker.aliases.map((alias) => (
            <span key={alias} className={styles.alias}>
              {alias}
            </span>
          ))}
          empty={DOSSIER.aliasesEmpty}
          hint={SPEAKERS.aliasesHint}
          onCommit={(typed) => onEdit({ aliases: readAliases(typed) })}
        />
        <span className={styles.label}>{SPEAKERS.roles}</span>
        <Roles entry={entry} onEdit={onEdit} />
      </div>
      {more && <More entry={entry} onEdit={onEdit} onDelete={onDelete} />}
    </header>
  );
}

const years = ({ from, to }: SpeakerRole): string =>
  [from, to].filter(Boolean).length === 0 ? '' : `${from} – ${to}`;

type Editing = Pick<SpeakerHeadProps, 'entry' | 'onEdit'>;

function Roles({ entry: { speaker }, onEdit }: Editing) {
  const drafts = useDrafts();
  const [editing, setEditing] = useState(() => holdsRoleDraft(drafts, speaker));
  if (editing)
    return (
      <div className={styles.roles}>
        <RoleFields
          speakerId={speaker.id}
          roles={speaker.roles}
          onChange={(at, change) => onEdit({ roles: changeRole(speaker.roles, at, change) })}
          onDone={() => setEditing(false)}
        />
      </div>
    );
  return (
    <button
      type="button"
      className={styles.roleLines}
      aria-label={DOSSIER.editRoles}
      onClick={() => setEditing(true)}
    >
      {speaker.roles.length === 0 ? (
        <span className={styles.none}>{DOSSIER.rolesEmpty}</span>
      ) : (
        speaker.roles.map((role, at) => (
          // Roles have no identity but their place.
          <span key={`${at}/${speaker.roles.length}`} className={styles.role}>
            <span className={styles.years}>{years(role)}</span>
            <span>{roleInALine(role)}</span>
          </span>
        ))
      )}
    </button>
  );
}

function More({ entry: { speaker }, onEdit, onDelete }: Omit<SpeakerHeadProps, 'found'>) {
  const [bad, setBad] = useState<string | null>(null);
  const editIdentifiers = (typed: string) => {
    const read = readIdentifiers(typed);
    setBad('bad' in read ? SPEAKERS.identifiersBad(read.bad) : null);
    if ('identifiers' in read) onEdit({ identifiers: read.identifiers });
    return 'identifiers' in read;
  };
  return (
    <div className={styles.more}>
      <Segmented
        label={SPEAKERS.kind}
        value={speaker.kind}
        options={namedOptions(KINDS, SPEAKERS.kinds)}
        onChange={(kind) => onEdit({ kind })}
      />
      <TextField
        label={SPEAKERS.identifiers}
        draft={draftPlace(speaker, 'identifiers')}
        multiline
        value={Object.entries(speaker.identifiers)
          .map(([scheme, value]) => `${scheme}: ${value}`)
          .join('\n')}
        hint={SPEAKERS.identifiersHint}
        error={bad}
        onCommit={editIdentifiers}
      />
      <Button variant="discard" onClick={onDelete}>
        {SPEAKERS.delete}
      </Button>
    </div>
  );
}
