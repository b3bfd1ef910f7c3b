import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import type { Reading, Repository } from './repository';

const RepositoryContext = createContext<Repository | null>(null);

export const RepositoryProvider = RepositoryContext.Provider;

/** The repository of the open database. */
export function useRepository(): Repository {
  const repository = useContext(RepositoryContext);
  if (!repository) throw new Error('useRepository outside RepositoryProvider');
  return repository;
}

/**
 * A live reading of what the person may see: runs again when what it read has changed. `undefined` means loading,
 * never empty.
 */
export function useLive<T>(
  query: (reading: Reading) => Promise<T>,
  dependencies: readonly unknown[],
): T | undefined {
  const repository = useRepository();
  return useLiveQuery(() => query(repository.shown), [repository, ...dependencies]);
}
