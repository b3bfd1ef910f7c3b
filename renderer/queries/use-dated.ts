import { useEffect, useState } from 'react';
import type { DocumentSummary } from '../db/repository';
import { readDays } from './article-days';

/** Dates are read for so long at a time (ms), so that no task keeps the window waiting. */
const BUDGET = 8;
/** For looking whether all are read. */
const NO_TIME = -1;

interface Dated {
  readonly articles: readonly DocumentSummary[];
  readonly areDaysRead: boolean;
}

/** Reads the dates of articles a little at a time. When all are read the list is a new one, to be put in order again. */
export function useDated(articles: readonly DocumentSummary[]): Dated {
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
