import { startTransition, useEffect, useMemo, useRef } from 'react';
import { quotationAt } from '../../../shared/anchoring/quotations';
import type { Span } from '../../../shared/model/anchor';
import type { Id } from '../../../shared/model/ids';
import type { DocumentRecord } from '../../../shared/model/records';
import { useSpeakerDirectory } from '../../db/directory';
import { Reader } from '../../editor/reader';
import type { ReaderHandle, ReaderOptions } from '../../editor/reader-contract';
import { useRunCommand } from '../../session/commands';
import { useSession } from '../../session/session-context';
import { READER } from '../../texts/reader';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ArticleHeader } from './article-header';
import styles from './article-view.module.css';
import { quotationToTake } from './next-quotation';
import type { PlacedQuote } from './place-quotes';
import {
  NEXT_QUOTATION,
  nextHighlight,
  partHighlights,
  quoteHighlight,
} from './project-highlights';
import { cycleOverlap } from './quote-order';
import { useArticle } from './use-article';
import { useDesk } from './use-desk';
import type { Desk, StandingQuote } from './use-desk';
import { useEditing } from './use-editing';
import { caretOf, useMaking } from './use-making';
import { useWalking } from './use-walking';

/** An article set to be read, its quotes marked, and every key that makes or changes a quote. */
export function ArticleView({ documentId }: { readonly documentId: Id }) {
  const article = useArticle(documentId);
  const run = useRunCommand();
  switch (article.state) {
    case 'loading':
      return (
        <div className={`${styles.view} ${styles.loading}`} aria-busy="true">
          <p>{READER.loading}</p>
        </div>
      );
    case 'gone':
      return (
        <div className={styles.view}>
          <EmptyState title={READER.goneTitle} body={READER.goneBody} />
        </div>
      );
    case 'no-text':
      return (
        <div className={styles.view}>
          <div className={styles.plain}>
            <ArticleHeader document={article.document} />
            <EmptyState title={READER.noTextTitle} body={READER.noTextBody}>
              <Button variant="primary" onClick={() => run('open-articles')}>
                {READER.openArticles}
              </Button>
            </EmptyState>
          </div>
        </div>
      );
    case 'ready':
      return (
        <ReadyArticle
          key={documentId}
          document={article.document}
          text={article.text}
          placed={article.placed}
        />
      );
  }
}

interface ReadyArticleProps {
  readonly document: DocumentRecord;
  readonly text: string;
  readonly placed: readonly PlacedQuote[];
}

function ReadyArticle({ document, text, placed }: ReadyArticleProps) {
  const [{ selection, quoteId }, dispatch] = useSession();
  const directory = useSpeakerDirectory();
  const desk = useDesk(document, text, placed);
  const { standing, current, taken, reader, place } = desk;
  const { byId } = directory ?? {};

  const speakersOf = ({ quote }: StandingQuote): string =>
    quote.speakerIds.map((id) => byId?.get(id)?.speaker.name ?? READER.unknownSpeaker).join(', ') ||
    READER.noSpeaker;
  useMaking(desk);
  useWalking(desk, speakersOf);
  const { moveTo } = useEditing(desk);

  const marked = selection !== null && selection.start < selection.end;
  const caret = caretOf(desk, selection);
  const next = useMemo(
    () => (marked || document.progress === 'done' ? null : quotationToTake(text, caret, taken)),
    [marked, document.progress, text, caret, taken],
  );
  const highlights = useHighlights(desk, next, byId);

  const ready = useRef(false);
  const revealed = useRef<Id | null>(null);
  const revealCurrent = () => {
    if (!current || !reader.current || revealed.current === current.id) return;
    revealed.current = current.id;
    void reader.current.reveal(current.span);
  };
  useEffect(() => {
    if (quoteId === null) revealed.current = null;
    revealCurrent();
  });
  const handleReader = (handle: ReaderHandle | null) => {
    reader.current = handle;
    if (!handle || ready.current) return;
    ready.current = true;
    // The keys work from the first moment; who came here with the focus elsewhere on purpose keeps it.
    const { activeElement } = window.document;
    if (!activeElement || activeElement === window.document.body) handle.focus();
    revealCurrent();
  };

  const handleSelect = (selected: Span | null) => {
    if (selected) place.current = selected;
    startTransition(() => dispatch({ type: 'select-text', selection: selected }));
  };
  const handleActivate = (ids: readonly Id[]) => {
    const quotes = ids.filter((id) => standing.some((one) => one.id === id));
    const to = cycleOverlap(quotes, current?.id ?? null);
    if (to === null && ids.includes(NEXT_QUOTATION) && next) reader.current?.select(next);
    if (to === null) return;
    // Clicked where the eye already is: nothing should scroll.
    revealed.current = to;
    dispatch({ type: 'select-quote', quoteId: to });
  };

  const title = document.title === '' ? READER.untitled : document.title;
  const options: ReaderOptions = {
    text,
    label: READER.label(title),
    language: document.language,
    quotationAt,
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
      <Reader
        options={options}
        highlights={highlights}
        current={current?.id ?? null}
        onHandle={handleReader}
        header={
          <>
            <ArticleHeader document={document} />
            {adrift > 0 && <p className={styles.notice}>{READER.drift(adrift)}</p>}
          </>
        }
      />
      <VisuallyHidden role="status">{desk.said}</VisuallyHidden>
    </article>
  );
}

function useHighlights(
  { standing, current, document: { textHash } }: Desk,
  next: Span | null,
  byId: NonNullable<ReturnType<typeof useSpeakerDirectory>>['byId'] | undefined,
) {
  const quotes = useMemo(() => {
    const speakers = byId ?? new Map();
    return standing.map(({ quote, span }) => quoteHighlight(quote, span, speakers));
  }, [standing, byId]);
  const { start, end } = next ?? { start: -1, end: -1 };
  return useMemo(() => {
    const colour = quotes.find(({ id }) => id === current?.id)?.colour ?? 0;
    return [
      ...quotes,
      ...(current ? partHighlights(current.quote, textHash, colour) : []),
      ...(end > start ? [nextHighlight({ start, end })] : []),
    ];
  }, [quotes, current, textHash, start, end]);
}
