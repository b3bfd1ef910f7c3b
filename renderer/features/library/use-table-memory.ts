import { useCallback, useState } from 'react';
import { useLive, useRepository } from '../../queries/database-context';
import { readMemory } from '../../ui/table-view';
import type { TableMemory, TableShape } from '../../ui/table-view';

/** The name under which a table is remembered. */
export type TableSetting = 'article-table' | 'quote-table';

/** What this copy of Verbatim remembers of a table; undefined while it is read. It is a setting and travels in no file. */
export function useStoredMemory<F extends string, C extends string>(
  setting: TableSetting,
  shape: TableShape<F, C>,
): TableMemory<F, C> | undefined {
  const stored = useLive(async (reading) => ({ value: await reading.setting(setting) }), [setting]);
  return stored ? readMemory(shape, stored.value) : undefined;
}

/** The memory while the table is shown, and the way to change it. */
export function useTableMemory<F extends string, C extends string>(
  setting: TableSetting,
  stored: TableMemory<F, C>,
): readonly [
  TableMemory<F, C>,
  (change: (memory: TableMemory<F, C>) => TableMemory<F, C>) => void,
] {
  const repository = useRepository();
  const [memory, setMemory] = useState(stored);
  const change = useCallback(
    (make: (memory: TableMemory<F, C>) => TableMemory<F, C>) => {
      const next = make(memory);
      setMemory(next);
      void repository.putSetting(setting, next);
    },
    [repository, memory, setting],
  );
  return [memory, change];
}
