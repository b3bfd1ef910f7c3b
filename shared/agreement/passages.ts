import type { Id, TextHash } from '../model/ids';
import type { Span } from '../model/anchor';
import type { QuoteRecord } from '../model/records';
import { alignLayers } from '../review/align-layers';
import type { Study, StudyArticle } from './read-study';

/** A passage that at least one annotator marked, in an article that at least two worked on. */
export interface Passage {
  readonly textHash: TextHash;
  readonly span: Span;
  /** Those compared who worked on the article. */
  readonly annotators: readonly Id[];
  /** At most one of each annotator, in order of annotator. */
  readonly quotes: readonly QuoteRecord[];
}

/** Quotes are about the same passage when what they share is at least half of what they cover together. */
export const SAME_PASSAGE = 0.5;

/** Of some annotators: the articles that at least two of them worked on, and the passages there. */
export interface Compared {
  readonly articles: readonly StudyArticle[];
  readonly passages: readonly Passage[];
}

/** Aligns the layers of `annotators` (see `alignLayers`; `least` is the likeness that it takes). */
export function comparePassages(study: Study, annotators: readonly Id[], least: number): Compared {
  const articles = study.articles.filter(
    ({ layers }) => annotators.filter((id) => layers.has(id)).length > 1,
  );
  const passages = articles.flatMap(({ layers }) => {
    const present = annotators.filter((id) => layers.has(id));
    const quotes = present.flatMap((id) => layers.get(id) ?? []);
    return alignLayers(quotes, least, study.says).map((group) => ({
      ...group,
      annotators: present,
    }));
  });
  return { articles, passages };
}
