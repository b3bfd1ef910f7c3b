import { useMemo, useState } from 'react';
import { formatEventDate } from '../../../shared/dates/event-date';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { DocumentRecord, EventDate, QuoteRecord } from '../../../shared/model/records';
import { readTypedName } from '../../../shared/names/typed-name';
import { createAndLinkEvent, linkEvent, unlinkEvent } from '../../../shared/operations/events';
import { suggestEvents } from '../../../shared/suggest/suggest-events';
import { useRepository } from '../../queries/database-context';
import {
  eventDirectoryOf,
  firstOfEach,
  idsMeaning,
  useEventDirectory,
} from '../../queries/directory';
import type { EventEntry } from '../../queries/directory';
import type { Reading } from '../../db/repository';
import { useSession } from '../../session/session-context';
import { useSuggestions } from '../../session/suggestions';
import { QUOTES } from '../../texts/quotes';
import { Chip } from '../../ui/chip';
import { Combobox } from '../../ui/combobox';
import type { ComboboxItem } from '../../ui/combobox';
import { Icon } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { eventCandidates } from './event-candidates';
import type { EventCandidate, EventOffers } from './event-candidates';
import { FieldOpener } from './field-opener';
import { QuotePanelRow } from './quote-panel-row';
import styles from './quote-panel.module.css';
import { readTypedEvent } from './read-typed';
import type { QuoteChange } from './use-quote';

const LIMIT = 8;
const NO_IDS: readonly Id[] = [];
const NOTHING: ReadonlyMap<Id, EventEntry> = new Map();

interface EventFieldProps {
  readonly quoteId: Id;
  /** Null while a quote just made is being stored: the field takes keys already. */
  readonly quote: QuoteRecord | null;
  /** Undefined while the article is being read. */
  readonly document: DocumentRecord | undefined;
  /** The article's words; null when they are not here, or not yet. */
  readonly text: string | null;
  readonly quotes: readonly QuoteRecord[] | undefined;
  readonly editable: boolean;
  readonly open: boolean;
  readonly onChange: (id: Id, change: QuoteChange) => void;
  /** A choice was made. */
  readonly onDone: () => void;
  /** The field was left without one. */
  readonly onCancel: () => void;
}

/** What the quote is about or was said at. “Dredging talks, after 3 April” makes a new event with its date. */
export function EventField(props: EventFieldProps) {
  const { quoteId, quote, document, text, quotes, editable, open } = props;
  const { onChange, onDone, onCancel } = props;
  const [, dispatch] = useSession();
  const repository = useRepository();
  const [query, setQuery] = useState('');
  const linked = quote?.eventIds ?? NO_IDS;
  const directory = useEventDirectory();
  const byId = directory?.byId ?? NOTHING;
  const reference = referenceOf(document);

  const { wanted, language } = useSuggestions();
  const suggested = useMemo(() => {
    const anchor = quote?.anchor;
    if (!open || !wanted || !anchor || text === null || anchor.textHash !== document?.textHash)
      return [];
    return suggestEvents(text, anchor, {
      articleDate: reference,
      language: document.language || (language ?? ''),
    });
  }, [open, wanted, quote, text, document, reference, language]);
  const { offers: offered, kind } = useMemo((): EventOffers => {
    if (!open) return { offers: [], kind: null };
    const here = new Map<Id, number>();
    for (const { eventIds } of quotes ?? [])
      for (const id of eventIds) here.set(id, (here.get(id) ?? 0) + 1);
    const [off, on] = [[] as EventEntry[], [] as EventEntry[]];
    for (const one of directory?.list ?? [])
      (one.members.some(({ id }) => linked.includes(id)) ? on : off).push(one);
    const events = off.map((one) => ({
      ...one,
      here: one.members.reduce((sum, { id }) => sum + (here.get(id) ?? 0), 0),
    }));
    const before = on.map(({ event }) => event);
    const { name, when } = readTypedEvent(query, reference);
    const asked = { query: name, when, suggested, limit: LIMIT };
    // Before anything is typed, what is linked is not offered again; by its name it is still the same event.
    return eventCandidates({
      ...asked,
      events: name === '' ? events : [...events, ...on.map(away)],
      linked: before,
    });
  }, [open, directory, quotes, linked, query, reference, suggested]);

  const finish = () => {
    setQuery('');
    onDone();
  };
  const cancel = () => {
    setQuery('');
    onCancel();
  };
  /** Makes an event and links it; or links the one of its name that was not read in time to be offered. */
  const make = (
    read: (article: DocumentRecord | undefined) => {
      readonly name: string;
      readonly when: EventDate;
    },
  ) => {
    const id = createId();
    onChange(quoteId, async (fresh) => {
      const { name, when } = read(document ?? (await repository.shown.document(fresh.documentId)));
      // One more of a name that was shown to be an event's is what was asked for.
      const isAsked = directory !== undefined && kind === 'same';
      const known = isAsked
        ? undefined
        : await eventNamed(repository.shown, name, when, directory !== undefined);
      return known ? linkEvent(fresh, known) : createAndLinkEvent(fresh, { id, name, when });
    });
  };
  const createLabel = (typed: string): string => {
    const { name, when } = readTypedEvent(typed, reference);
    return QUOTES.createEvent(name, when.edtf === null ? '' : formatEventDate(when));
  };
  return (
    <QuotePanelRow label={QUOTES.events} command="link-event">
      <div className={styles.chips}>
        {firstOfEach(linked, byId).map((id) => {
          const event = byId.get(id)?.event;
          const meant = idsMeaning(id, linked, byId);
          const name = event?.name ?? QUOTES.unknownEvent;
          const when = event ? formatEventDate(event.when) : '';
          return (
            <Chip
              key={id}
              removeLabel={QUOTES.removeEvent(name)}
              onRemove={
                editable
                  ? () => onChange(quoteId, (fresh) => unlinkEvent(fresh, ...meant))
                  : undefined
              }
            >
              <button
                type="button"
                className={styles.link}
                onClick={() => dispatch({ type: 'show-main', main: { view: 'event', id } })}
              >
                <VisuallyHidden>
                  {QUOTES.openEvent(when === '' ? name : `${name}, ${when}`)}
                </VisuallyHidden>
                <span aria-hidden="true">
                  <Icon name="clock" size={12} /> {name} {when !== '' && <small>{when}</small>}
                </span>
              </button>
            </Chip>
          );
        })}
        {open && editable ? (
          <Combobox
            label={QUOTES.findEvent}
            placeholder={QUOTES.findEvent}
            items={offered.map(itemOf)}
            query={query}
            onQuery={setQuery}
            onChoose={(key) => {
              const chosen = offered.find((one, at) => itemOf(one, at).key === key);
              if (chosen?.kind === 'known')
                onChange(quoteId, (fresh) => linkEvent(fresh, chosen.event.id));
              if (chosen?.kind === 'new') make(() => chosen);
              finish();
            }}
            onCreate={(typed) => {
              make((article) => readTypedEvent(typed, referenceOf(article)));
              finish();
            }}
            createLabel={createLabel}
            createFirst={kind === 'new'}
            createDetail={
              kind === 'new' && offered[0]
                ? QUOTES.didYouMean(itemOf(offered[0], 0).title)
                : undefined
            }
            onCancel={cancel}
            autoFocus
          />
        ) : (
          editable && (
            <FieldOpener field="event" label={QUOTES.addEvent} quiet={linked.length > 0} />
          )
        )}
      </div>
    </QuotePanelRow>
  );
}

function itemOf(candidate: EventCandidate, at: number): ComboboxItem {
  const isKnown = candidate.kind === 'known';
  const { name, when } = isKnown ? candidate.event : candidate;
  const reason = isKnown ? candidate.reason : 'named';
  const facts = [
    isKnown ? '' : QUOTES.newEvent,
    formatEventDate(when),
    isKnown ? candidate.event.place : '',
    reason ? QUOTES.eventReasons[reason] : '',
  ];
  return {
    key: isKnown ? candidate.event.id : `${at} ${name}`,
    title: name,
    detail: facts.filter((fact) => fact !== '').join(' · '),
    leading: <Icon name={isKnown ? 'clock' : 'plus'} />,
  };
}

/** The day from which “last week” counts; null when the article does not say its own. */
const referenceOf = (document: DocumentRecord | undefined): string | null =>
  document?.source.published || null;

const away = (entry: EventEntry) => ({ ...entry, here: 0 });

/** For keys quicker than the offers: the event of this name, or the one that would have been offered when none was shown. */
async function eventNamed(
  reading: Reading,
  name: string,
  when: EventDate,
  isShown: boolean,
): Promise<Id | undefined> {
  const { list } = eventDirectoryOf(await reading.events(), await reading.identities());
  const known = list.map(({ event, aliases, quotes }) => ({
    name: event.name,
    aliases,
    item: event,
    weight: quotes,
  }));
  const { kind, items } = readTypedName(name, known);
  const meant = kind === 'same' || (kind === 'search' && !isShown) ? items : [];
  return meant.find((event) => when.edtf === null || event.when.edtf === when.edtf)?.id;
}
