import { createContext } from 'react';
import type { Host } from '../../shared/host/host';
import { useRequired } from '../required-context';

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext.Provider;

/** Where the app runs. */
export const useHost = (): Host => useRequired(HostContext, 'HostProvider');
