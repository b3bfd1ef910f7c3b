import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Dispatch } from 'react';
import type { Span } from '../../../shared/model/anchor';
import type { Id } from '../../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { useRepository } from '../../queries/database-context';
import type { Repository } from '../../db/repository';
import type { ReaderHandle } from '../../editor/reader-contract';
import { atQuote, selectedQuote } from '../../session/session';
import type { Selected, SessionAction } from '../../session/session';
import { useRunCommand } from '../../session/use-command';
import { useSuggestions } from '../../session/suggestions';
import { useSession } from '../../session/session-context';
import { READER } from '../../texts/reader';
import { useToast } from '../../ui/toast';
import type { ToastMessage } from '../../ui/toast';
import { inTextOrder } from './place-quotes';
import type { PlacedQuote } from './place-quotes';
import { bySpan } from './quote-order';
import type { SpanWithId } from './quote-order';
import { joinSpans, sameSpan } from '../../../shared/anchoring/spans';

/** A quote that stands in the text. */
export interface StandingQuote extends SpanWithId {
  readonly quote: QuoteRecord;
}
export type Stop = StandingQuote | FoundSuggestion;
/** A stop as what is selected. */
export const selectedAt = (stop: Stop): Selected =>
  'quote' in stop ? atQuote(stop.id) : { kind: 'suggestion', id: stop.id };

/** What lies on the desk while an article is read: its text and quotes, and the ways to act on them. */
export interface ArticleWork {
  readonly document: DocumentRecord;
  readonly text: string;
  /** The quotes that stand in the text, in its order. */
  readonly standing: readonly StandingQuote[];
  readonly current: StandingQuote | null;
  /** The suggestion that is looked at instead of a quote. */
  readonly suggested: FoundSuggestion | null;
  /** Quotes and suggestions that wait for an answer, in the order of the text. */
  readonly stops: readonly Stop[];
  /** Which parts of the text the annotator's own quotes cover, as `joinSpans` gives them. */
  readonly taken: readonly Span[];
  /** The annotator at this desk. */
  readonly me: Id;
  readonly repository: Repository;
  readonly dispatch: Dispatch<SessionAction>;
  /** The mounted reader; null while there is none. */
  reader(): ReaderHandle | null;
  setReader(reader: ReaderHandle | null): void;
  /** The last selection or caret in the text, also after the focus went elsewhere. */
  place(): Span | null;
  setPlace(place: Span): void;
  readonly toast: (toast: ToastMessage) => void;
  /** Says something to those who cannot see it happen. */
  readonly announce: (words: string) => void;
  /** A quote is being stored there: until it is read back, its words count as taken. */
  expect(id: Id, span: Span | null): void;
  /** Quotes that are on their way to the disk: keys go to them as to any other. */
  onTheWay(): readonly SpanWithId[];
  /** The quote that is on its way to the disk for just these words. */
  expected(span: Span): Id | null;
  /** What is covered now, quotes on their way to the disk included. */
  covered(): readonly Span[];
  /** Brings the focus into the text, where it was last. */
  focus(): void;
  /** Applies a change; false when storage refused it, which the state in the header tells. */
  apply(change: ChangeSet): Promise<boolean>;
  /** Whether there is a quote that keys can change: one is chosen, and it is the annotator's own. */
  readonly canEdit: boolean;
  /** The quote that keys act on, on its way to the disk perhaps. Null, and a hint, when there is none to change. */
  own(): Id | null;
  /** Does what needs the disk in the order of the keys, a quote just made included. */
  queue(task: () => Promise<void>): void;
  /** Changes the chosen quote as it is when its turn comes, so that quick keys build on one another. */
  edit(make: (quote: QuoteRecord) => Edit | null): void;
}

/** A change of a quote, and what to say once it is stored. */
interface Edit {
  readonly change: ChangeSet;
  readonly said: string;
}

/** Lays the desk for an article that is loaded. */
export function useArticleWork(
  document: DocumentRecord,
  text: string,
  placed: readonly PlacedQuote[],
): ArticleWork & { readonly said: string } {
  const repository = useRepository();
  const toast = useToast();
  const [session, dispatch] = useSession();
  const { selected } = session;
  const quoteId = selectedQuote(session);
  const held = useRef<{ reader: ReaderHandle | null; place: Span | null }>({
    reader: null,
    place: null,
  });
  const [said, setSaid] = useState('');
  const me = repository.annotatorId();

  const standing = useMemo(
    () => inTextOrder(placed).map(({ quote, span }) => ({ id: quote.id, ...span, quote })),
    [placed],
  );
  const taken = useMemo(
    () => joinSpans(standing.filter(({ quote }) => quote.layer === me)),
    [standing, me],
  );
  const current = useMemo(
    () => standing.find(({ id }) => id === quoteId) ?? null,
    [standing, quoteId],
  );
  const { offered } = useSuggestions();
  const suggested = useMemo(
    () =>
      selected?.kind === 'suggestion'
        ? (offered.find(({ id }) => id === selected.id) ?? null)
        : null,
    [offered, selected],
  );
  // Two runs in order: sorting them is one merge, however many there are.
  const stops = useMemo(
    (): readonly Stop[] =>
      offered.length === 0 ? standing : [...standing, ...offered].toSorted(bySpan),
    [standing, offered],
  );
  const announce = useCallback(
    // A live region speaks when its words change; the same words once more need a difference nobody hears.
    (words: string) => setSaid((before) => (before === words ? `${words}\u00a0` : words)),
    [],
  );
  const apply = useCallback(
    async (change: ChangeSet): Promise<boolean> => {
      if (change.writes.length === 0) return true;
      const { outcome } = await repository.apply(change);
      return outcome === 'written';
    },
    [repository],
  );
  const runCommand = useRunCommand();
  const enqueue = useCallback(
    (task: () => Promise<void>) => repository.inTurn(task, 'article'),
    [repository],
  );
  const free = current === null || current.quote.layer === me;
  const own = (): Id | null => {
    if (suggested) {
      toast({ text: READER.acceptFirst });
      return null;
    }
    if (quoteId === null) toast({ text: READER.chooseFirst });
    else if (!free) {
      const copy = { label: READER.takeOver, run: () => void runCommand('copy-quote') };
      toast({ text: READER.notYours, action: copy });
    }
    return free ? quoteId : null;
  };
  const edit = (make: (quote: QuoteRecord) => Edit | null) => {
    const id = own();
    if (id === null) return;
    enqueue(async () => {
      const fresh = await repository.everything.quote(document.id, id);
      const made = fresh?.layer === me ? make(fresh) : null;
      if (made && (await apply(made.change))) announce(made.said);
    });
  };
  const expected = useRef(new Map<Id, Span>());
  const latestTaken = useRef(taken);
  useEffect(() => {
    latestTaken.current = taken;
    for (const { id } of standing) expected.current.delete(id);
  }, [taken, standing]);
  const hands = useMemo(
    () => ({
      expect: (id: Id, span: Span | null) => {
        if (span) expected.current.set(id, span);
        else expected.current.delete(id);
      },
      onTheWay: () => Array.from(expected.current, ([id, { start, end }]) => ({ id, start, end })),
      expected: (span: Span) =>
        Array.from(expected.current).find(([, one]) => sameSpan(one, span))?.[0] ?? null,
      covered: () => joinSpans([...latestTaken.current, ...expected.current.values()]),
      focus: () => {
        const { reader, place } = held.current;
        reader?.focus();
        if (place) reader?.select(place);
      },
      reader: () => held.current.reader,
      setReader: (reader: ReaderHandle | null) => {
        held.current.reader = reader;
      },
      place: () => held.current.place,
      setPlace: (place: Span) => {
        held.current.place = place;
      },
    }),
    [],
  );

  return {
    ...hands,
    document,
    text,
    standing,
    current,
    suggested,
    stops,
    taken,
    me,
    repository,
    dispatch,
    toast,
    announce,
    apply,
    canEdit: free && suggested === null && quoteId !== null,
    own,
    queue: enqueue,
    edit,
    said,
  };
}
