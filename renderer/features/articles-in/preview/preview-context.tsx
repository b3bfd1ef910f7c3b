import { createContext, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { TableMapping } from '../../../../shared/model/table-mapping';
import { useRepository } from '../../../queries/database-context';
import { useRequired } from '../../../required-context';
import { useSession } from '../../../session/session-context';
import type { ShownView } from '../../../session/shown-view';
import { knownMapping } from './known-mappings';
import type { LookRequest, PreviewAnswer } from './look';

/** A file that is shown, and where its answer goes. */
export interface ShownFile {
  readonly request: LookRequest;
  readonly answer: (answer: PreviewAnswer) => void;
}

type Look = (request: LookRequest) => Promise<PreviewAnswer | 'later'>;

interface Waiting {
  readonly request: LookRequest;
  readonly settle: (answer: PreviewAnswer | 'later') => void;
  /** Where the person was. */
  readonly before: ShownView;
}

const PreviewContext = createContext<{
  readonly look: Look;
  readonly shown: ShownFile | null;
} | null>(null);

/** Shows files that should be looked at, one at a time, in the middle of the window. */
export function PreviewProvider({ children }: { readonly children: ReactNode }) {
  const [{ main }, dispatch] = useSession();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const current = useRef<Waiting | null>(null);
  const view = useRef(main);
  /** Whether the page was in sight since the file came. */
  const arrived = useRef(false);
  useEffect(() => {
    view.current = main;
  });

  const show = useCallback((next: Waiting | null) => {
    current.current = next;
    setWaiting(next);
  }, []);
  const look: Look = useCallback(
    (request) =>
      new Promise((settle) => {
        const other = current.current;
        // One at a time: what is shown waits when another is asked for.
        other?.settle('later');
        arrived.current = false;
        const before = view.current.view === 'preview' && other ? other.before : view.current;
        show({ request, settle, before });
        dispatch({ type: 'show-main', main: { view: 'preview' } });
      }),
    [show, dispatch],
  );
  const answer = useCallback(
    (given: PreviewAnswer | 'later') => {
      const asked = current.current;
      if (!asked) return;
      show(null);
      if (given !== 'later') {
        dispatch({ type: 'show-main', main: asked.before });
        // The next file may be shown before this is.
        view.current = asked.before;
      }
      asked.settle(given);
    },
    [show, dispatch],
  );
  // Who goes elsewhere has not answered: the file waits.
  useEffect(() => {
    if (main.view === 'preview') arrived.current = true;
    else if (arrived.current) answer('later');
  }, [main, answer]);

  const value = useMemo(
    () => ({ look, shown: waiting ? { request: waiting.request, answer } : null }),
    [look, waiting, answer],
  );
  return <PreviewContext value={value}>{children}</PreviewContext>;
}

/** Shows a file, and answers what the person did with it. Stable. */
export const useLook = (): Look => useRequired(PreviewContext, 'PreviewProvider').look;

/** The file that is shown; null when there is none. */
export const useShownFile = (): ShownFile | null =>
  useRequired(PreviewContext, 'PreviewProvider').shown;

/** Finds what a person chose before for a table of the same columns. Stable. */
export function useKnownMapping(): (
  columns: readonly string[],
) => Promise<TableMapping | undefined> {
  const repository = useRepository();
  return useCallback((columns) => knownMapping(repository, columns), [repository]);
}
