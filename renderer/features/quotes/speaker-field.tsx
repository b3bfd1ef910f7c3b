import { useMemo, useState } from 'react';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { initialsOf } from '../../../shared/names/initials';
import { tidyName } from '../../../shared/names/typed-name';
import { unlinkSpeaker } from '../../../shared/operations/speakers';
import { firstOfEach, idsMeaning } from '../../queries/directory';
import type { SpeakerEntry } from '../../queries/directory';
import { useSession } from '../../session/session-context';
import { QUOTES } from '../../texts/quotes';
import { Avatar } from '../../ui/avatar';
import { Combobox } from '../../ui/combobox';
import type { ComboboxItem, Held } from '../../ui/combobox';
import { FieldOpener } from './field-opener';
import { Kbd } from '../../ui/kbd';
import { QuotePanelRow } from './quote-panel-row';
import styles from './quote-panel.module.css';
import { SpeakerCard } from './speaker-card';
import {
  candidateKey,
  candidateOf,
  speakerCandidates,
  typedCandidates,
} from './speaker-candidates';
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

/**
 * Who said it. Enter on the empty field takes the best guess; two letters find anyone; a name in full that nobody has
 * makes a new speaker. Where somebody is named already the choice takes their place, with Mod it is added.
 */
export function SpeakerField(props: SpeakerFieldProps) {
  const { quoteId, quote, finder, editable, open, onChange, onDone, onCancel } = props;
  const [, dispatch] = useSession();
  const [query, setQuery] = useState('');
  const [adding, setAdding] = useState(false);
  const linked = firstOfEach(quote?.speakerIds ?? [], finder.byId);
  const isEmpty = query.trim() === '';
  const ready = quote !== null && finder.ready;

  const guess = useMemo(() => (quote && open ? finder.guess(quote) : null), [quote, open, finder]);
  const unasked = useMemo(
    () =>
      quote && open
        ? speakerCandidates({
            people: finder.people(),
            names: finder.names(),
            guess,
            linked: quote.speakerIds.map((id) => finder.byId.get(id)?.speaker.id ?? id),
            at: quote.anchor.start,
            limit: LIMIT,
          })
        : [],
    [quote, open, finder, guess],
  );
  const typed = useMemo(() => {
    if (!quote || !open || !finder.ready || query.trim() === '') return null;
    const { people, names } = finder;
    return typedCandidates({ query, people: people(), names: names(), at: quote.anchor.start });
  }, [quote, open, finder, query]);
  const candidates = (typed?.items ?? unasked).slice(0, LIMIT);
  const items: readonly ComboboxItem[] = ready
    ? candidates.map((candidate, index) =>
        itemOf(candidate, finder.byId, isEmpty && index === 0 && guess !== null),
      )
    : isEmpty
      ? [{ key: BEST, title: QUOTES.bestGuessComing }]
      : [];

  // Without a guess, Enter alone takes nobody (the most frequent speaker is not a guess) and replaces nobody.
  // Before the quote is stored there may be one: it is looked for then.
  const unguessed = ready && (guess === null || linked.length > 0);
  const nobody = isEmpty && (items.length === 0 || unguessed);
  const present = linked.map((id) => nameOf(id, finder.byId)).join(', ');
  const like = items[0]?.title;

  const close = () => {
    setQuery('');
    setAdding(false);
  };
  const finish = (held: Held) => {
    close();
    onDone(held.shift);
  };
  const cancel = () => {
    close();
    onCancel();
  };
  /** Says who said it: whom `find` gives, from the quote as it is when its turn comes. */
  const attribute = (
    find: (fresh: QuoteRecord) => SpeakerCandidate | null | Promise<SpeakerCandidate | null>,
    held: Held,
  ) => {
    // Made once, so that waiting makes one speaker only.
    const id = createId();
    const instead = !(held.mod || adding);
    onChange(quoteId, async (fresh) => {
      const candidate = await find(fresh);
      return candidate && finder.attribute(fresh, candidate, { id, instead });
    });
    finish(held);
  };
  const choose = (key: string, held: Held) =>
    attribute((fresh) => (key === BEST ? finder.guessFresh(fresh) : candidateOf(key)), held);
  const create = (name: string, held: Held) => {
    const made = { kind: 'new', name: tidyName(name) } as const;
    attribute(async (fresh) => {
      // One more of a name that was shown to be somebody's is what was asked for.
      if (typed?.kind === 'same') return made;
      const { kind, items: meant } = await finder.typed(fresh, name);
      const isShown = typed !== null && kind !== 'same';
      return (kind === 'new' || isShown ? null : meant[0]) ?? made;
    }, held);
  };
  const remove = (id: Id) =>
    onChange(quoteId, (fresh) =>
      unlinkSpeaker(fresh, ...idsMeaning(id, fresh.speakerIds, finder.byId)),
    );

  return (
    <QuotePanelRow label={QUOTES.speaker} command="edit-speaker">
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
          onKeyDown={(event) => {
            const last = linked.at(-1);
            if (event.key !== 'Backspace' || query !== '' || last === undefined) return;
            event.stopPropagation();
            remove(last);
          }}
        >
          <p className={styles.onwards}>
            <Kbd keys="Enter" />
            <span className={styles.does}>
              {!nobody ? QUOTES.takesFirst : linked.length > 0 ? QUOTES.keeps : QUOTES.takesNobody}
            </span>
            <Kbd keys="Shift+Enter" />
            <span className={styles.does}>{QUOTES.onwards}</span>
            {linked.length > 0 && (
              <button
                type="button"
                className={styles.beside}
                aria-pressed={adding}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => setAdding(!adding)}
              >
                <Kbd keys="Mod+Enter" /> {QUOTES.addsBeside}
              </button>
            )}
          </p>
          <Combobox
            label={QUOTES.findSpeaker}
            placeholder={QUOTES.findSpeaker}
            items={items}
            highlightFirst={!nobody}
            query={query}
            onQuery={setQuery}
            onChoose={choose}
            onCreate={create}
            createLabel={ready ? QUOTES.createSpeaker : QUOTES.asTyped}
            createFirst={typed?.kind === 'new'}
            createDetail={
              typed?.kind === 'new' && like !== undefined ? QUOTES.didYouMean(like) : undefined
            }
            onNothing={finish}
            notice={linked.length > 0 && !adding && !isEmpty ? QUOTES.insteadOf(present) : ''}
            onCancel={cancel}
            autoFocus
          />
        </div>
      ) : (
        editable && (
          <FieldOpener
            field="speaker"
            label={linked.length > 0 ? QUOTES.changeSpeaker : QUOTES.addSpeaker}
            quiet={linked.length > 0}
          />
        )
      )}
    </QuotePanelRow>
  );
}

const nameOf = (id: Id, byId: ReadonlyMap<Id, SpeakerEntry>): string =>
  byId.get(id)?.speaker.name ?? QUOTES.unknownPerson;

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
