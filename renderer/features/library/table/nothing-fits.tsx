import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { arrange } from './arrange-articles';
import { ARTICLE_FACETS } from './article-facets';
import type { ArticleRow } from './article-row';
import { withFilter } from './table-view';
import type { TableView } from './table-view';

interface NothingFitsProps {
  readonly rows: readonly ArticleRow[];
  readonly view: TableView;
  readonly query: string;
  readonly onView: (view: TableView) => void;
  readonly onQuery: (query: string) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What stands where no article fits: each filter, with how many there would be without it alone. */
export function NothingFits({ rows, view, query, onView, onQuery }: NothingFitsProps) {
  if (rows.length === 0) return <EmptyState title={WORDS.emptyTitle} body={WORDS.emptyBody} />;
  const count = (without: TableView, typed: string): number =>
    arrange(rows, {
      view: { ...without, group: null },
      query: typed,
      staying: NOTHING,
      folded: NOTHING,
      nameOf: () => '',
      endOf: () => '',
    }).rows.length;
  return (
    <EmptyState title={WORDS.noMatchTitle} body={WORDS.noMatchBody}>
      {ARTICLE_FACETS.filter((facet) => view.filters[facet]).map((facet) => {
        const without = withFilter(view, facet, []);
        return (
          <Button key={facet} onClick={() => onView(without)}>
            {WORDS.withoutFilter(WORDS.facets[facet], count(without, query))}
          </Button>
        );
      })}
      {query.trim() === '' ? null : (
        <Button onClick={() => onQuery('')}>
          {WORDS.withoutQuery(query.trim(), count(view, ''))}
        </Button>
      )}
    </EmptyState>
  );
}
