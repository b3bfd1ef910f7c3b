import { useCallback, useState } from 'react';
import { useLive, useRepository } from '../../../queries/database-context';
import { readMemory } from './table-view';
import type { TableMemory } from './table-view';

const SETTING = 'article-table';

/** What this copy of Verbatim remembers of the table; undefined while it is read. It is a setting and travels in no file. */
export function useStoredMemory(): TableMemory | undefined {
  const stored = useLive(async (reading) => ({ value: await reading.setting(SETTING) }), []);
  return stored ? readMemory(stored.value) : undefined;
}

/** The memory while the table is shown, and the way to change it. */
export function useTableMemory(
  stored: TableMemory,
): readonly [TableMemory, (change: (memory: TableMemory) => TableMemory) => void] {
  const repository = useRepository();
  const [memory, setMemory] = useState(stored);
  const change = useCallback(
    (make: (memory: TableMemory) => TableMemory) => {
      const next = make(memory);
      setMemory(next);
      void repository.putSetting(SETTING, next);
    },
    [repository, memory],
  );
  return [memory, change];
}
