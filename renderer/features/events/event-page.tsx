import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatEventDate, parseEventDate } from '../../../shared/dates/event-date';
import type { Id } from '../../../shared/model/ids';
import type { EventFields } from '../../../shared/model/records';
import { readTypedName } from '../../../shared/names/typed-name';
import { editEvent } from '../../../shared/operations/events';
import { useLive, useRepository } from '../../queries/database-context';
import { draftPlace } from '../../queries/draft-place';
import { entriesOf, useEventDirectory, useSpeakerDirectory } from '../../queries/directory';
import { readPassages } from '../../queries/passages';
import { useConflicts } from '../../session/use-conflicts';
import { useOpenPassage } from '../../session/use-open-passage';
import { longDay } from '../../texts/days';
import { EVENTS, PAGES } from '../../texts/people';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { TextField } from '../../ui/field';
import { Page, PageActions, PageHeading, WideField } from '../../ui/page';
import { PassageList } from '../../ui/passage-list';
import { Participants } from './participants';
import { useDeleteEvent } from './use-delete-event';

const LIMIT = 8;

interface EventPageProps {
  readonly id: Id;
  /** What else this is, and the way to say so. */
  readonly sameAs: ReactNode;
}

/** Everything known of an event, and every quote about it over all articles. */
export function EventPage({ id, sameAs }: EventPageProps) {
  const repository = useRepository();
  const open = useOpenPassage();
  const events = useEventDirectory();
  const directory = useSpeakerDirectory();
  const [query, setQuery] = useState('');
  const remove = useDeleteEvent();
  const found = events?.byId.get(id);
  const ids = found?.members.map((member) => member.id) ?? [id];
  const passages = useLive(
    async (reading) => readPassages(reading, await reading.quotesOfEvent(ids)),
    [ids.join()],
  );
  const conflicts = useConflicts(...(found?.members ?? []));
  if (!events || !directory) return <div aria-busy="true" />;
  if (!found) return <EmptyState title={EVENTS.gone} />;
  const { event, quotes } = found;
  const edit = (fields: Partial<EventFields>) => {
    const change = editEvent(event, fields);
    if (change.writes.length > 0) void repository.apply(change);
  };
  const { when } = event;
  const hint =
    when.text === ''
      ? EVENTS.whenHint
      : when.edtf === null
        ? EVENTS.notUnderstood
        : EVENTS.understood(meaningOf(when.earliest, when.latest) ?? formatEventDate(when));
  const { kind, items } = readTypedName(
    query,
    directory.list
      .filter((entry) => !entriesOf(event.participants, directory.byId).includes(entry))
      .map((entry) => ({
        name: entry.speaker.name,
        aliases: entry.aliases,
        item: entry,
        weight: entry.quotes,
      })),
  );
  const offered = items.slice(0, LIMIT);
  const fields = (
    <>
      <TextField
        label={PAGES.name}
        draft={draftPlace(event, 'name')}
        value={event.name}
        onCommit={(name) => name.trim() !== '' && edit({ name: name.trim() })}
      />
      <TextField
        label={EVENTS.when}
        draft={draftPlace(event, 'when')}
        value={when.text}
        placeholder={EVENTS.whenHint}
        hint={hint}
        onCommit={(typed) => edit({ when: parseEventDate(typed.trim(), null) })}
      />
      <TextField
        label={EVENTS.place}
        draft={draftPlace(event, 'place')}
        value={event.place}
        onCommit={(place) => edit({ place: place.trim() })}
      />
      <WideField>
        <Participants
          ids={event.participants}
          directory={directory}
          offered={offered}
          isUnknown={query.trim() !== '' && kind === 'new'}
          query={query}
          onQuery={setQuery}
          onChange={(participants) => edit({ participants })}
        />
      </WideField>
      <WideField>
        <TextField
          label={PAGES.notes}
          draft={draftPlace(event, 'notes')}
          multiline
          value={event.notes}
          onCommit={(notes) => edit({ notes })}
        />
      </WideField>
      <PageActions>
        <Button variant="discard" onClick={() => void remove(found)}>
          {EVENTS.delete}
        </Button>
      </PageActions>
    </>
  );
  return (
    <Page
      label={event.name}
      kicker={`${EVENTS.kicker} · ${PAGES.quotes(passages?.length ?? quotes)}`}
      notice={conflicts}
      fields={fields}
    >
      {sameAs}
      <PageHeading>{PAGES.passages}</PageHeading>
      {passages?.length === 0 && <EmptyState title={PAGES.noPassages} body={EVENTS.emptyQuotes} />}
      <PassageList
        label={PAGES.passages}
        passages={(passages ?? []).map((passage) => ({
          ...passage,
          colour: directory.byId.get(passage.speakerId ?? '')?.colour ?? 0,
        }))}
        onOpen={open}
      />
    </Page>
  );
}

/** The days a date covers, in words; null when they cannot be shown as days. */
function meaningOf(earliest: string | null, latest: string | null): string | null {
  const [from, to] = [longDay(earliest), longDay(latest)];
  if (from && to) return EVENTS.timelineSpan(from, to);
  if (from) return EVENTS.onwards(from);
  return to ? EVENTS.until(to) : null;
}
