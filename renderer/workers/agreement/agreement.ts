import { agreementCsv } from '../../../shared/export/agreement-csv';
import { agreementOf, mapReport } from '../../../shared/agreement/agreement-of';
import type { AgreementReport } from '../../../shared/agreement/agreement-of';
import { createComparison } from '../../../shared/agreement/compare';
import { describeDisagreement } from '../../../shared/agreement/describe-disagreement';
import type { ShownDisagreement } from '../../../shared/agreement/describe-disagreement';
import type { Question, Scope } from '../../../shared/agreement/question';
import { readStudy } from '../../../shared/agreement/read-study';
import type { StudyAnnotator } from '../../../shared/agreement/read-study';
import { agreementJson, forPrograms, summariseFigure } from '../../../shared/agreement/summarise';
import type { FigureSummary } from '../../../shared/agreement/summarise';
import type { ProjectContent } from '../../../shared/model/content';

export type AgreementForm = 'csv' | 'json';

/** The figures as they are shown, and as files. */
export interface ShownReport extends AgreementReport<FigureSummary> {
  readonly files: Readonly<Record<AgreementForm, Uint8Array<ArrayBuffer>>>;
}

/** The first passages in dispute behind a figure. */
export interface ShownDisagreements {
  readonly figure: FigureSummary;
  readonly annotators: readonly StudyAnnotator[];
  /** The name of the article or speaker that the figure is about; '' for others. */
  readonly about: string;
  readonly shown: readonly ShownDisagreement[];
}

/** What the page asks: every figure, or what is behind one. */
export type AgreementRequest =
  | { readonly ask: 'report'; readonly question: Question }
  | {
      readonly ask: 'disagreements';
      readonly question: Question;
      readonly scope: Scope;
      readonly limit: number;
    };

/** The answer to each. */
export interface AgreementAnswers {
  readonly report: ShownReport;
  readonly disagreements: ShownDisagreements;
}
type AgreementAnswer = AgreementAnswers[keyof AgreementAnswers];

/** What the worker is asked. */
export interface AgreementQuestions {
  ask(onStep: (done: number) => void, request: AgreementRequest): Promise<AgreementAnswer>;
}

/** Steps of a request, for progress. */
export const AGREEMENT_STEPS = 100;

/** Answers a request about a project. Pure but for `onStep`, which hears of hundredths. */
export function answerAgreement(
  content: Pick<ProjectContent, 'records' | 'texts'>,
  request: AgreementRequest,
  onStep: (done: number) => void,
): AgreementAnswer {
  const { question } = request;
  if (request.ask === 'report') {
    let told = 0;
    const report = agreementOf(content, question, (done, of) => {
      const step = Math.floor((done / of) * AGREEMENT_STEPS);
      if (step > told) onStep(step);
      told = step;
    });
    const encoder = new TextEncoder();
    const shown = mapReport(report, summariseFigure);
    return {
      ...shown,
      files: {
        csv: encoder.encode(agreementCsv([shown])),
        json: encoder.encode(agreementJson([mapReport(report, forPrograms)])),
      },
    };
  }
  const study = readStudy(content);
  const figure = createComparison(study, question)(request.scope);
  const texts = new Map(content.texts.map(({ hash, text }) => [hash, text]));
  return {
    figure: summariseFigure(figure),
    annotators: study.annotators,
    about: nameOf(request.scope, study),
    shown: figure.disagreements
      .slice(0, request.limit)
      .map((passage) => describeDisagreement(study, texts, question.what, passage)),
  };
}

function nameOf(scope: Scope, study: ReturnType<typeof readStudy>): string {
  if (scope.of === 'speaker') return study.nameOf(scope.id);
  if (scope.of !== 'article') return '';
  return study.articles.find(({ textHash }) => textHash === scope.textHash)?.title ?? '';
}
