import { useDeferredValue, useMemo } from 'react';
import type { DocumentSummary } from '../../../db/repository';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import type { TagsById } from './article-columns';
import { valuesOf } from './article-facets';
import type { ArticleFacet } from './article-facets';
import { rowOf } from './article-row';
import type { ArticleRow } from './article-row';
import { arrange } from './arrange-articles';
import type { Arranged } from './arrange-articles';
import { useDated } from '../../../queries/use-dated';
import { ARTICLE_SHAPE } from './table-view';
import type { ArticleTableView, ColumnId } from './table-view';
import type { TableSubject } from '../../../ui/table-subject';

const NOTHING: ReadonlySet<string> = new Set();

type NameOf = (facet: ArticleFacet, value: string) => string;

/** What people call a value of a facet. */
export function namesOfValues(tags: TagsById): NameOf {
  const known: Readonly<Partial<Record<ArticleFacet, Readonly<Record<string, string>>>>> = {
    progress: WORDS.progress,
    quotes: WORDS.quotes,
  };
  return (facet, value) => {
    if (value === '') return WORDS.none[facet];
    if (facet === 'tag') return tags.get(value)?.name ?? WORDS.unknownTag;
    if (facet === 'language') return languageNamed(value);
    return known[facet]?.[value] ?? value;
  };
}

/** Made when it is first needed: it takes longer than all the rest of a table. */
let languages: Intl.DisplayNames | null = null;

function languageNamed(tag: string): string {
  languages ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  try {
    return languages.of(tag) ?? tag;
  } catch {
    // It is no tag; then it is what somebody wrote.
    return tag;
  }
}

interface Asked {
  readonly articles: readonly DocumentSummary[];
  readonly tags: TagsById;
  readonly view: ArticleTableView;
  readonly query: string;
  readonly staying?: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

/** The table of articles, with the names that tags have. */
function articleSubject(nameOf: NameOf): TableSubject<ArticleRow, ArticleFacet, ColumnId> {
  return {
    shape: ARTICLE_SHAPE,
    words: WORDS,
    valuesOf,
    nameOf,
    countOf: (rows, { filters }, query) =>
      arrange(rows, {
        view: { ...ARTICLE_SHAPE.whole, filters },
        query,
        staying: NOTHING,
        folded: NOTHING,
        nameOf,
        endOf: () => '',
      }).rows.length,
  };
}

/** The articles in the order of the view, and whether the dates of all of them are read. */
export function useArranged({ articles, tags, view, query, staying = NOTHING, folded }: Asked) {
  const dated = useDated(articles);
  const rows = useMemo(() => dated.articles.map(rowOf), [dated.articles]);
  const nameOf = useMemo(() => namesOfValues(tags), [tags]);
  const asked = useDeferredValue(query);
  const arranged: Arranged = useMemo(
    () => arrange(rows, { view, query: asked, staying, folded, nameOf, endOf }),
    [rows, view, asked, staying, folded, nameOf],
  );
  const subject = useMemo(() => articleSubject(nameOf), [nameOf]);
  return { rows, subject, arranged, areDaysRead: dated.areDaysRead };
}

const endOf = (rows: readonly ArticleRow[]): string =>
  WORDS.left(rows.filter(({ summary }) => summary.document.progress !== 'done').length);
