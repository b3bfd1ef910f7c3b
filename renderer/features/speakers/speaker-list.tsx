import { useMemo } from 'react';
import { rankNames } from '../../../shared/names/find-names';
import { useSpeakerDirectory } from '../../queries/directory';
import type { SpeakerEntry } from '../../queries/directory';
import { useSession } from '../../session/session-context';
import { useFinding } from '../../session/use-finding';
import { PAGES, SPEAKERS } from '../../texts/people';
import { Avatar } from '../../ui/avatar';
import { EmptyState } from '../../ui/empty-state';
import { ItemList, ListWords } from '../../ui/item-list';
import { describeRole } from './roles';
import { useDeleteSpeaker } from './use-delete-speaker';

const idOf = ({ speaker }: SpeakerEntry): string => speaker.id;

/** All speakers of the project, by name; the field finds them as one remembers them. */
export function SpeakerList() {
  const [{ main }, dispatch] = useSession();
  const directory = useSpeakerDirectory();
  const finding = useFinding();
  const { query } = finding;
  const remove = useDeleteSpeaker();

  const shown = useMemo(() => {
    const list = directory?.list ?? [];
    if (query.trim() === '')
      return list.toSorted((a, b) => a.speaker.name.localeCompare(b.speaker.name));
    return rankNames(
      query,
      list.map((entry) => ({
        name: entry.speaker.name,
        aliases: entry.aliases,
        item: entry,
        weight: entry.quotes,
      })),
    );
  }, [directory, query]);

  if (!directory) return <div aria-busy="true" />;
  return (
    <ItemList
      label={SPEAKERS.label}
      findLabel={SPEAKERS.find}
      {...finding}
      items={shown}
      keyOf={idOf}
      renderContent={({ speaker, quotes, initials, colour }) => (
        <ListWords
          leading={
            <Avatar initials={initials} colour={colour} dashed={speaker.kind === 'unnamed'} />
          }
          title={speaker.name}
          detail={
            describeRole(speaker) ?? (speaker.kind === 'person' ? '' : SPEAKERS.kinds[speaker.kind])
          }
          count={quotes}
        />
      )}
      current={main.view === 'speaker' ? (directory.byId.get(main.id)?.speaker.id ?? null) : null}
      onOpen={(id) => dispatch({ type: 'show-main', main: { view: 'speaker', id } })}
      onDelete={(id) => {
        const entry = directory.byId.get(id);
        if (entry) void remove(entry);
      }}
      empty={
        directory.list.length === 0 ? (
          <EmptyState title={SPEAKERS.emptyTitle} body={SPEAKERS.emptyBody} />
        ) : (
          <EmptyState title={PAGES.noMatchTitle} body={PAGES.noMatchBody} />
        )
      }
    />
  );
}
