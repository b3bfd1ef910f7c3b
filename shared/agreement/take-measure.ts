import type { Id } from '../model/ids';
import type { QuoteRecord } from '../model/records';
import type { LabelChoice } from './choices';
import { continuumOf } from './continuum';
import { jaccard, masi, nominal } from './differences';
import { noValue, type Estimator, type Measured } from './figure';
import { cohensKappa, fleissKappa } from './kappa';
import { krippendorffsAlpha } from './krippendorffs-alpha';
import type { Passage } from './passages';
import type { Measure } from './question';
import type { StudyArticle } from './read-study';
import { sameChoice } from './same-choice';
import { spanF1 } from './span-f1';
import { alphaOfTexts } from './unitizing-alpha';

/** A figure, and the means to take it again of any draw: of passages, or of articles. */
export interface Taken extends Measured {
  readonly drawn: 'passages' | 'articles';
}

const NOTHING: Estimator = { items: 0, over: () => null };

/** Agreement on what was found. */
export function measureFound(passages: readonly Passage[], of: number): Taken {
  const found = passages.map(({ quotes, annotators }) => ({
    marked: quotes.length,
    annotators: annotators.length,
  }));
  return { ...spanF1(found, of), drawn: 'passages' };
}

/** Agreement on where quotes begin and end, in the texts that all of `annotators` worked on. */
export function measureUnitizing(
  articles: readonly StudyArticle[],
  annotators: readonly Id[],
  counts: (quote: QuoteRecord) => boolean,
  of: number,
): Taken {
  const whole = articles.filter(({ layers }) => annotators.every((id) => layers.has(id)));
  const texts = whole
    .map((article) => continuumOf(article, annotators, counts))
    .filter((text) => text !== null);
  const used = whole.flatMap(({ layers }) =>
    annotators.flatMap((id) => (layers.get(id) ?? []).filter(counts)),
  ).length;
  const without =
    whole.length === 0 ? 'no-common-article' : texts.length < whole.length ? 'no-text' : null;
  if (without)
    return { figure: noValue(without, { used: 0, of }), estimator: NOTHING, drawn: 'articles' };
  return { ...alphaOfTexts(texts, { used, of }), drawn: 'articles' };
}

/** Agreement on what was said of passages: a row for each, a choice of each of `annotators`, null for none. */
export function measureChoices(
  measure: Exclude<Measure, 'f1-overlap' | 'f1-exact' | 'alpha-unitizing'>,
  rows: readonly (readonly (LabelChoice | null)[])[],
  annotators: number,
): Taken {
  const take = () => {
    switch (measure) {
      case 'alpha':
        return krippendorffsAlpha(rows, nominal);
      case 'alpha-masi':
        return krippendorffsAlpha(rows, masi);
      case 'alpha-jaccard':
        return krippendorffsAlpha(rows, jaccard);
      case 'same':
        return sameChoice(rows);
      case 'kappa':
        return annotators === 2
          ? cohensKappa(rows.map(([a = null, b = null]) => [a, b] as const))
          : fleissKappa(rows, annotators);
    }
  };
  return { ...take(), drawn: 'passages' };
}
