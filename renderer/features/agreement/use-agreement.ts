import { startTransition, useEffect, useState } from 'react';
import { sightKey } from '../../../shared/visibility/sight';
import { useLive } from '../../queries/database-context';
import type { AgreementAnswers, AgreementRequest } from '../../workers/agreement/agreement';
import { askAgreement } from '../../workers/agreement/agreement-client';

/** Where a request stands. A new one keeps the former answer in sight until its own is there. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly working: boolean;
  /** Hundredths done. */
  readonly step: number;
  readonly failed: boolean;
  readonly again: () => void;
}

interface Held<Answer> {
  readonly key: string;
  readonly answer: Answer | null;
}

/**
 * Asks the worker, which reads the project itself: anew when the request, the project or what is seen of it changes. What it is asked
 * is the request's own text, so that equal requests are one.
 */
export function useAgreement<Request extends AgreementRequest>(
  request: Request,
): Asked<AgreementAnswers[Request['ask']]> {
  type Answer = AgreementAnswers[Request['ask']];
  const changes = useLive(
    async (reading) => `${await reading.changes()} ${sightKey(await reading.sight())}`,
    [],
  );
  const [held, setHeld] = useState<Held<Answer> | null>(null);
  const [progress, setProgress] = useState({ key: '', step: 0 });
  const [tries, setTries] = useState(0);
  const asked = JSON.stringify(request);
  const key = `${asked} ${changes ?? ''} ${tries}`;
  useEffect(() => {
    if (changes === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      let answer: Answer | null = null;
      try {
        answer = await askAgreement(JSON.parse(asked) as Request, signal, (step) =>
          setProgress({ key, step }),
        );
      } catch {
        // The worker cannot read: without an answer the page says so, and offers another try.
      }
      // Drawn in slices: a long table does not hold up a key.
      if (!signal.aborted) startTransition(() => setHeld({ key, answer }));
    };
    void ask();
    return () => controller.abort();
  }, [asked, changes, key]);
  const working = held?.key !== key;
  return {
    answer: held?.answer ?? null,
    working,
    step: progress.key === key ? progress.step : 0,
    failed: !working && held.answer === null,
    again: () => setTries((before) => before + 1),
  };
}
