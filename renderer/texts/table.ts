/** Words of tables, whatever they show. */
export const TABLE = {
  chooseAll: 'Choose all',
  chooseGroup: 'Choose the group',
  sortBy: (column: string): string => `Sort by ${column}; Shift and ← or → change its width`,
  widen: 'Shift and ← or → change its width',
} as const;
