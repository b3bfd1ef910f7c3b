/**
 * From a project to figures: how well its annotators agree.
 *
 * `agreementOf(content, question, onStep?)`: everything; `createComparison(readStudy(content), question)(scope)`: one
 * figure.
 */
import type { ProjectContent } from '../model/content';
import type { Id, TextHash } from '../model/ids';
import { createComparison } from './compare';
import type { AgreementFigure } from './compare';
import type { Question, Scope } from './question';
import { byName, readStudy } from './read-study';
import type { Study, StudyAnnotator } from './read-study';

/** Every figure of a question. `F` is what is known of each. */
export interface AgreementReport<F = AgreementFigure> {
  readonly question: Question;
  readonly annotators: readonly StudyAnnotator[];
  readonly all: F;
  readonly pairs: readonly { readonly a: Id; readonly b: Id; readonly figure: F }[];
  /** The articles that at least two worked on, by title, and who did. */
  readonly articles: readonly {
    readonly textHash: TextHash;
    readonly title: string;
    readonly annotators: readonly Id[];
    readonly figure: F;
  }[];
  /** All articles that anybody worked on. */
  readonly articlesOf: number;
  /**
   * Of a question about speakers: pairs among them that may be one, not settled yet. The figures count them as
   * different people. 0 for other questions.
   */
  readonly possibleDuplicates: number;
  /** The speakers of passages in those articles, by name. */
  readonly speakers: readonly { readonly id: Id; readonly name: string; readonly figure: F }[];
}

/** The speakers that anybody named in an article that at least two worked on. */
function speakersOf({ articles, resolve, nameOf }: Study): { id: Id; name: string }[] {
  const ids = new Set<Id>();
  for (const { layers } of articles)
    if (layers.size > 1)
      for (const layer of layers.values())
        for (const { speakerIds } of layer) for (const id of speakerIds) ids.add(resolve(id));
  return [...ids]
    .map((id) => ({ id, name: nameOf(id) }))
    .toSorted((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** How many pairs of those speakers may be one. */
function countDuplicates({ resolve, duplicates }: Study, speakers: readonly { id: Id }[]): number {
  const compared = new Set(speakers.map(({ id }) => id));
  return duplicates().filter((pair) => pair.every((id) => compared.has(resolve(id)))).length;
}

/**
 * Takes every figure of a question: of all annotators, of each pair, each article and each speaker. Deterministic:
 * the order of records does not matter. `onStep` hears how many of how many are taken.
 */
export function agreementOf(
  content: Pick<ProjectContent, 'records' | 'texts'>,
  question: Question,
  onStep: (done: number, of: number) => void = () => undefined,
): AgreementReport {
  const study = readStudy(content);
  const compare = createComparison(study, question);
  const { annotators } = study;
  const pairs = annotators.flatMap(({ id: a }, at) =>
    annotators.slice(at + 1).map(({ id: b }) => ({ a, b })),
  );
  const articles = study.articles.filter(({ layers }) => layers.size > 1);
  const speakers = speakersOf(study);
  const of = 1 + pairs.length + articles.length + speakers.length;
  let done = 0;
  const take = (scope: Scope): AgreementFigure => {
    const figure = compare(scope);
    done += 1;
    onStep(done, of);
    return figure;
  };
  return {
    question,
    annotators,
    all: take({ of: 'all' }),
    pairs: pairs.map(({ a, b }) => ({ a, b, figure: take({ of: 'pair', a, b }) })),
    articles: articles.map(({ textHash, title, layers }) => ({
      textHash,
      title,
      annotators: annotators.map(({ id }) => id).filter((id) => layers.has(id)),
      figure: take({ of: 'article', textHash }),
    })),
    articlesOf: study.articles.length,
    possibleDuplicates: question.what === 'speakers' ? countDuplicates(study, speakers) : 0,
    speakers: speakers.map(({ id, name }) => ({ id, name, figure: take({ of: 'speaker', id }) })),
  };
}

/** The same report with something else known of each figure. */
export const mapReport = <F>(
  report: AgreementReport,
  of: (figure: AgreementFigure) => F,
): AgreementReport<F> => ({
  ...report,
  all: of(report.all),
  pairs: report.pairs.map((pair) => ({ ...pair, figure: of(pair.figure) })),
  articles: report.articles.map((article) => ({ ...article, figure: of(article.figure) })),
  speakers: report.speakers.map((speaker) => ({ ...speaker, figure: of(speaker.figure) })),
});
