import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { DocumentSummary } from '../../../db/repository';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import type { TagsById } from './article-columns';
import type { ArticleFacet } from './article-facets';
import { readDays, rowOf } from './article-row';
import type { ArticleRow } from './article-row';
import { arrange } from './arrange-articles';
import type { Arranged } from './arrange-articles';
import type { TableView } from './table-view';

/** Dates are read for so long at a time (ms), so that no task keeps the window waiting. */
const BUDGET = 8;
/** For looking whether all are read. */
const NO_TIME = -1;
const NOTHING: ReadonlySet<string> = new Set();

/** What people call a value of a facet. */
export function namesOfValues(tags: TagsById): (facet: ArticleFacet, value: string) => string {
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
  readonly view: TableView;
  readonly query: string;
  readonly staying?: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
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
  return { rows, nameOf, arranged, areDaysRead: dated.areDaysRead };
}

const endOf = (rows: readonly ArticleRow[]): string =>
  WORDS.left(rows.filter(({ summary }) => summary.document.progress !== 'done').length);

interface Dated {
  readonly articles: readonly DocumentSummary[];
  readonly areDaysRead: boolean;
}

/** Reads the dates of articles a little at a time. When all are read the list is a new one, to be put in order again. */
function useDated(articles: readonly DocumentSummary[]): Dated {
  const [read, setRead] = useState(() =>
    readDays(articles, NO_TIME) ? { of: articles, articles } : null,
  );
  useEffect(() => {
    const isNew = !readDays(articles, NO_TIME);
    const go = () => {
      if (readDays(articles, BUDGET))
        setRead({ of: articles, articles: isNew ? articles.slice() : articles });
      else timer = window.setTimeout(go);
    };
    let timer = window.setTimeout(go);
    return () => window.clearTimeout(timer);
  }, [articles]);
  return read?.of === articles
    ? { articles: read.articles, areDaysRead: true }
    : { articles, areDaysRead: false };
}
