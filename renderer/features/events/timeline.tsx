import { useCallback, useMemo, useState } from 'react';
import type { ComponentProps } from 'react';
import { formatEventDate } from '../../../shared/dates/event-date';
import type { EventRecord } from '../../../shared/model/records';
import { useEventDirectory } from '../../queries/directory';
import { useSession } from '../../session/session-context';
import { EVENTS } from '../../texts/people';
import { EmptyState } from '../../ui/empty-state';
import { Page, PageHeading } from '../../ui/page';
import { useWalkedRows } from '../../ui/use-walked-rows';
import { VirtualRows } from '../../ui/virtual-rows';
import { byDate, placeEvents } from './event-order';
import type { PlacedEvent } from './event-order';
import styles from './timeline.module.css';

/** A row of the page: an event on the axis, or one without a day. `isFirst` of those. */
type TimelineRow =
  | { readonly kind: 'placed'; readonly placed: PlacedEvent }
  | { readonly kind: 'undated'; readonly event: EventRecord; readonly isFirst: boolean };

const eventOf = (row: TimelineRow): EventRecord =>
  row.kind === 'placed' ? row.placed.event : row.event;
const keyOf = (row: TimelineRow): string => eventOf(row).id;
/** Height of a row, and the space between two, in CSS pixels. */
const ROW = 43;
const GAP = 2;

function rowsOf(all: readonly EventRecord[], placed: readonly PlacedEvent[]): TimelineRow[] {
  const dated = new Set(placed.map(({ event }) => event.id));
  const undated = all.filter(({ id }) => !dated.has(id)).toSorted(byDate);
  return [
    ...placed.map((one) => ({ kind: 'placed' as const, placed: one })),
    ...undated.map((event, at) => ({ kind: 'undated' as const, event, isFirst: at === 0 })),
  ];
}

/**
 * The events on one axis of time, a bar from the earliest to the latest day each may have been, and below them those
 * without a day. Only those near the view are in the document.
 */
export function Timeline() {
  const [, dispatch] = useSession();
  const events = useEventDirectory()?.list;
  const all = useMemo(() => (events ?? []).map(({ event }) => event), [events]);
  const axis = useMemo(() => placeEvents(all), [all]);
  const rows = useMemo(() => rowsOf(all, axis.placed), [all, axis]);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const findScroller = useCallback(
    (chart: HTMLElement | null) => setScroller(chart?.closest('article') ?? null),
    [],
  );
  const { ref, reachable, choose, handleKey } = useWalkedRows({
    items: rows,
    keyOf,
    current: null,
  });
  if (!events) return <div aria-busy="true" />;
  return (
    <Page label={EVENTS.timeline} kicker={EVENTS.label}>
      {axis.placed.length === 0 ? (
        <EmptyState title={EVENTS.emptyTitle} body={EVENTS.timelineEmpty} />
      ) : (
        <div className={styles.ticks} aria-hidden="true">
          {axis.ticks.map(({ at, label }) => (
            <span key={at} data-last={at > 0.9} style={{ insetInlineStart: `${at * 100}%` }}>
              {label}
            </span>
          ))}
        </div>
      )}
      {rows.length > 0 && (
        <div ref={findScroller} role="presentation" className={styles.events} onKeyDown={handleKey}>
          <VirtualRows
            ref={ref}
            items={rows}
            keyOf={keyOf}
            scroller={scroller}
            estimate={ROW}
            gap={GAP}
            kept={reachable}
            place={EVENTS.timeline}
            label={EVENTS.timeline}
          >
            {(row, index) => {
              const { id } = eventOf(row);
              const button = {
                type: 'button',
                'data-key': id,
                tabIndex: index === reachable ? 0 : -1,
                onClick: () => {
                  choose(id);
                  dispatch({ type: 'show-main', main: { view: 'event', id } });
                },
              } as const;
              return row.kind === 'placed' ? (
                <Placed {...row.placed} button={button} />
              ) : (
                <Undated {...row} button={button} />
              );
            }}
          </VirtualRows>
        </div>
      )}
    </Page>
  );
}

interface RowButton {
  readonly button: ComponentProps<'button'>;
}

function Placed({ event, from, to, button }: PlacedEvent & RowButton) {
  const when = formatEventDate(event.when);
  return (
    <button {...button} className={styles.event} aria-label={`${event.name}, ${when}`}>
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
        <b>{event.name}</b> <small>{when}</small>
      </span>
    </button>
  );
}

function Undated({
  event,
  isFirst,
  button,
}: Extract<TimelineRow, { kind: 'undated' }> & RowButton) {
  return (
    <>
      {isFirst && <PageHeading>{EVENTS.undated}</PageHeading>}
      <button {...button} className={`${styles.event} ${styles.undated}`}>
        <b>{event.name}</b> <small>{event.when.text}</small>
      </button>
    </>
  );
}
