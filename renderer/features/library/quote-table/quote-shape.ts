import type { TableMemory, TableShape, TableView } from '../../../ui/table-view';

/** By what quotes are filtered and grouped. */
const QUOTE_FACETS = [
  'month',
  'event',
  'speaker',
  'article',
  'publisher',
  'check',
  'kind',
  'tag',
  'annotator',
  'state',
  'year',
] as const;
export type QuoteFacet = (typeof QUOTE_FACETS)[number];

/** The columns of the table, in their order at first. */
const COLUMN_IDS = [
  'words',
  'speaker',
  'role',
  'article',
  'publisher',
  'date',
  'event',
  'tags',
  'kind',
  'check',
  'annotator',
  'state',
  'note',
] as const;
export type QuoteColumnId = (typeof COLUMN_IDS)[number];

export type QuoteView = TableView<QuoteFacet, QuoteColumnId>;
export type QuoteMemory = TableMemory<QuoteFacet, QuoteColumnId>;

/** What the table of quotes can have: at first all of them, those of the newest articles first. */
export const QUOTE_SHAPE: TableShape<QuoteFacet, QuoteColumnId> = {
  facets: QUOTE_FACETS,
  columns: COLUMN_IDS,
  main: 'words',
  fromGreatest: ['date'],
  whole: {
    filters: {},
    sort: { column: 'date', isDescending: true },
    group: null,
    columns: COLUMN_IDS.filter((id) => id !== 'kind' && id !== 'state' && id !== 'note'),
  },
};

/** The fields of a quote that the table changes. */
export type EditedField = 'speaker' | 'event' | 'tags' | 'kind' | 'check' | 'note';

const EDITED: readonly EditedField[] = ['speaker', 'event', 'tags', 'kind', 'check', 'note'];
/** The field that a column changes; undefined where it changes none. */
export const fieldOf = (column: string): EditedField | undefined =>
  EDITED.find((field) => field === column);
