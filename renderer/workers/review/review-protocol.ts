import type { BulkPlan, ReviewDetails } from '../../db/read/review-desk';
import type { BulkTake, ReviewFilter, ReviewOverview } from '../../../shared/review/queue';

/** What can be asked of the review worker, and what it answers. */
export interface ReviewQuestions {
  readonly overview: {
    readonly request: { readonly filter: ReviewFilter };
    readonly answer: ReviewOverview;
  };
  readonly details: {
    readonly request: { readonly ids: readonly string[]; readonly brief?: boolean };
    readonly answer: readonly ReviewDetails[];
  };
  readonly bulk: {
    readonly request: { readonly filter: ReviewFilter; readonly take: BulkTake };
    readonly answer: BulkPlan;
  };
}
export type ReviewQuestion = {
  readonly [Q in keyof ReviewQuestions]: { readonly ask: Q } & ReviewQuestions[Q]['request'];
}[keyof ReviewQuestions];

/** A question with its number, by which the answer is known. */
export interface NumberedQuestion {
  readonly number: number;
  readonly question: ReviewQuestion;
}
export type NumberedAnswer =
  | { readonly number: number; readonly answer: unknown }
  /** Storage or the worker itself failed; what was asked can be asked again. */
  | { readonly number: number; readonly failed: string };
