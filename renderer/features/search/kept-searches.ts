import { useLive, useRepository } from '../../queries/database-context';

/** Kept searches are a setting under this key: a list of queries, the newest first. */
const SETTING = 'kept-searches';

/** The searches that were kept, and how to keep one or drop it. */
export interface KeptSearches {
  readonly kept: readonly string[];
  readonly keep: (query: string) => void;
  readonly drop: (query: string) => void;
}

/** The searches that were kept at this desk. */
export function useKeptSearches(): KeptSearches {
  const repository = useRepository();
  const stored = useLive((reading) => reading.setting(SETTING), []);
  const kept = Array.isArray(stored)
    ? stored.filter((one): one is string => typeof one === 'string')
    : [];
  const write = (queries: readonly string[]) => void repository.putSetting(SETTING, queries);
  return {
    kept,
    keep: (query) => write([query, ...kept.filter((one) => one !== query)]),
    drop: (query) => write(kept.filter((one) => one !== query)),
  };
}
