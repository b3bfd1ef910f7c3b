import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { isInBar, quotedBy } from '../../../shared/dossier/quoted-by';
import type { SaidOrder } from '../../../shared/dossier/said';
import type { Id } from '../../../shared/model/ids';
import type { SpeakerFields } from '../../../shared/model/records';
import { roleInALine, rolesAt } from '../../../shared/names/role-at';
import { editSpeaker } from '../../../shared/operations/speakers';
import { useLive, useRepository } from '../../queries/database-context';
import { draftPlace } from '../../queries/draft-place';
import { useEventDirectory, useSpeakerDirectory } from '../../queries/directory';
import { useConflicts } from '../../session/use-conflicts';
import { useOpenPassage } from '../../session/use-open-passage';
import { useSession } from '../../session/session-context';
import { DOSSIER } from '../../texts/dossier';
import { PAGES, SPEAKERS } from '../../texts/people';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { QuietField } from '../../ui/quiet-field';
import { Select } from '../../ui/select';
import styles from './speaker-page.module.css';
import { QuotedByPicture } from './quoted-by-picture';
import type { Bar } from './quoted-by-picture';
import { readDossier } from './read-dossier';
import type { CoQuoted } from './read-dossier';
import { SaidList } from './said-list';
import { SpeakerHead } from './speaker-head';
import { useDeleteSpeaker } from './use-delete-speaker';

const ORDERS = (['newest', 'oldest'] as const).map((value) => ({
  value,
  label: DOSSIER.orders[value],
}));

interface SpeakerPageProps {
  readonly id: Id;
  /** Who else this is, and the way to say so. */
  readonly sameAs: ReactNode;
}

/** The dossier of a speaker: who they are, all that they said by event and time, and who quoted them when. */
export function SpeakerPage({ id, sameAs }: SpeakerPageProps) {
  const repository = useRepository();
  const open = useOpenPassage();
  const speakers = useSpeakerDirectory();
  const events = useEventDirectory();
  const remove = useDeleteSpeaker();
  const [order, setOrder] = useState<SaidOrder>('newest');
  const [bar, setBar] = useState<Bar | null>(null);
  const entry = speakers?.byId.get(id);
  const ids = entry?.members.map((member) => member.id) ?? [id];
  const dossier = useLive(
    async (reading) => speakers && events && readDossier(reading, ids, events, speakers),
    [ids.join(), speakers, events],
  );
  const conflicts = useConflicts(...(entry?.members ?? []));
  const said = dossier?.said;
  const picture = useMemo(() => quotedBy(said ?? []), [said]);
  if (!speakers || !events) return <div aria-busy="true" />;
  if (!entry) return <EmptyState title={SPEAKERS.gone} />;
  const { speaker, colour } = entry;
  const edit = (fields: Partial<SpeakerFields>) => {
    const change = editSpeaker(speaker, fields);
    if (change.writes.length > 0) void repository.apply(change);
  };
  const roleOn = (day: string | null): string => {
    const [role] = rolesAt(speaker.roles, day);
    return role ? roleInALine(role) : '';
  };
  const shown = bar ? said?.filter((one) => isInBar(one, bar.paper, bar.time, picture)) : said;
  return (
    <article className={styles.page} aria-label={speaker.name}>
      <div className={styles.columns}>
        <div className={styles.main}>
          <SpeakerHead
            entry={entry}
            found={dossier ? { quotes: dossier.said.length, articles: dossier.articles } : null}
            onEdit={edit}
            onDelete={() => void remove(entry)}
          />
          {conflicts ? <Notice {...conflicts} /> : null}
          <div className={styles.bar}>
            <h2>
              {DOSSIER.said} <span>{said?.length ?? ''}</span>
            </h2>
            {bar && (
              <span className={styles.only}>
                {DOSSIER.onlyBar(bar.paper, bar.time)}
                <Button variant="quiet" onClick={() => setBar(null)}>
                  {DOSSIER.showAll}
                </Button>
              </span>
            )}
            <Select
              label={DOSSIER.order}
              hideLabel
              value={order}
              options={ORDERS}
              onChange={setOrder}
            />
          </div>
          {said?.length === 0 && (
            <EmptyState title={PAGES.noPassages} body={SPEAKERS.emptyQuotes} />
          )}
          {shown && dossier && (
            <SaidList
              said={shown}
              order={order}
              colour={colour}
              events={events.byId}
              coQuoted={dossier.coQuoted}
              roleOn={roleOn}
              onOpen={open}
            />
          )}
        </div>
        <aside className={styles.side} aria-label={SPEAKERS.beside}>
          <QuotedByPicture picture={picture} colour={colour} chosen={bar} onChoose={setBar} />
          <SameEvents coQuoted={dossier?.coQuoted ?? []} />
          <section aria-label={PAGES.notes} className={styles.note}>
            <h2>{PAGES.notes}</h2>
            <QuietField
              label={PAGES.notes}
              draft={draftPlace(speaker, 'notes')}
              multiline
              value={speaker.notes}
              empty={DOSSIER.noNote}
              onCommit={(notes) => edit({ notes })}
            />
          </section>
          {sameAs}
        </aside>
      </div>
    </article>
  );
}

/** How many of those quoted on the same events are listed. */
const OTHERS = 8;

function SameEvents({ coQuoted }: { readonly coQuoted: readonly CoQuoted[] }) {
  const [, dispatch] = useSession();
  if (coQuoted.length === 0) return null;
  return (
    <section aria-label={DOSSIER.sameEvents}>
      <h2>{DOSSIER.sameEvents}</h2>
      <ul className={styles.others}>
        {coQuoted.slice(0, OTHERS).map(({ entry, quotes }) => (
          <li key={entry.speaker.id}>
            <button
              type="button"
              onClick={() =>
                dispatch({ type: 'show-main', main: { view: 'speaker', id: entry.speaker.id } })
              }
            >
              <Avatar initials={entry.initials} colour={entry.colour} size={20} />
              <b>{entry.speaker.name}</b>
              <span>{quotes}</span>
            </button>
          </li>
        ))}
      </ul>
      {coQuoted.length > OTHERS && <p>{DOSSIER.moreQuoted(coQuoted.length - OTHERS)}</p>}
    </section>
  );
}
