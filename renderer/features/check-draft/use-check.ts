import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { sightKey } from '../../../shared/visibility/sight';
import { useLive, useRepository } from '../../queries/database-context';
import type { Conversation } from '../../workers/conversation';
import { startCheckDraft } from '../../workers/check-draft/check-draft-client';
import type { CheckQuestions, ShownCheck } from '../../workers/check-draft/check-draft-session';

/** What became of a draft; the answer before stays in sight until the next one is there. */
export interface DraftCheck {
  readonly found: ShownCheck | null;
  readonly working: boolean;
  readonly failed: boolean;
  readonly again: () => void;
}

/** Checks a text, and again when the project changes. The worker and its index are kept while the page is shown. */
export function useCheck(text: string | null): DraftCheck {
  const repository = useRepository();
  const changes = useLive(
    async (reading) => `${await reading.changes()} ${sightKey(await reading.sight())}`,
    [],
  );
  const [tries, setTries] = useState(0);
  const [held, setHeld] = useState<{
    readonly text: string;
    readonly key: string;
    readonly found: ShownCheck | null;
  } | null>(null);
  const worker = useRef<Conversation<CheckQuestions> | null>(null);
  useEffect(
    () => () => {
      worker.current?.end();
      worker.current = null;
    },
    [],
  );
  const key = useMemo(() => `${changes ?? ''} ${tries}`, [changes, tries]);
  useEffect(() => {
    if (text === null || changes === undefined) return undefined;
    let isWanted = true;
    const take = (found: ShownCheck | null) => {
      if (isWanted) startTransition(() => setHeld({ text, key, found }));
    };
    worker.current ??= startCheckDraft();
    // The worker could not read: without an answer it is said, and another try is offered.
    worker.current
      .ask('check', [{ text, blocks: [] }, repository.annotatorId()])
      .then(take, () => take(null));
    return () => {
      isWanted = false;
    };
  }, [text, key, changes, repository]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  const isOurs = held !== null && held.text === text;
  const working = text !== null && !(isOurs && held.key === key);
  const found = isOurs ? held.found : null;
  return { found, working, failed: isOurs && !working && found === null, again };
}
