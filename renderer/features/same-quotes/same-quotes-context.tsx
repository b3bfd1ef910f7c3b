import { createContext, startTransition, useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { sightKey } from '../../../shared/visibility/sight';
import { useLive } from '../../queries/database-context';
import { useRequired } from '../../required-context';
import type { Conversation } from '../../workers/conversation';
import { startSameQuotes } from '../../workers/same-quotes/same-quotes-client';
import type { SameQuestions } from '../../workers/same-quotes/same-quotes-session';

type Ask = <T>(
  question: (conversation: Conversation<SameQuestions>) => Promise<T | null>,
) => Promise<T | null>;

const SameQuotesContext = createContext<Ask | null>(null);

/** The worker while there is one. */
class KeptWorker {
  #conversation: Conversation<SameQuestions> | null = null;

  readonly ask: Ask = (question) => question((this.#conversation ??= startSameQuotes()));

  readonly end = (): void => {
    this.#conversation?.end();
    this.#conversation = null;
  };
}

/** Keeps the worker, which is started with the first question and keeps what it has read. */
export function SameQuotesProvider({ children }: { readonly children: ReactNode }) {
  const [worker] = useState(() => new KeptWorker());
  useEffect(() => worker.end, [worker]);
  return <SameQuotesContext value={worker.ask}>{children}</SameQuotesContext>;
}

/** Where a question stands; the answer before stays in sight until the next one is there. */
export interface SameAnswer<T> {
  readonly answer: T | null;
  readonly working: boolean;
  readonly failed: boolean;
  readonly again: () => void;
}

/**
 * Asks the worker, and again when something was written or something else may be seen. `question` is the same function
 * as long as `what` is the same text; null asks nothing. `wait`: ms before it is asked, for what is walked through.
 */
export function useSameQuotes<T>(
  what: string | null,
  question: (conversation: Conversation<SameQuestions>) => Promise<T | null>,
  wait = 0,
): SameAnswer<T> {
  const ask = useRequired(SameQuotesContext, 'SameQuotesProvider');
  const changes = useLive(
    async (reading) => `${await reading.changes()} ${sightKey(await reading.sight())}`,
    [],
  );
  const [tries, setTries] = useState(0);
  const [held, setHeld] = useState<{
    readonly what: string | null;
    readonly key: string;
    readonly answer: T | null;
  } | null>(null);
  const key = `${what ?? ''} ${changes ?? ''} ${tries}`;
  useEffect(() => {
    if (what === null || changes === undefined) return undefined;
    let isWanted = true;
    const take = (answer: T | null) => {
      if (isWanted) startTransition(() => setHeld({ what, key, answer }));
    };
    const timer = setTimeout(() => {
      // The worker could not read: without an answer it is said, and another try is offered.
      ask(question).then(take, () => take(null));
    }, wait);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, changes, key, question, wait, what]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  const isOurs = held?.what === what;
  const working = held?.key !== key;
  return {
    answer: isOurs ? (held?.answer ?? null) : null,
    working,
    failed: !working && held?.answer === null,
    again,
  };
}
