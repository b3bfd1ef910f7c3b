import { number } from '../../shared/texts/numbers';

/** Words of tables, whatever they show. */
export const TABLE = {
  chooseAll: 'Choose all',
  chooseGroup: 'Choose the group',
  sortBy: (column: string): string =>
    `Sort by ${column}; Shift and ← or → change its width, with Ctrl too its place`,
  widen: 'Shift and ← or → change its width, with Ctrl too its place',
  views: 'Views',
  changed: 'View changed',
  save: 'Save',
  saveAs: 'Save as…',
  saveAsTitle: 'Keep this view',
  viewName: 'Name of the view',
  keep: 'Keep',
  drop: 'Delete view',
  dropped: (name: string): string => `The view “${name}” was deleted.`,
  filter: 'Filter',
  filters: 'Filters',
  without: (facet: string): string => `Take the filter “${facet}” away`,
  change: (facet: string): string => `${facet}: choose`,
  find: 'Find in these',
  group: 'Group',
  noGroup: 'No groups',
  chooseColumns: 'Columns',
  columnsOf: (shown: number, of: number): string => `${number(shown)} of ${number(of)}`,
  chosen: (count: number): string => `${number(count)} selected`,
  all: (count: number): string => `All ${number(count)}`,
  clear: 'Clear',
  nothing: 'Nothing changed: they are like that already.',
  undo: 'Undo',
  undoFirst: 'Other things were changed since. Undo them first; each press takes one back.',
  needRoom: (columns: readonly string[]): string =>
    `${columns.length === 1 ? (columns[0] ?? '') : `${columns.slice(0, -1).join(', ')} and ${columns.at(-1) ?? ''}`} ${columns.length === 1 ? 'needs' : 'need'} more width`,
  noMatchBody: 'Nothing has what you typed and all of the filters. Without one of them there are:',
  withoutFilter: (facet: string, rows: string): string => `Without ${facet}: ${rows}`,
  withoutQuery: (query: string, rows: string): string => `Without “${query}”: ${rows}`,
} as const;
