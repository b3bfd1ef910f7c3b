import { useLiveQuery } from 'dexie-react-hooks';
import { createContext } from 'react';
import { classifyFailure } from '../db/failures';
import { noteProblem } from '../problems/problem-log';
import type { Repository, ShownReading } from '../db/repository';
import { useRequired } from '../required-context';

const RepositoryContext = createContext<Repository | null>(null);

export const RepositoryProvider = RepositoryContext.Provider;

/** The repository of the open database. */
export const useRepository = (): Repository => useRequired(RepositoryContext, 'RepositoryProvider');

/**
 * Reads, and once more when storage did not answer: one hiccup must not take the window down. What fails twice is
 * thrown on, to the page that says so.
 */
export async function readTwice<T>(
  query: (reading: ShownReading) => Promise<T>,
  reading: ShownReading,
): Promise<T> {
  try {
    return await query(reading);
  } catch (error) {
    const reason = classifyFailure(error);
    if (reason === null) throw error;
    noteProblem('reading', error, reason);
    return query(reading);
  }
}

/**
 * A live reading of what the person may see: runs again when what it read has changed. `undefined` means loading,
 * never empty.
 */
export function useLive<T>(
  query: (reading: ShownReading) => Promise<T>,
  dependencies: readonly unknown[],
): T | undefined {
  const repository = useRepository();
  return useLiveQuery(() => readTwice(query, repository.shown), [repository, ...dependencies]);
}
