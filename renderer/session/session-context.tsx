import { createContext, useMemo, useReducer } from 'react';
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

export function SessionProvider({ initial, children }: SessionProviderProps) {
  const [state, dispatch] = useReducer(reduceSession, { ...INITIAL_SESSION, ...initial });
  const value = useMemo(() => [state, dispatch] as const, [state]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** What is selected and open, and the way to change it. */
export const useSession = (): readonly [SessionState, Dispatch<SessionAction>] =>
  useRequired(SessionContext, 'SessionProvider');
