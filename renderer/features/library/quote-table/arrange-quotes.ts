import type { ListedQuote } from '../../../db/repository';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import { arrangeRows } from '../../../ui/arrange-rows';
import type { ArrangedRows } from '../../../ui/arrange-rows';
import type { TableSubject } from '../../../ui/table-subject';
import type { QuoteBook } from './quote-book';
import { QUOTE_SHAPE } from './quote-shape';
import type { QuoteColumnId, QuoteFacet, QuoteView } from './quote-shape';
import { queryTest } from './table-query';

/** What the table has to know to put quotes in order. */
export interface QuoteOrder {
  readonly view: Pick<QuoteView, 'filters' | 'sort' | 'group'>;
  /** What was typed to find some of them. */
  readonly query: string;
  readonly staying: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

/** Filters, sorts and groups quotes; those alike keep the order of articles and of places in them. */
export const arrangeQuotes = (
  lines: readonly ListedQuote[],
  book: QuoteBook,
  how: QuoteOrder,
): ArrangedRows<ListedQuote> =>
  arrangeRows(lines, {
    ...how,
    shape: QUOTE_SHAPE,
    valuesOf: (line, facet) => book.valuesOf(line, facet),
    nameOf: (facet, value) => book.nameOf(facet, value),
    holds: queryTest(how.query, book),
    sortValue: (line, column) => book.sortValue(line, column),
    compareGroups: (facet, a, b) => book.compareGroups(facet, a, b),
    endOf: (members) => WORDS.left(members.filter(({ check }) => check === 'unchecked').length),
  });

const NOTHING: ReadonlySet<string> = new Set();

/** The table of quotes, with the names of a project. */
export const quoteSubject = (
  book: QuoteBook,
): TableSubject<ListedQuote, QuoteFacet, QuoteColumnId> => ({
  shape: QUOTE_SHAPE,
  words: WORDS,
  valuesOf: (line, facet) => book.valuesOf(line, facet),
  nameOf: (facet, value) => book.nameOf(facet, value),
  countOf: (lines, { filters, sort }, query) =>
    Object.keys(filters).length === 0 && query.trim() === ''
      ? lines.length
      : arrangeQuotes(lines, book, {
          view: { filters, sort, group: null },
          query,
          staying: NOTHING,
          folded: NOTHING,
        }).rows.length,
});
