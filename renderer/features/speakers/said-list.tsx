import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { firstOf, groupSaid } from '../../../shared/dossier/said';
import type { SaidGroup, SaidOrder } from '../../../shared/dossier/said';
import type { Id } from '../../../shared/model/ids';
import { useSession } from '../../session/session-context';
import type { EventEntry } from '../../queries/directory';
import { DOSSIER } from '../../texts/dossier';
import { PAGES } from '../../texts/people';
import { UI_TEXTS } from '../../texts/ui';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { inColour } from '../../ui/palette';
import type { CoQuoted, SaidQuote } from './read-dossier';
import styles from './said-list.module.css';

interface SaidListProps {
  readonly said: readonly SaidQuote[];
  readonly order: SaidOrder;
  readonly colour: number;
  readonly events: ReadonlyMap<Id, EventEntry>;
  readonly coQuoted: readonly CoQuoted[];
  /** What the speaker was on a day; '' when nobody said. */
  readonly roleOn: (day: string | null) => string;
  readonly onOpen: (key: string) => void;
}

/** Quotes drawn at first, and at each further step. */
const STEP = 100;
/** Others quoted on an event that are drawn one by one. */
const DISCS = 4;

/** All that somebody said, by event and time, each in its sentence. */
export function SaidList({ said, order, colour, events, coQuoted, roleOn, onOpen }: SaidListProps) {
  const [limit, setLimit] = useState(STEP);
  useEffect(() => {
    // Paper has no button for the rest.
    const drawAll = () => flushSync(() => setLimit(Number.POSITIVE_INFINITY));
    window.addEventListener('beforeprint', drawAll);
    return () => window.removeEventListener('beforeprint', drawAll);
  }, []);
  return (
    <section aria-label={PAGES.passages} className={styles.list} style={inColour(colour)}>
      {firstOf(groupSaid(said, order), limit).map((group) => (
        <section key={`${group.kind} ${group.of}`} className={styles.group}>
          <GroupHead group={group} events={events} coQuoted={coQuoted} />
          <ol className={styles.entries}>
            {group.entries.map((entry) => (
              <SaidEntry
                key={entry.key}
                entry={entry}
                inMonth={group.kind === 'month'}
                role={roleOn(entry.day)}
                onOpen={onOpen}
              />
            ))}
          </ol>
        </section>
      ))}
      {said.length > limit && (
        <Button variant="quiet" onClick={() => setLimit(limit + STEP)}>
          {UI_TEXTS.more(said.length - limit)}
        </Button>
      )}
    </section>
  );
}

interface GroupHeadProps {
  readonly group: SaidGroup<SaidQuote>;
  readonly events: ReadonlyMap<Id, EventEntry>;
  readonly coQuoted: readonly CoQuoted[];
}

function GroupHead({ group: { kind, of }, events, coQuoted }: GroupHeadProps) {
  const [, dispatch] = useSession();
  const event = kind === 'event' ? events.get(of)?.event : undefined;
  if (!event)
    return (
      <h3 className={styles.head}>
        <span>{kind === 'month' ? DOSSIER.month(of) : DOSSIER.withoutDate}</span>
        <i className={styles.rule} />
      </h3>
    );
  const others = coQuoted.filter((one) => one.events.has(of));
  const show = (main: { readonly view: 'speaker' | 'event'; readonly id: Id }) => () =>
    dispatch({ type: 'show-main', main });
  return (
    <div className={styles.head}>
      <Icon name="clock" size={14} />
      <h3>
        <button type="button" onClick={show({ view: 'event', id: of })}>
          {event.name}
        </button>
      </h3>
      <span className={styles.when}>{event.when.text}</span>
      <i className={styles.rule} />
      {others.length > 0 && (
        <span className={styles.others}>
          {DOSSIER.alsoQuoted}
          {others.slice(0, DISCS).map(({ entry }) => (
            <button
              key={entry.speaker.id}
              type="button"
              title={entry.speaker.name}
              aria-label={DOSSIER.onEvent(entry.speaker.name)}
              onClick={show({ view: 'speaker', id: entry.speaker.id })}
            >
              <Avatar initials={entry.initials} colour={entry.colour} size={20} />
            </button>
          ))}
          {others.length > DISCS && DOSSIER.moreQuoted(others.length - DISCS)}
        </span>
      )}
    </div>
  );
}

interface SaidEntryProps {
  readonly entry: SaidQuote;
  readonly inMonth: boolean;
  readonly role: string;
  readonly onOpen: (key: string) => void;
}

function SaidEntry({ entry, inMonth, role, onOpen }: SaidEntryProps) {
  const { day, before, exact, after, publisher, source, place, check } = entry;
  const about = [publisher, source || UI_TEXTS.untitled, place, role].filter((part) => part !== '');
  return (
    <li className={styles.entry}>
      <span className={styles.day}>{day === null ? entry.detail : DOSSIER.day(day, inMonth)}</span>
      <button type="button" className={styles.passage} onClick={() => onOpen(entry.key)}>
        <span className={styles.sentence}>
          {before}
          <mark className={styles.exact}>{exact}</mark>
          {after}
        </span>
        <span className={styles.about}>
          {about.map((part, at) => (
            // Words of one line, of which two may be the same.
            <span key={`${at} ${part}`}>{part}</span>
          ))}
          {check === 'unchecked' ? null : (
            <span className={check === 'verbatim' ? styles.verbatim : styles.differs}>
              <Icon name={check === 'verbatim' ? 'check' : 'warning'} size={12} />
              {DOSSIER.checks[check]}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
