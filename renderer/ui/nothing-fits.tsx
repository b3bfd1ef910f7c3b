import { TABLE } from '../texts/table';
import { Button } from './button';
import { EmptyState } from './empty-state';
import type { TableSubject } from './table-subject';
import { withFilter } from './table-view';
import type { TableView } from './table-view';

interface NothingFitsProps<T, F extends string, C extends string> {
  readonly subject: TableSubject<T, F, C>;
  readonly rows: readonly T[];
  readonly view: TableView<F, C>;
  readonly query: string;
  readonly onView: (view: TableView<F, C>) => void;
  readonly onQuery: (query: string) => void;
}

/** What stands where no row fits: each filter, with how many there would be without it alone. */
export function NothingFits<T, F extends string, C extends string>({
  subject,
  rows,
  view,
  query,
  onView,
  onQuery,
}: NothingFitsProps<T, F, C>) {
  const { words, shape, countOf } = subject;
  if (rows.length === 0) return <EmptyState title={words.emptyTitle} body={words.emptyBody} />;
  return (
    <EmptyState title={words.noMatchTitle} body={TABLE.noMatchBody}>
      {shape.facets
        .filter((facet) => view.filters[facet])
        .map((facet) => {
          const without = withFilter(view, facet, []);
          const count = words.rows(countOf(rows, without, query));
          return (
            <Button key={facet} onClick={() => onView(without)}>
              {TABLE.withoutFilter(words.facets[facet], count)}
            </Button>
          );
        })}
      {query.trim() === '' ? null : (
        <Button onClick={() => onQuery('')}>
          {TABLE.withoutQuery(query.trim(), words.rows(countOf(rows, view, '')))}
        </Button>
      )}
    </EmptyState>
  );
}
