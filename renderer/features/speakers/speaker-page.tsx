import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { SpeakerFields, SpeakerKind } from '../../../shared/model/records';
import { editSpeaker } from '../../../shared/operations/speakers';
import { useLive, useRepository } from '../../queries/database-context';
import { draftPlace } from '../../queries/draft-place';
import { useSpeakerDirectory } from '../../queries/directory';
import { readPassages } from '../../queries/passages';
import { useConflicts } from '../../session/use-conflicts';
import { useOpenPassage } from '../../session/use-open-passage';
import { PAGES, SPEAKERS } from '../../texts/people';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FieldLabel, TextField } from '../../ui/field';
import { Page, PageActions, PageHeading, WideField } from '../../ui/page';
import { PassageList } from '../../ui/passage-list';
import { namedOptions } from '../../ui/named-options';
import { Segmented } from '../../ui/segmented';
import { RoleFields } from './role-fields';
import { changeRole, readAliases, readIdentifiers } from './roles';
import { useDeleteSpeaker } from './use-delete-speaker';

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'document', 'unnamed'];

interface SpeakerPageProps {
  readonly id: Id;
  /** Who else this is, and the way to say so. */
  readonly sameAs: ReactNode;
}

/** Everything known of a speaker, and every quote of theirs over all articles, in time order. */
export function SpeakerPage({ id, sameAs }: SpeakerPageProps) {
  const repository = useRepository();
  const open = useOpenPassage();
  const directory = useSpeakerDirectory();
  const [badIdentifier, setBadIdentifier] = useState<string | null>(null);
  const remove = useDeleteSpeaker();
  const entry = directory?.byId.get(id);
  const ids = entry?.members.map((member) => member.id) ?? [id];
  const passages = useLive(
    async (reading) => readPassages(reading, await reading.quotesOfSpeaker(ids)),
    [ids.join()],
  );
  const conflicts = useConflicts(...(entry?.members ?? []));
  if (!directory) return <div aria-busy="true" />;
  if (!entry) return <EmptyState title={SPEAKERS.gone} />;
  const { speaker, quotes, initials, colour } = entry;

  const edit = (fields: Partial<SpeakerFields>) => {
    const change = editSpeaker(speaker, fields);
    if (change.writes.length > 0) void repository.apply(change);
  };
  const editIdentifiers = (typed: string) => {
    const read = readIdentifiers(typed);
    setBadIdentifier('bad' in read ? SPEAKERS.identifiersBad(read.bad) : null);
    if ('identifiers' in read) edit({ identifiers: read.identifiers });
    return 'identifiers' in read;
  };
  const fields = (
    <>
      <TextField
        label={PAGES.name}
        draft={draftPlace(speaker, 'name')}
        value={speaker.name}
        onCommit={(name) => name.trim() !== '' && edit({ name: name.trim() })}
      />
      <TextField
        label={SPEAKERS.aliases}
        draft={draftPlace(speaker, 'aliases')}
        value={speaker.aliases.join('; ')}
        hint={SPEAKERS.aliasesHint}
        onCommit={(typed) => edit({ aliases: readAliases(typed) })}
      />
      <WideField>
        <FieldLabel>{SPEAKERS.kind}</FieldLabel>
        <Segmented
          label={SPEAKERS.kind}
          value={speaker.kind}
          options={namedOptions(KINDS, SPEAKERS.kinds)}
          onChange={(kind) => edit({ kind })}
        />
      </WideField>
      <WideField>
        <RoleFields
          speakerId={id}
          roles={speaker.roles}
          onChange={(at, change) => edit({ roles: changeRole(speaker.roles, at, change) })}
        />
      </WideField>
      <TextField
        label={SPEAKERS.identifiers}
        draft={draftPlace(speaker, 'identifiers')}
        multiline
        value={Object.entries(speaker.identifiers)
          .map(([scheme, value]) => `${scheme}: ${value}`)
          .join('\n')}
        hint={SPEAKERS.identifiersHint}
        error={badIdentifier}
        onCommit={editIdentifiers}
      />
      <TextField
        label={PAGES.notes}
        draft={draftPlace(speaker, 'notes')}
        multiline
        value={speaker.notes}
        onCommit={(notes) => edit({ notes })}
      />
      <PageActions>
        <Button variant="discard" onClick={() => void remove(entry)}>
          {SPEAKERS.delete}
        </Button>
      </PageActions>
    </>
  );
  return (
    <Page
      label={speaker.name}
      kicker={
        <>
          <Avatar initials={initials} colour={colour} dashed={speaker.kind === 'unnamed'} />
          {SPEAKERS.kicker} · {PAGES.quotes(passages?.length ?? quotes)}
        </>
      }
      notice={conflicts}
      fields={fields}
    >
      {sameAs}
      <PageHeading>{PAGES.passages}</PageHeading>
      {passages?.length === 0 && (
        <EmptyState title={PAGES.noPassages} body={SPEAKERS.emptyQuotes} />
      )}
      <PassageList
        label={PAGES.passages}
        passages={(passages ?? []).map((passage) => ({ ...passage, colour }))}
        onOpen={open}
      />
    </Page>
  );
}
