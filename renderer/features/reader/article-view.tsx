import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { COMMANDS } from '../../../shared/host/commands';
import type { Span } from '../../../shared/model/anchor';
import type { Id } from '../../../shared/model/ids';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { entriesOf, speakerCalled, useSpeakerDirectory } from '../../queries/directory';
import type { SpeakerDirectory } from '../../queries/directory';
import { LazyHighlights } from '../../editor/lazy-highlights';
import { Reader } from '../../editor/reader';
import type { HighlightSource, ReaderHandle, ReaderOptions } from '../../editor/reader-contract';
import { useRunCommand } from '../../session/use-command';
import { useSuggestions } from '../../session/suggestions';
import { useReadingAt, useSession } from '../../session/session-context';
import { useAskedPlace } from '../../session/shown-place';
import { READER } from '../../texts/reader';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ArticleHeader } from './article-header';
import styles from './article-view.module.css';
import { HeldLine } from './held-line';
import { BlindLine, LayersLine } from './layers-line';
import { headingInText } from './heading-in-text';
import { quotationOfMark, quotationToTake } from '../../../shared/suggest/next-quotation';
import {
  NEXT_QUOTATION,
  nextHighlight,
  partHighlights,
  quoteHighlight,
  reasonHighlights,
  suggestionHighlight,
} from './project-highlights';
import { cycleOverlap } from './quote-order';
import { useArticle } from './use-article';
import type { ArticleState } from './use-article';
import { selectedAt, useArticleWork } from './use-article-work';
import type { ArticleWork, StandingQuote } from './use-article-work';
import { FindBar } from './find/find-bar';
import { FoundLane } from './find/found-lane';
import { useFind } from './find/use-find';
import { useEditing } from './use-editing';
import { InvisibleLine } from './invisible-line';
import { useInvisible } from './use-invisible';
import { useLayers } from './use-layers';
import { caretOf, useMaking } from './use-making';
import { usePlaces } from './use-places';
import { useSuggesting } from './use-suggesting';
import { useWalking } from './use-walking';

/** An article set to be read, its quotes marked, and every key that makes or changes a quote. */
export function ArticleView() {
  const article = useArticle();
  const run = useRunCommand();
  if (article.state === 'loading')
    return (
      <div className={`${styles.view} ${styles.loading}`} aria-busy="true">
        <p>{READER.loading}</p>
      </div>
    );
  if (article.state === 'gone')
    return (
      <div className={styles.view}>
        <EmptyState title={READER.goneTitle} body={READER.goneBody} />
      </div>
    );
  if (article.state === 'no-text')
    return (
      <div className={styles.view}>
        <div className={styles.plain}>
          <ArticleHeader document={article.document} />
          <EmptyState title={READER.noTextTitle} body={READER.noTextBody}>
            <Button variant="primary" onClick={() => run('open-articles')}>
              {COMMANDS['open-articles'].name}
            </Button>
          </EmptyState>
        </div>
      </div>
    );
  return <ReadyArticle key={article.document.id} article={article} />;
}

interface ReadyArticleProps {
  readonly article: Extract<ArticleState, { readonly state: 'ready' }>;
}

function ReadyArticle({ article: { document, text, marks, placed } }: ReadyArticleProps) {
  const [{ selection, selected, arrival }, dispatch] = useSession();
  const directory = useSpeakerDirectory();
  const desk = useArticleWork(document, text, placed);
  const { current, suggested, stops, taken } = desk;
  const shown = current ?? suggested;
  const { byId } = directory ?? {};

  const speakersOf = ({ quote }: StandingQuote): string =>
    entriesOf(quote.speakerIds, byId)
      .map((entry) => entry?.speaker.name ?? READER.unknownSpeaker)
      .join(', ') || READER.noSpeaker;
  useMaking(desk);
  useSuggesting(desk);
  const { state: suggesting, offered, why } = useSuggestions();
  useWalking(desk, speakersOf);
  const { moveTo } = useEditing(desk);
  const hidden = useLayers(desk);
  usePlaces(desk, marks);
  const invisible = useInvisible(text);

  const marked = selection !== null && selection.start < selection.end;
  const caret = caretOf(desk, selection);
  const next = useMemo(
    () =>
      // Suggestions outline all that can be taken; without them it is the next one.
      marked || suggesting !== 'off' || document.progress === 'done'
        ? null
        : quotationToTake(text, caret, taken),
    [marked, suggesting, document.progress, text, caret, taken],
  );
  const highlights = useHighlights(desk, { next, why }, byId);
  const suggestions = useOutlines(offered, directory);

  const [mounted, setMounted] = useState(false);
  const [openAt] = useState(arrival?.at);
  const revealed = useRef<Id | null>(null);
  const reached = useRef<typeof arrival>(null);
  const untouched = useRef<Id | null>(null);
  useReadingAt(() => desk.reader()?.readingAt() ?? null);
  useEffect(() => {
    if (!mounted || arrival === null || reached.current === arrival) return;
    reached.current = arrival;
    const there = { start: arrival.at, end: arrival.at };
    desk.setPlace(there);
    // Who comes back finds the text where it was left, even if the chosen quote is not in view there.
    untouched.current = selected?.id ?? null;
    void desk.reader()?.reveal(there, 'reading-line');
  });
  useEffect(() => {
    if (selected === null) revealed.current = null;
    if (!mounted || !shown || revealed.current === shown.id) return;
    revealed.current = shown.id;
    // Keys go on from the quote that was chosen, wherever it was chosen.
    desk.setPlace({ start: shown.end, end: shown.end });
    if (untouched.current !== shown.id) void desk.reader()?.reveal(shown);
    untouched.current = null;
  });
  const finding = useFind(desk, mounted, (id) => {
    // The words that were found are in sight already.
    revealed.current = id;
  });
  const askedPlace = useAskedPlace();
  useEffect(() => {
    const span = mounted ? askedPlace(document.id) : null;
    if (!span) return;
    desk.setPlace(span);
    desk.reader()?.select(span);
    void desk.reader()?.reveal(span);
  });
  const handleReader = (handle: ReaderHandle | null) => {
    desk.setReader(handle);
    setMounted(handle !== null);
    // The keys work from the first moment; who is busy elsewhere keeps the focus.
    const { activeElement } = window.document;
    if (!activeElement || activeElement.matches('body, main')) handle?.focus();
  };

  const handleSelect = (span: Span | null) => {
    if (span) desk.setPlace(span);
    startTransition(() => dispatch({ type: 'select-text', selection: span }));
  };
  const handleActivate = (ids: readonly Id[]) => {
    const there = ids.filter((id) => stops.some((one) => one.id === id));
    const id = cycleOverlap(there, shown?.id ?? null);
    if (id === null && ids.includes(NEXT_QUOTATION) && next) desk.reader()?.select(next);
    const to = stops.find((one) => one.id === id);
    if (!to) return;
    // Clicked where the eye already is: nothing should scroll.
    revealed.current = to.id;
    dispatch({ type: 'select', selected: selectedAt(to) });
  };

  const own = useMemo(() => headingInText(text, document), [text, document]);
  const title = document.title === '' ? READER.untitled : document.title;
  const options: ReaderOptions = {
    text,
    marks,
    label: READER.label(title),
    language: document.language,
    quotationAt: quotationOfMark,
    ...(openAt === undefined ? {} : { openAt }),
    events: {
      onSelect: handleSelect,
      onActivate: handleActivate,
      onMoveBoundary: moveTo,
      onTakeQuotation: handleSelect,
    },
  };
  const adrift = placed.filter(({ state }) => state !== 'exact').length;
  return (
    <article className={styles.view} aria-label={title}>
      <FindBar finding={finding} />
      <div className={styles.body} data-laned={finding.open || undefined}>
        <Reader
          options={options}
          {...(own.title && styles.titled ? { className: styles.titled } : {})}
          highlights={highlights}
          more={suggestions}
          found={finding.highlights}
          current={shown?.id ?? null}
          invisible={invisible.shown}
          onHandle={handleReader}
          header={
            <>
              <ArticleHeader document={document} heading={own} />
              <HeldLine desk={desk} />
              <BlindLine />
              <LayersLine hidden={hidden} />
              <InvisibleLine {...invisible} />
              {adrift > 0 && <p className={styles.notice}>{READER.drift(adrift)}</p>}
            </>
          }
        />
        {finding.open && <FoundLane finding={finding} quotes={highlights} reader={desk.reader()} />}
      </div>
      <VisuallyHidden>
        <output>{desk.said}</output>
      </VisuallyHidden>
    </article>
  );
}

type SpeakersById = SpeakerDirectory['byId'] | undefined;

interface Outlined {
  readonly next: Span | null;
  /** Whether the words that the current suggestion rests on are marked. */
  readonly why: boolean;
}

function useHighlights(
  { standing, current, suggested, document: { textHash } }: ArticleWork,
  { next, why }: Outlined,
  byId: SpeakersById,
) {
  const quotes = useMemo(() => {
    const speakers = byId ?? new Map();
    return standing.map((one) => quoteHighlight(one.quote, one, speakers));
  }, [standing, byId]);
  const { start, end } = next ?? { start: -1, end: -1 };
  return useMemo(() => {
    const colour = quotes.find(({ id }) => id === current?.id)?.colour ?? 0;
    return [
      ...quotes,
      ...(current ? partHighlights(current.quote, textHash, colour) : []),
      ...(suggested && why ? reasonHighlights(suggested) : []),
      ...(end > start ? [nextHighlight({ start, end })] : []),
    ];
  }, [quotes, current, suggested, why, textHash, start, end]);
}

/** Suggestions are outlined as they come near: a long text has tens of thousands. */
function useOutlines(
  offered: readonly FoundSuggestion[],
  directory: SpeakerDirectory | undefined,
): HighlightSource {
  return useMemo(() => {
    const called = (name: string) => directory && speakerCalled(directory, name);
    return new LazyHighlights(offered, (one) => suggestionHighlight(one, called));
  }, [offered, directory]);
}
