import { createContext, useContext } from 'react';
import type { Host } from '../../shared/host/host';

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext.Provider;

/** Where the app runs. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost outside HostProvider');
  return host;
}
