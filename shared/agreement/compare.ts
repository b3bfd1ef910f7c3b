import type { Id } from '../model/ids';
import type { QuoteRecord } from '../model/records';
import { alignLayers } from '../review/align-layers';
import { FEWEST_TO_DRAW, bootstrapInterval } from './bootstrap-interval';
import type { Interval } from './bootstrap-interval';
import { createChoices } from './choices';
import type { LabelChoice } from './choices';
import { noValue } from './figure';
import type { Figure } from './figure';
import { SAME_PASSAGE, comparePassages } from './passages';
import type { Compared, Passage } from './passages';
import type { Question, Scope } from './question';
import type { Study, StudyArticle } from './read-study';
import { measureChoices, measureFound, measureUnitizing } from './take-measure';
import type { Taken } from './take-measure';
import { addTo, groupBy } from '../lib/group-by';

/** A figure with what is behind it. */
export interface AgreementFigure {
  readonly figure: Figure;
  /** Of all and of pairs only; null where there is too little to draw from. `drawn` says what was drawn. */
  readonly interval: (Interval & { readonly drawn: 'articles' | 'passages' }) | null;
  /** The passages that went into it. */
  readonly passages: readonly Passage[];
  /** Those on which the annotators are not of one mind, in order of article and place. */
  readonly disagreements: readonly Passage[];
}

/** Who is compared, where, and on what. */
interface Case extends Compared {
  readonly annotators: readonly Id[];
  /** Where their quotes are counted, common articles or not. */
  readonly among: readonly StudyArticle[];
  readonly speaker: Id | null;
}

/** The passages of everybody, also by article and by speaker. */
interface Indexed extends Compared {
  readonly byArticle: ReadonlyMap<string, readonly Passage[]>;
  readonly bySpeaker: ReadonlyMap<Id, readonly Passage[]>;
}

/** Answers one question about a study for any scope; what several figures need is made once. */
export function createComparison(
  study: Study,
  question: Question,
): (scope: Scope) => AgreementFigure {
  const { what, measure } = question;
  const everybody = study.annotators.map(({ id }) => id);
  const choicesOf = createChoices(study, question);
  // Equal spans, or at least half of what they cover together.
  const least = measure === 'f1-exact' || measure === 'alpha-unitizing' ? 1 : SAME_PASSAGE;
  const speakersOf = ({ speakerIds }: QuoteRecord): readonly Id[] => speakerIds.map(study.resolve);
  const indexes = new Map<number, Indexed>();

  function ofEverybody(likeness: number): Indexed {
    const known = indexes.get(likeness);
    if (known) return known;
    const compared = comparePassages(study, everybody, likeness);
    const bySpeaker = new Map<Id, Passage[]>();
    for (const passage of compared.passages)
      for (const id of new Set(passage.quotes.flatMap(speakersOf))) addTo(bySpeaker, id, passage);
    const byArticle = groupBy(compared.passages, ({ textHash }) => textHash);
    const index = { ...compared, byArticle, bySpeaker };
    indexes.set(likeness, index);
    return index;
  }

  function caseOf(scope: Scope, likeness: number): Case {
    if (scope.of === 'pair') {
      const annotators = [scope.a, scope.b];
      const compared = comparePassages(study, annotators, likeness);
      return { annotators, among: study.articles, speaker: null, ...compared };
    }
    const all = ofEverybody(likeness);
    const one = { annotators: everybody, among: study.articles, articles: all.articles };
    if (scope.of === 'all') return { ...one, passages: all.passages, speaker: null };
    if (scope.of === 'speaker')
      return { ...one, passages: all.bySpeaker.get(scope.id) ?? [], speaker: scope.id };
    const own = (article: StudyArticle): boolean => article.textHash === scope.textHash;
    const among = study.articles.filter(own);
    return {
      annotators: everybody.filter((id) => among[0]?.layers.has(id)),
      among,
      articles: all.articles.filter(own),
      passages: all.byArticle.get(scope.textHash) ?? [],
      speaker: null,
    };
  }

  /** Alpha and kappa of one speaker ask of every passage whether it is theirs; all else is asked of their passages. */
  const asksWhether = ({ speaker }: Case): boolean =>
    speaker !== null && what === 'speakers' && measure !== 'same';
  const rowOf = (given: Case, passage: Passage): readonly (LabelChoice | null)[] =>
    choicesOf(passage, given.annotators, asksWhether(given) ? given.speaker : null);

  function take(given: Case): Taken {
    const { annotators, among, articles, passages, speaker } = given;
    const counts = (quote: QuoteRecord): boolean =>
      speaker === null || speakersOf(quote).includes(speaker);
    const countIn = (where: readonly StudyArticle[]): number =>
      where.flatMap(({ layers }) =>
        annotators.flatMap((id) => (layers.get(id) ?? []).filter(counts)),
      ).length;
    // Of a speaker's passages every quote counts, also one that names somebody else.
    const quotes = (): number =>
      speaker === null || measure === 'alpha-unitizing'
        ? countIn(among)
        : passages.reduce((sum, passage) => sum + passage.quotes.length, 0) +
          countIn(among.filter((article) => !articles.includes(article)));
    const nobody = everybody.length < 2 || annotators.length < 2;
    if (nobody || articles.length === 0) {
      const counted = { used: 0, of: what === 'quotes' ? quotes() : 0 };
      const figure = noValue(nobody ? 'one-annotator' : 'no-common-article', counted);
      return { figure, estimator: { items: 0, over: () => null }, drawn: 'passages' };
    }
    if (measure === 'f1-overlap' || measure === 'f1-exact') return measureFound(passages, quotes());
    if (measure === 'alpha-unitizing')
      return measureUnitizing(articles, annotators, counts, quotes());
    const asked = asksWhether(given) ? ofEverybody(least).passages : passages;
    const rows = asked.map((passage) => rowOf(given, passage));
    return measureChoices(measure, rows, annotators.length);
  }

  /** What was found is looked at loosely: two quotes that overlap a little are one passage drawn differently. */
  const foundApart = (scope: Scope): readonly Passage[] =>
    caseOf(scope, 0).passages.filter(
      ({ quotes, annotators }) =>
        quotes.length < annotators.length || alignLayers(quotes, least, study.says).length > 1,
    );

  return (scope) => {
    const given = caseOf(scope, least);
    const taken = take(given);
    const choices = (passage: Passage): readonly LabelChoice[] =>
      rowOf(given, passage).filter((choice) => choice !== null);
    const withInterval = taken.figure.value !== null && (scope.of === 'all' || scope.of === 'pair');
    return {
      figure: taken.figure,
      interval: withInterval ? intervalOf(taken, given.passages) : null,
      passages:
        what === 'quotes'
          ? given.passages
          : given.passages.filter((passage) => choices(passage).length > 1),
      disagreements:
        what === 'quotes'
          ? foundApart(scope)
          : given.passages.filter((passage) => new Set(choices(passage)).size > 1),
    };
  };
}

/** Articles are drawn where there are enough: quotes of one article are not independent of each other. */
function intervalOf(
  { estimator, drawn }: Taken,
  passages: readonly Passage[],
): AgreementFigure['interval'] {
  const single = Array.from({ length: estimator.items }, (_, item) => [item]);
  const byArticle = [...groupBy(passages.keys(), (at) => passages[at]?.textHash).values()];
  const articles = drawn === 'articles' || byArticle.length >= FEWEST_TO_DRAW;
  const clusters = drawn === 'passages' && articles ? byArticle : single;
  const interval = bootstrapInterval(estimator, clusters);
  return interval && { ...interval, drawn: articles ? 'articles' : 'passages' };
}
