import { useObservable } from 'dexie-react-hooks';
import { useRepository, readTwice } from './database-context';
import { SharedReading } from '../db/shared-reading';
import type { Repository, ShownReading } from '../db/repository';

/** A live reading that is made once, however many ask for it. */
export type SharedLive<T> = (repository: Repository) => SharedReading<T>;

/** A live reading that is the same for the whole window, such as the speakers of the project. */
export function sharedLive<T>(query: (reading: ShownReading) => Promise<T>): SharedLive<T> {
  const readings = new WeakMap<Repository, SharedReading<T>>();
  return (repository) => {
    const reading =
      readings.get(repository) ?? new SharedReading(() => readTwice(query, repository.shown));
    readings.set(repository, reading);
    return reading;
  };
}

/** What a shared reading says now; `undefined` means loading. Whoever asks later has the answer at once. */
export function useShared<T>(shared: SharedLive<T>): T | undefined {
  const repository = useRepository();
  return useObservable(() => shared(repository), [repository]);
}
