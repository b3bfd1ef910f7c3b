import { createContext, useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Dispatch, ReactNode } from 'react';
import { INITIAL_SESSION, reduceSession } from './session';
import type { SessionAction, SessionState } from './session';
import { useRequired } from '../required-context';

const SessionContext = createContext<readonly [SessionState, Dispatch<SessionAction>] | null>(null);

interface SessionProviderProps {
  /** Where the person was when the app was closed. */
  readonly initial?: Partial<SessionState>;
  readonly children: ReactNode;
}

/** What of the open article is read, an offset in UTF-16 units; null when it cannot be said. */
type ReadingAt = () => number | null;
/** Takes who says it; returns the end of that. */
type TellReading = (readingAt: ReadingAt) => () => void;
const ReadingContext = createContext<TellReading | null>(null);

interface Act {
  readonly action: SessionAction;
  readonly at: number | null;
}

/** The actions that lead away, before which it is asked what is read: that takes a layout. */
const LEAVING: ReadonlySet<SessionAction['type']> = new Set(['open-article', 'show-main', 'go']);

const reduceAct = (state: SessionState, { action, at }: Act): SessionState =>
  reduceSession(state, action, at);

export function SessionProvider({ initial, children }: SessionProviderProps) {
  const [state, act] = useReducer(reduceAct, { ...INITIAL_SESSION, ...initial });
  const reading = useRef<ReadingAt | null>(null);
  const dispatch = useCallback((action: SessionAction) => {
    act({ action, at: LEAVING.has(action.type) ? (reading.current?.() ?? null) : null });
  }, []);
  const tell: TellReading = useCallback((readingAt) => {
    reading.current = readingAt;
    return () => {
      if (reading.current === readingAt) reading.current = null;
    };
  }, []);
  const value = useMemo(() => [state, dispatch] as const, [state, dispatch]);
  return (
    <ReadingContext value={tell}>
      <SessionContext value={value}>{children}</SessionContext>
    </ReadingContext>
  );
}

/** What is selected and open, and the way to change it. */
export const useSession = (): readonly [SessionState, Dispatch<SessionAction>] =>
  useRequired(SessionContext, 'SessionProvider');

/** Says what of the article is read, for the place that is kept when it is left. */
export function useReadingAt(readingAt: ReadingAt): void {
  const tell = useRequired(ReadingContext, 'SessionProvider');
  const latest = useRef(readingAt);
  useEffect(() => {
    latest.current = readingAt;
  });
  useEffect(() => tell(() => latest.current()), [tell]);
}
