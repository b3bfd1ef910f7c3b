import { useMemo, useRef, useState } from 'react';
import { formatEventDate } from '../../../shared/dates/event-date';
import { rankNames } from '../../../shared/names/find-names';
import { useLive } from '../../db/database-context';
import { useCommand } from '../../session/commands';
import { useKeys } from '../../session/keymap';
import { useSession } from '../../session/session-context';
import { EVENTS, PAGES } from '../../texts/people';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { ItemList } from '../../ui/item-list';
import { byDate } from './event-order';
import { useDeleteEvent } from './use-delete-event';

/** All events, in time order; those without a date at the end. */
export function EventList() {
  const [{ main }, dispatch] = useSession();
  const events = useLive((repository) => repository.events(), []);
  const [query, setQuery] = useState('');
  const find = useRef<HTMLInputElement>(null);
  const findKeys = useKeys('find');
  const remove = useDeleteEvent();
  useCommand('find', () => find.current?.select());

  const shown = useMemo(() => {
    const all = events ?? [];
    if (query.trim() === '') return all.toSorted((a, b) => byDate(a.event, b.event));
    return rankNames(
      query,
      all.map((one) => ({ name: one.event.name, aliases: [], item: one, weight: one.quotes })),
    );
  }, [events, query]);

  if (!events) return <div aria-busy="true" />;
  return (
    <ItemList
      label={EVENTS.label}
      findLabel={EVENTS.find}
      findKeys={findKeys}
      findRef={find}
      query={query}
      onQuery={setQuery}
      items={shown.map(({ event, quotes }) => ({
        key: event.id,
        title: event.name,
        detail: [formatEventDate(event.when), event.place]
          .filter((fact) => fact !== '')
          .join(' · '),
        leading: <Icon name="clock" />,
        count: quotes,
      }))}
      current={main.view === 'event' ? main.id : null}
      onOpen={(id) => dispatch({ type: 'show-main', main: { view: 'event', id } })}
      onDelete={(id) => {
        const found = events.find(({ event }) => event.id === id);
        if (found) void remove(found.event);
      }}
      empty={
        events.length === 0 ? (
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
