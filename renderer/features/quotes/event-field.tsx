import { useMemo, useState } from 'react';
import { formatEventDate } from '../../../shared/dates/event-date';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import { rankNames } from '../../../shared/names/find-names';
import { sameName } from '../../../shared/names/fold';
import { createAndLinkEvent, linkEvent, unlinkEvent } from '../../../shared/operations/events';
import { useRepository } from '../../db/database-context';
import { firstOfEach, idsMeaning, useEventDirectory } from '../../db/directory';
import type { EventEntry } from '../../db/directory';
import type { Repository } from '../../db/repository';
import { useSession } from '../../session/session-context';
import { QUOTES } from '../../texts/quotes';
import { Chip } from '../../ui/chip';
import { Combobox } from '../../ui/combobox';
import { Icon } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { FieldOpener } from './field-opener';
import { PanelRow } from './panel-row';
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
  const { quoteId, quote, document, quotes, editable, open, onChange, onDone, onCancel } = props;
  const [, dispatch] = useSession();
  const repository = useRepository();
  const [query, setQuery] = useState('');
  const linked = quote?.eventIds ?? NO_IDS;
  const directory = useEventDirectory();
  const byId = directory?.byId ?? NOTHING;
  const reference = referenceOf(document);

  const offered = useMemo(() => {
    if (!open) return [];
    const here = new Map<Id, number>();
    for (const { eventIds } of quotes ?? [])
      for (const id of eventIds) here.set(id, (here.get(id) ?? 0) + 1);
    const items = (directory?.list ?? [])
      .filter(({ members }) => !members.some(({ id }) => linked.includes(id)))
      .map((one) => ({
        name: one.event.name,
        aliases: one.aliases,
        item: one.event,
        weight:
          one.members.reduce((sum, { id }) => sum + (here.get(id) ?? 0), 0) * 1000 + one.quotes,
      }));
    if (query.trim() !== '') return rankNames(query, items).slice(0, LIMIT);
    return items
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ item }) => item)
      .slice(0, LIMIT);
  }, [open, directory, quotes, linked, query]);

  const finish = () => {
    setQuery('');
    onDone();
  };
  const cancel = () => {
    setQuery('');
    onCancel();
  };
  const createLabel = (typed: string): string => {
    const { name, when } = readTypedEvent(typed, reference);
    return QUOTES.createEvent(name, when.edtf === null ? '' : formatEventDate(when));
  };
  return (
    <PanelRow label={QUOTES.events} command="link-event">
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
            items={offered.map(({ id, name, when, place }) => ({
              key: id,
              title: name,
              detail: [formatEventDate(when), place].filter((fact) => fact !== '').join(' · '),
              leading: <Icon name="clock" />,
            }))}
            query={query}
            onQuery={setQuery}
            onChoose={(id) => {
              onChange(quoteId, (fresh) => linkEvent(fresh, id));
              finish();
            }}
            onCreate={(typed) => {
              const id = createId();
              onChange(quoteId, async (fresh) => {
                const article = document ?? (await repository.document(fresh.documentId));
                const event = readTypedEvent(typed, referenceOf(article));
                const known = directory ? undefined : await eventNamed(repository, event.name);
                return known
                  ? linkEvent(fresh, known)
                  : createAndLinkEvent(fresh, { id, ...event });
              });
              finish();
            }}
            createLabel={createLabel}
            onCancel={cancel}
            autoFocus
          />
        ) : (
          editable && (
            <FieldOpener field="event" label={QUOTES.addEvent} quiet={linked.length > 0} />
          )
        )}
      </div>
    </PanelRow>
  );
}

/** The day from which “last week” counts; null when the article does not say its own. */
const referenceOf = (document: DocumentRecord | undefined): string | null =>
  document?.source.published || null;

/** For keys quicker than the offers: the event that would have been offered for this very name. */
async function eventNamed(repository: Repository, name: string): Promise<Id | undefined> {
  const events = await repository.events();
  return events.find(({ event }) => sameName(event.name, name))?.event.id;
}
