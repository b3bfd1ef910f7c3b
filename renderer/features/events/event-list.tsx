import { useMemo } from 'react';
import { formatEventDate } from '../../../shared/dates/event-date';
import { rankNames } from '../../../shared/names/find-names';
import { useEventDirectory } from '../../queries/directory';
import type { EventEntry } from '../../queries/directory';
import { useSession } from '../../session/session-context';
import { useFinding } from '../../session/use-finding';
import { EVENTS, PAGES } from '../../texts/people';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { ItemList, ListWords } from '../../ui/item-list';
import { byDate } from './event-order';
import { useDeleteEvent } from './use-delete-event';

const idOf = ({ event }: EventEntry): string => event.id;

/** All events, in time order; those without a date at the end. */
export function EventList() {
  const [{ main }, dispatch] = useSession();
  const directory = useEventDirectory();
  const finding = useFinding();
  const { query } = finding;
  const remove = useDeleteEvent();

  const shown = useMemo(() => {
    const all = directory?.list ?? [];
    if (query.trim() === '') return all.toSorted((a, b) => byDate(a.event, b.event));
    return rankNames(
      query,
      all.map((one) => ({
        name: one.event.name,
        aliases: one.aliases,
        item: one,
        weight: one.quotes,
      })),
    );
  }, [directory, query]);

  if (!directory) return <div aria-busy="true" />;
  return (
    <ItemList
      label={EVENTS.label}
      findLabel={EVENTS.find}
      {...finding}
      items={shown}
      keyOf={idOf}
      renderContent={({ event, quotes }) => (
        <ListWords
          leading={<Icon name="clock" />}
          title={event.name}
          detail={[formatEventDate(event.when), event.place]
            .filter((fact) => fact !== '')
            .join(' · ')}
          count={quotes}
        />
      )}
      current={main.view === 'event' ? (directory.byId.get(main.id)?.event.id ?? null) : null}
      onOpen={(id) => dispatch({ type: 'show-main', main: { view: 'event', id } })}
      onDelete={(id) => {
        const entry = directory.byId.get(id);
        if (entry) void remove(entry);
      }}
      empty={
        directory.list.length === 0 ? (
          <EmptyState title={EVENTS.emptyTitle} body={EVENTS.emptyBody} />
        ) : (
          <EmptyState title={PAGES.noMatchTitle} body={PAGES.noMatchBody} />
        )
      }
      footer={
        <Button
          variant="quiet"
          onClick={() => dispatch({ type: 'show-main', main: { view: 'timeline' } })}
        >
          {EVENTS.openTimeline}
        </Button>
      }
    />
  );
}
