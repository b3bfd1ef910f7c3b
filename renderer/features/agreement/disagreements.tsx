import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ShownDisagreement } from '../../../shared/agreement/describe-disagreement';
import type { Scope } from '../../../shared/agreement/question';
import { AGREEMENT_WORDS, shownValue, usedOf } from '../../../shared/texts/agreement';
import { useRepository } from '../../queries/database-context';
import { useSession } from '../../session/session-context';
import { AGREEMENT } from '../../texts/agreement';
import { UI_TEXTS } from '../../texts/ui';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AGREEMENT_STEPS } from '../../workers/agreement/agreement';
import type { AgreementChoice } from './agreement-choice';
import styles from './agreement.module.css';
import { Comparing } from './comparing';
import { DisagreementRow } from './disagreement-row';
import { annotatorNames } from './figure-words';
import { useAgreement } from './use-agreement';

/** Passages drawn at a time. */
const STEP = 50;

interface DisagreementsProps {
  readonly choice: AgreementChoice & { readonly scope: Scope };
  readonly onBack: () => void;
  /** Remembers which passage was opened. */
  readonly onAt: (key: string) => void;
}

/** The passages behind a figure on which its annotators are not of one mind. Arrow keys walk, Enter opens, Esc goes back. */
export function Disagreements({ choice, onBack, onAt }: DisagreementsProps) {
  const repository = useRepository();
  const [, dispatch] = useSession();
  const [limit, setLimit] = useState(STEP);
  const [walked, setWalked] = useState(choice.at);
  const list = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { question, scope } = choice;
  const asked = useAgreement({ ask: 'disagreements', question, scope, limit });
  const { answer } = asked;
  const shown = answer?.shown ?? [];
  const reachable = shown.some(({ key }) => key === walked) ? walked : shown[0]?.key;

  // The focus returns to the passage that was left for an article, or else goes to the heading.
  const arrived = answer !== null;
  const left = useRef(choice.at);
  useEffect(() => {
    if (!arrived) return;
    const items = list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
    const item = [...items].find(({ dataset }) => dataset['key'] === left.current);
    (item ?? heading.current)?.focus();
  }, [arrived]);

  const open = ({ key, choices }: ShownDisagreement) => {
    const own = repository.annotatorId();
    const quotes = choices.flatMap(({ annotator, quote }) => (quote ? [{ annotator, quote }] : []));
    const { quote } = quotes.find(({ annotator }) => annotator === own) ?? quotes[0] ?? {};
    if (!quote) return;
    onAt(key);
    dispatch({ type: 'open-article', documentId: quote.documentId, quoteId: quote.id });
  };
  const handleKey = (event: KeyboardEvent) => {
    const at = shown.findIndex(({ key }) => key === reachable);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown[to];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setWalked(next.key);
    list.current?.querySelectorAll<HTMLElement>('[data-key]')[shown.indexOf(next)]?.focus();
  };

  const { figure, disagreements = 0 } = { ...answer?.figure };
  const nameOf = annotatorNames(answer?.annotators ?? []);
  const title =
    scope.of === 'pair'
      ? AGREEMENT.pair(nameOf(scope.a), nameOf(scope.b))
      : scope.of === 'all'
        ? AGREEMENT.overall
        : (answer?.about ?? '');
  const annotators = new Map((answer?.annotators ?? []).map((one) => [one.id, one]));
  return (
    <Page
      label={AGREEMENT.disagreements}
      kicker={`${AGREEMENT.title} · ${AGREEMENT_WORDS.whats[question.what]} · ${AGREEMENT_WORDS.measures[question.measure]}`}
      heading={
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      }
    >
      <div className={styles.facts}>
        {figure ? (
          <span>
            <b>
              {figure.value === null
                ? AGREEMENT.noValueBecause(figure.because)
                : shownValue(figure.value)}
            </b>{' '}
            · {usedOf(question.what, figure.used, figure.of)}
          </span>
        ) : null}
      </div>
      <div className={styles.bar}>
        <Button variant="outline" keys="Escape" onClick={onBack}>
          {AGREEMENT.back}
        </Button>
      </div>
      <Comparing asked={asked} total={AGREEMENT_STEPS} />
      {answer && disagreements === 0 ? (
        <EmptyState title={AGREEMENT.allAgree} body={AGREEMENT.allAgreeBody} />
      ) : null}
      {shown.length > 0 ? (
        <section aria-label={AGREEMENT.disagreements}>
          <p className={styles.hint}>{AGREEMENT.disagreementsHint}</p>
          <div role="presentation" onKeyDown={handleKey}>
            <ol ref={list} className={styles.passages}>
              {shown.map((one, at) => (
                <li key={one.key}>
                  {shown[at - 1]?.title === one.title ? null : (
                    <p className={styles.source}>
                      {one.title === '' ? AGREEMENT.untitled : one.title}
                    </p>
                  )}
                  <DisagreementRow
                    what={question.what}
                    disagreement={one}
                    annotators={annotators}
                    reachable={one.key === reachable}
                    onOpen={() => open(one)}
                  />
                </li>
              ))}
            </ol>
          </div>
          {disagreements > shown.length ? (
            <Button variant="quiet" onClick={() => setLimit(limit + STEP)}>
              {UI_TEXTS.more(disagreements - shown.length)}
            </Button>
          ) : null}
        </section>
      ) : null}
    </Page>
  );
}
