import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { entriesOf, useSpeakerDirectory } from '../../queries/directory';
import { useOpenArticle } from '../../queries/open-article';
import { useRunCommand } from '../../session/use-command';
import { useSuggestions } from '../../session/suggestions';
import { useSession } from '../../session/session-context';
import { BLIND } from '../../texts/blind';
import { HIDING } from '../../texts/layers';
import { QUOTES } from '../../texts/quotes';
import { SUGGESTIONS } from '../../texts/suggestions';
import { EmptyState } from '../../ui/empty-state';
import { Segmented } from '../../ui/segmented';
import { CommandKeys } from './command-keys';
import styles from './quote-list.module.css';
import { QuoteRow } from './quote-row';
import { SuggestionRow } from './suggestion-row';
import { scrollToRow, windowRows } from './window-rows';

/** Height of a row in CSS pixels; the style sheet says the same. */
const ROW = 76;
type Filter = 'all' | 'open' | 'suggested';

/**
 * The quotes of the article as a list: the text's highlights for those who cannot see them, and a table of
 * contents for all. Only the rows in view are drawn. Arrow keys walk, Enter chooses and shows in the text.
 */
export function QuoteList() {
  const [{ selected }, dispatch] = useSession();
  const run = useRunCommand();
  const { article, hiding, layers } = useOpenArticle();
  const directory = useSpeakerDirectory();
  const { offered } = useSuggestions();
  const hiddenLayers = layers.others?.filter((layer) => layer.hidden).length ?? 0;
  const hidden = hiddenLayers + (hiding?.layers ?? 0);
  const [asked, setFilter] = useState<Filter>('all');
  const [walked, setWalked] = useState<number | null>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const scroller = useRef<HTMLDivElement>(null);
  const focusNext = useRef(false);

  const quotes = article?.quotes;
  const open = useMemo(
    () => quotes?.filter((quote) => quote.speakerIds.length === 0) ?? [],
    [quotes],
  );
  // When no suggestion is left, all quotes are shown; before the first quote, the suggestions are.
  const filter: Filter =
    asked === 'suggested' && offered.length === 0
      ? 'all'
      : asked === 'all' && quotes?.length === 0 && offered.length > 0
        ? 'suggested'
        : asked;
  const shown: readonly (QuoteRecord | FoundSuggestion)[] =
    filter === 'suggested' ? offered : filter === 'open' ? open : (quotes ?? []);
  const chosen = shown.findIndex(({ id }) => id === selected?.id);
  const active = Math.min(walked ?? Math.max(0, chosen), Math.max(0, shown.length - 1));
  const any = shown.length > 0;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !any) return undefined;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [any]);

  // The current quote is in sight when the list opens, and when keys choose another one.
  useEffect(() => {
    const element = scroller.current;
    if (!element || chosen < 0) return;
    element.scrollTop = scrollToRow(chosen, ROW, element.scrollTop, element.clientHeight);
  }, [chosen]);

  useEffect(() => {
    if (!focusNext.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!row) return;
    focusNext.current = false;
    row.focus({ preventScroll: true });
  });

  const choose = useCallback(
    (id: Id, index: number) => {
      setWalked(index);
      const kind = filter === 'suggested' ? 'suggestion' : 'quote';
      dispatch({ type: 'select', selected: { kind, id } });
      run('focus-reader');
    },
    [dispatch, filter, run],
  );

  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(view.height / ROW) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: shown.length - 1,
    };
    const step = steps[event.key];
    const element = scroller.current;
    if (step === undefined || !element) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(step, shown.length - 1));
    element.scrollTop = scrollToRow(to, ROW, element.scrollTop, element.clientHeight);
    setView({ top: element.scrollTop, height: element.clientHeight });
    focusNext.current = true;
    setWalked(to);
  };

  if (article === null) return <EmptyState title={QUOTES.noneTitle} body={QUOTES.noArticle} />;
  if (!article || !quotes) return <div className={styles.list} aria-busy="true" />;
  if (quotes.length === 0 && offered.length === 0)
    return hidden > 0 ? (
      <EmptyState
        title={HIDING.count(hidden)}
        body={hiding?.layers ? BLIND.hidden(hiding) : HIDING.allHidden}
      >
        <CommandKeys command={hiding?.layers ? 'mark-done' : 'toggle-others'} />
      </EmptyState>
    ) : (
      <EmptyState title={QUOTES.emptyTitle} body={QUOTES.emptyBody}>
        <CommandKeys command="add-quote" />
      </EmptyState>
    );

  const { first, last } = windowRows(shown.length, ROW, view.top, view.height);
  const byId = directory?.byId;
  return (
    <section className={styles.list} aria-label={QUOTES.list}>
      <header className={styles.head}>
        <span>
          {QUOTES.listCount(quotes.length)}
          {open.length > 0 && (
            <span className={styles.left}> · {QUOTES.listLeft(open.length)}</span>
          )}
          {hidden > 0 && ` · ${HIDING.count(hidden)}`}
        </span>
        <span className={styles.keys}>
          <CommandKeys command="next-quote" />
          <CommandKeys command="previous-quote" />
        </span>
      </header>
      <Segmented
        label={QUOTES.filter}
        value={filter}
        options={[
          { value: 'all', label: QUOTES.filterAll },
          { value: 'open', label: QUOTES.filterOpen },
          ...(offered.length > 0
            ? [{ value: 'suggested' as const, label: SUGGESTIONS.filter(offered.length) }]
            : []),
        ]}
        onChange={(next) => {
          setFilter(next);
          setWalked(null);
        }}
      />
      {shown.length === 0 ? (
        <EmptyState title={QUOTES.allDoneTitle} body={QUOTES.allDoneBody}>
          <CommandKeys command="mark-done" />
        </EmptyState>
      ) : (
        <div
          ref={scroller}
          className={styles.scroller}
          role="presentation"
          onKeyDown={handleKey}
          onScroll={({ currentTarget }) =>
            setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
          }
        >
          <ul
            aria-label={QUOTES.list}
            className={styles.rows}
            style={{ height: shown.length * ROW }}
          >
            {shown.slice(first, last).map((one, offset) => {
              const index = first + offset;
              const row = {
                text: article.text,
                language: article.document.language,
                current: one.id === selected?.id,
                reachable: index === active,
                index,
                onChoose: choose,
              };
              return (
                <li
                  key={one.id}
                  aria-setsize={shown.length}
                  aria-posinset={index + 1}
                  className={styles.item}
                  style={{ transform: `translateY(${index * ROW}px)` }}
                >
                  {'reason' in one ? (
                    <SuggestionRow {...row} suggestion={one} />
                  ) : (
                    <QuoteRow
                      {...row}
                      quote={one}
                      speaker={byId?.get(one.speakerIds[0] ?? '')}
                      names={entriesOf(one.speakerIds, byId)
                        .map((entry) => entry?.speaker.name ?? QUOTES.unknownPerson)
                        .join(', ')}
                      textHash={article.document.textHash}
                      marks={article.marks}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}
