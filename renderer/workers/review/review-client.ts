import type { BulkSide, ReviewFilter, ReviewOverview } from '../../../shared/review/queue';
import type { BulkPlan, ReviewDetails } from '../../db/read/review-reader';
import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { ReviewQuestions } from './review-session';
import workerAddress from './review-worker?worker&url';

/**
 * The window's side of the review worker, which is started with the first question. A question rejects when storage
 * failed in the worker or the client was closed; it can be asked again.
 */
export class ReviewClient {
  #conversation: Conversation<ReviewQuestions> | null = null;

  overview(filter: ReviewFilter): Promise<ReviewOverview> {
    return answered(this.#talk().ask('overview', [filter]));
  }

  /** `brief`: without the passages, for many at once. */
  details(ids: readonly string[], brief = false): Promise<readonly ReviewDetails[]> {
    return answered(this.#talk().ask('details', [ids, brief]));
  }

  bulk(filter: ReviewFilter, take: BulkSide): Promise<BulkPlan> {
    return answered(this.#talk().ask('bulk', [filter, take]));
  }

  /** Ends the worker and frees what it holds. */
  close(): void {
    this.#conversation?.end();
    this.#conversation = null;
  }

  #talk(): Conversation<ReviewQuestions> {
    return (this.#conversation ??= converse(workerAddress));
  }
}

async function answered<T>(asked: Promise<T | null>): Promise<T> {
  const answer = await asked;
  if (answer === null) throw new Error('The review was closed');
  return answer;
}
