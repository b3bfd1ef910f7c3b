import { useMemo, useRef, useState } from 'react';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { initialsOf } from '../../../shared/names/initials';
import type { ChangeSet } from '../../../shared/operations/change-set';
import {
  createAndLinkSpeaker,
  linkSpeaker,
  unlinkSpeaker,
} from '../../../shared/operations/speakers';
import { firstOfEach, idsMeaning } from '../../db/directory';
import type { SpeakerEntry } from '../../db/directory';
import { useSession } from '../../session/session-context';
import { QUOTES } from '../../texts/quotes';
import { Avatar } from '../../ui/avatar';
import { Combobox } from '../../ui/combobox';
import type { ComboboxItem } from '../../ui/combobox';
import { FieldOpener } from './field-opener';
import { Kbd } from '../../ui/kbd';
import { PanelRow } from './panel-row';
import styles from './quote-panel.module.css';
import { SpeakerCard } from './speaker-card';
import { candidateKey, candidateOf, speakerCandidates } from './speaker-candidates';
import type { SpeakerCandidate } from './speaker-candidates';
import type { SpeakerFinder } from './use-speaker-finder';
import type { QuoteChange } from './use-quote';

const LIMIT = 8;
const BEST = 'best';

interface SpeakerFieldProps {
  readonly quoteId: Id;
  /** Null while a quote just made is being stored: the field takes keys already. */
  readonly quote: QuoteRecord | null;
  readonly finder: SpeakerFinder;
  readonly editable: boolean;
  readonly open: boolean;
  readonly onChange: (id: Id, change: QuoteChange) => void;
  /** A choice was made; `onwards` when the next quotation is to be marked at once (Shift+Enter). */
  readonly onDone: (onwards: boolean) => void;
  /** The field was left without one. */
  readonly onCancel: () => void;
}

/** Who said it. Enter on the empty field takes the best guess; two letters find anyone; a new name is created. */
export function SpeakerField(props: SpeakerFieldProps) {
  const { quoteId, quote, finder, editable, open, onChange, onDone, onCancel } = props;
  const [, dispatch] = useSession();
  const [query, setQuery] = useState('');
  const onwards = useRef(false);
  /** Whether an offer was reached by arrows. */
  const walked = useRef(false);
  const linked = firstOfEach(quote?.speakerIds ?? [], finder.byId);

  const guess = useMemo(() => (quote && open ? finder.guess(quote) : null), [quote, open, finder]);
  const candidates = useMemo(
    () =>
      quote && open
        ? speakerCandidates({
            query,
            people: finder.people,
            names: finder.names,
            guess,
            linked: quote.speakerIds.map((id) => finder.byId.get(id)?.speaker.id ?? id),
            at: quote.anchor.start,
            limit: LIMIT,
          })
        : [],
    [quote, open, finder, guess, query],
  );
  const items: readonly ComboboxItem[] =
    quote && finder.ready
      ? candidates.map((candidate, index) =>
          itemOf(candidate, finder.byId, query.trim() === '' && index === 0 && guess !== null),
        )
      : query.trim() === ''
        ? [{ key: BEST, title: QUOTES.bestGuessComing }]
        : [];

  // Without a guess nobody is taken by a mere Enter: the most frequent speaker is no guess.
  // Before the quote is stored there may be one: it is looked for then.
  const unguessed = quote !== null && finder.ready && guess === null;
  const nobody = query.trim() === '' && (items.length === 0 || unguessed);

  const finish = () => {
    walked.current = false;
    setQuery('');
    onDone(onwards.current);
  };
  const cancel = () => {
    walked.current = false;
    setQuery('');
    onCancel();
  };
  const choose = (key: string) => {
    if (key === BEST) onChange(quoteId, async (fresh) => link(await finder.best(fresh))(fresh));
    else onChange(quoteId, link(candidateOf(key)));
    finish();
  };
  const create = (name: string) => {
    onChange(quoteId, link({ kind: 'new', name }));
    finish();
  };
  const remove = (id: Id) =>
    onChange(quoteId, (fresh) =>
      unlinkSpeaker(fresh, ...idsMeaning(id, fresh.speakerIds, finder.byId)),
    );

  return (
    <PanelRow label={QUOTES.speaker} command="edit-speaker">
      {linked.map((id) => (
        <SpeakerCard
          key={id}
          entry={finder.byId.get(id)}
          loading={!finder.ready}
          onOpen={() => dispatch({ type: 'show-main', main: { view: 'speaker', id } })}
          onRemove={editable ? () => remove(id) : undefined}
        />
      ))}
      {open && editable ? (
        <div
          role="presentation"
          onKeyDownCapture={(event) => {
            if (event.key.startsWith('Arrow')) walked.current = true;
            onwards.current = event.key === 'Enter' && (event.shiftKey || !event.isTrusted);
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && nobody && !walked.current) {
              // Nobody to take: the quote stays without a speaker, and the work goes on.
              event.preventDefault();
              event.stopPropagation();
              finish();
              return;
            }
            if (!event.shiftKey) return;
            // The list takes a plain Enter only; which item that is, it alone knows.
            event.preventDefault();
            event.stopPropagation();
            event.target.dispatchEvent(
              new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
            );
          }}
          onKeyDown={(event) => {
            const last = linked.at(-1);
            if (event.key !== 'Backspace' || query !== '' || last === undefined) return;
            event.stopPropagation();
            remove(last);
          }}
        >
          <p className={styles.onwards}>
            <Kbd keys="Enter" />
            <span className={styles.does}>{nobody ? QUOTES.takesNobody : QUOTES.takesFirst}</span>
            <Kbd keys="Shift+Enter" />
            <span>{QUOTES.onwards}</span>
          </p>
          <Combobox
            label={QUOTES.findSpeaker}
            placeholder={QUOTES.findSpeaker}
            items={items}
            highlightFirst={!nobody}
            query={query}
            onQuery={(typed) => {
              walked.current = false;
              setQuery(typed);
            }}
            onChoose={choose}
            onCreate={create}
            createLabel={QUOTES.createSpeaker}
            onCancel={cancel}
            autoFocus
          />
        </div>
      ) : (
        editable && (
          <FieldOpener field="speaker" label={QUOTES.addSpeaker} quiet={linked.length > 0} />
        )
      )}
    </PanelRow>
  );
}

/** The change that links a candidate; their id is made once, so that waiting creates one speaker only. */
function link(candidate: SpeakerCandidate | null): (fresh: QuoteRecord) => ChangeSet | null {
  const id = createId();
  return (fresh) => {
    if (!candidate) return null;
    return candidate.kind === 'known'
      ? linkSpeaker(fresh, candidate.id)
      : createAndLinkSpeaker(fresh, { id, name: candidate.name });
  };
}

function itemOf(
  candidate: SpeakerCandidate,
  byId: ReadonlyMap<Id, SpeakerEntry>,
  best: boolean,
): ComboboxItem {
  const key = candidateKey(candidate);
  if (candidate.kind === 'new')
    return {
      key,
      title: candidate.name,
      detail: best ? QUOTES.newBestGuess : QUOTES.inText,
      leading: <Avatar initials={initialsOf(candidate.name)} colour={null} dashed />,
    };
  const entry = byId.get(candidate.id);
  const role = entry?.speaker.roles[0]?.title ?? '';
  const facts = [best ? QUOTES.bestGuess : '', role, entry ? QUOTES.quotes(entry.quotes) : ''];
  return {
    key,
    title: entry?.speaker.name ?? QUOTES.unknownPerson,
    detail: facts.filter((fact) => fact !== '').join(' · '),
    leading: <Avatar initials={entry?.initials ?? '?'} colour={entry?.colour ?? 0} dashed={best} />,
  };
}
