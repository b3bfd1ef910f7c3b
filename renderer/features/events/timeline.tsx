import { useMemo } from 'react';
import { formatEventDate } from '../../../shared/dates/event-date';
import { useEventDirectory } from '../../queries/directory';
import { useSession } from '../../session/session-context';
import { EVENTS } from '../../texts/people';
import { EmptyState } from '../../ui/empty-state';
import { Page, PageHeading } from '../../ui/page';
import { byDate, placeEvents } from './event-order';
import styles from './timeline.module.css';

/** The events on one axis of time: a bar from the earliest to the latest day each may have been. */
export function Timeline() {
  const [, dispatch] = useSession();
  const events = useEventDirectory()?.list;
  const all = useMemo(() => (events ?? []).map(({ event }) => event), [events]);
  const axis = useMemo(() => placeEvents(all), [all]);
  if (!events) return <div aria-busy="true" />;
  const dated = new Set(axis.placed.map(({ event }) => event.id));
  const undated = all.filter(({ id }) => !dated.has(id)).toSorted(byDate);
  const open = (id: string) => dispatch({ type: 'show-main', main: { view: 'event', id } });
  return (
    <Page label={EVENTS.timeline} kicker={EVENTS.label}>
      {axis.placed.length === 0 ? (
        <EmptyState title={EVENTS.emptyTitle} body={EVENTS.timelineEmpty} />
      ) : (
        <div className={styles.chart}>
          <div className={styles.ticks} aria-hidden="true">
            {axis.ticks.map(({ at, label }) => (
              <span key={at} data-last={at > 0.9} style={{ insetInlineStart: `${at * 100}%` }}>
                {label}
              </span>
            ))}
          </div>
          <ol className={styles.events} aria-label={EVENTS.timeline}>
            {axis.placed.map(({ event, from, to }) => (
              <li key={event.id}>
                <button
                  type="button"
                  className={styles.event}
                  aria-label={`${event.name}, ${formatEventDate(event.when)}`}
                  onClick={() => open(event.id)}
                >
                  <span
                    className={styles.bar}
                    style={{
                      insetInlineStart: `min(${from * 100}%, 100% - 8px)`,
                      width: `max(8px, ${(to - from) * 100}%)`,
                    }}
                  />
                  <span
                    className={styles.words}
                    style={
                      from > 0.6
                        ? { textAlign: 'end', paddingInlineEnd: `${(1 - to) * 100}%` }
                        : { paddingInlineStart: `${from * 100}%` }
                    }
                  >
                    <b>{event.name}</b> <small>{formatEventDate(event.when)}</small>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
      {undated.length > 0 && (
        <>
          <PageHeading>{EVENTS.undated}</PageHeading>
          <ul className={styles.undated} aria-label={EVENTS.undated}>
            {undated.map((event) => (
              <li key={event.id}>
                <button type="button" className={styles.event} onClick={() => open(event.id)}>
                  <b>{event.name}</b> <small>{event.when.text}</small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
