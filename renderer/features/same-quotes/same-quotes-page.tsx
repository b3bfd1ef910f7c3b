import { useCallback, useEffect, useRef, useState } from 'react';
import { wordDifferences } from '../../../shared/same-quote/word-differences';
import { useBlind } from '../../queries/blind';
import { useShowPlace } from '../../session/shown-place';
import { useCommand, useRunCommand } from '../../session/use-command';
import { BLIND } from '../../texts/blind';
import { SAME_QUOTES } from '../../texts/same-quotes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { WordsParts } from '../../ui/words-parts';
import type { Conversation } from '../../workers/conversation';
import type { SameQuestions, ShownSameGroup } from '../../workers/same-quotes/same-quotes-session';
import { PlaceLine, placeKey } from './place-line';
import styles from './same-quotes.module.css';
import { useSameQuotes } from './same-quotes-context';

const STEP = 100;
const askGroups = (conversation: Conversation<SameQuestions>) => conversation.ask('groups', []);

/** All quotes that stand in several articles, group by group. J and K walk through the places, Enter goes there. */
export function SameQuotesPage() {
  const { answer, working, failed, again } = useSameQuotes('groups', askGroups);
  const [limit, setLimit] = useState(STEP);
  const blind = useBlind();
  const run = useRunCommand();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const walk = useCallback((step: 1 | -1) => {
    const places = Array.from(list.current?.querySelectorAll('button') ?? []);
    const at = places.findIndex((one) => one === document.activeElement);
    const next = places[at < 0 ? (step > 0 ? 0 : places.length - 1) : at + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }, []);
  const hasAny = (answer?.length ?? 0) > 0;
  useCommand('next-same', () => walk(1), hasAny);
  useCommand('previous-same', () => walk(-1), hasAny);
  const body = () => {
    if (failed)
      return (
        <EmptyState title={SAME_QUOTES.failed}>
          <Button variant="primary" onClick={again}>
            {SAME_QUOTES.again}
          </Button>
        </EmptyState>
      );
    if (!answer) return <p className={styles.waiting}>{SAME_QUOTES.comparing}…</p>;
    if (!hasAny) return <EmptyState title={SAME_QUOTES.none} body={SAME_QUOTES.noneBody} />;
    return (
      <div ref={list}>
        {answer.slice(0, limit).map((group) => (
          <SameGroupView key={group.places.map(placeKey).join(' ')} group={group} />
        ))}
      </div>
    );
  };
  return (
    <Page
      label={SAME_QUOTES.title}
      kicker={answer ? SAME_QUOTES.kicker(answer.length) : SAME_QUOTES.comparing}
      heading={
        <h1 ref={heading} tabIndex={-1}>
          {SAME_QUOTES.title}
        </h1>
      }
    >
      {blind ? <Notice onClick={() => run('show-annotators')}>{BLIND.pages}</Notice> : null}
      <div aria-busy={working}>{body()}</div>
      {(answer?.length ?? 0) > limit ? (
        <Button variant="quiet" onClick={() => setLimit(limit + STEP)}>
          {SAME_QUOTES.more((answer?.length ?? 0) - limit)}
        </Button>
      ) : null}
    </Page>
  );
}

function SameGroupView({
  group: { kind, places, otherSpeakers },
}: {
  readonly group: ShownSameGroup;
}) {
  const show = useShowPlace();
  const [first, second] = places;
  const articles = new Set(places.map(({ documentId }) => documentId)).size;
  const counted = SAME_QUOTES.inArticles(articles);
  return (
    <section className={styles.group} aria-label={SAME_QUOTES.group(SAME_QUOTES[kind], counted)}>
      <h2 className={styles.head}>
        {SAME_QUOTES[kind]} · {counted}
        {otherSpeakers ? <span className={styles.other}>{SAME_QUOTES.otherSpeakers}</span> : null}
      </h2>
      <ol className={styles.places}>
        {places.map((place) => (
          <li key={placeKey(place)}>
            <button
              type="button"
              className={styles.place}
              onClick={() => show(place.documentId, place, place.quoteId)}
            >
              <span className={styles.source}>
                <PlaceLine place={place} />
              </span>
              <span className={styles.words}>
                <WordsParts
                  parts={wordDifferences(
                    place.exact,
                    (place === first ? second?.exact : first?.exact) ?? place.exact,
                  )}
                  labels={SAME_QUOTES}
                />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
