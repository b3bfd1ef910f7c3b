import { useEffect, useState } from 'react';
import { useRepository } from '../../queries/database-context';

/** The setting that holds the quotes which a person wants to leave where they were. */
const KEPT_PLACES = 'quotes-kept-in-place';

/** The quotes that a person has said are to stay on the former text, by article pair and quote; and saying so, or not any more. */
export function useKeptPlaces(): {
  readonly kept: ReadonlySet<string>;
  readonly toggle: (key: string) => Promise<void>;
} {
  const repository = useRepository();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isHere = true;
    const read = async () => {
      const stored = await repository.setting(KEPT_PLACES);
      if (isHere && Array.isArray(stored))
        setKept(new Set(stored.filter((key) => typeof key === 'string')));
    };
    void read();
    return () => {
      isHere = false;
    };
  }, [repository]);
  return {
    kept,
    toggle: async (key) => {
      const next = new Set(kept);
      if (!next.delete(key)) next.add(key);
      setKept(next);
      await repository.putSetting(KEPT_PLACES, [...next]);
    },
  };
}
