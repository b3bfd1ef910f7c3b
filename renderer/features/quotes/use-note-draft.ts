import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import { useRepository } from '../../queries/database-context';

/** A draft is written at most this long after the last key (ms): what a crash may take. */
const DELAY = 500;

interface NoteDraft {
  /** A draft left from before, once read; null when there is none, undefined while it is being looked for. */
  readonly kept: string | null | undefined;
  /** Keeps what is typed, soon. */
  keep(text: string): void;
  /** The note is stored, or given up: the draft goes. */
  drop(): void;
}

/** What was typed into a quote's note and not yet stored; it outlives a crash. */
export function useNoteDraft(quoteId: Id): NoteDraft {
  const repository = useRepository();
  const key = `note:${quoteId}`;
  const [read, setRead] = useState<{ readonly key: string; readonly text: string | null }>();
  const waiting = useRef<{ readonly timer: number; readonly text: string } | null>(null);

  useEffect(() => {
    let current = true;
    const look = async () => {
      const text = (await repository.draft(key)) ?? null;
      if (current) setRead({ key, text });
    };
    void look();
    return () => {
      current = false;
      // The field goes away with a draft still waiting: it is written now.
      const left = waiting.current;
      waiting.current = null;
      if (!left) return;
      clearTimeout(left.timer);
      void repository.putDraft(key, left.text);
    };
  }, [repository, key]);

  const keep = useCallback(
    (text: string) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      const timer = window.setTimeout(() => {
        waiting.current = null;
        void repository.putDraft(key, text);
      }, DELAY);
      waiting.current = { timer, text };
    },
    [repository, key],
  );
  const drop = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setRead({ key, text: null });
    void repository.putDraft(key, null);
  }, [repository, key]);
  return { kept: read?.key === key ? read.text : undefined, keep, drop };
}
