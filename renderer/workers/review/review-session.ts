import { createTurns } from '../../../shared/lib/turns';
import type { BulkSide, ReviewFilter, ReviewOverview } from '../../../shared/review/queue';
import { VerbatimDatabase } from '../../db/database';
import { ReviewReader } from '../../db/read/review-reader';
import type { BulkPlan, ReviewDetails } from '../../db/read/review-reader';
import { settleStorePlace } from '../../db/store-place';
import { DATABASE_NAME } from '../../db/schema';

/** What can be asked of the review worker. */
export interface ReviewQuestions {
  overview(onNews: () => void, filter: ReviewFilter): Promise<ReviewOverview>;
  details(
    onNews: () => void,
    ids: readonly string[],
    brief?: boolean,
  ): Promise<readonly ReviewDetails[]>;
  bulk(onNews: () => void, filter: ReviewFilter, take: BulkSide): Promise<BulkPlan>;
}

/**
 * Answers what the review asks. It reads the database itself: handing all quotes over from the window would hold the
 * window up.
 */
export class ReviewSession implements ReviewQuestions {
  // One question after the other: each may find the project changed and read it anew.
  readonly #turns = createTurns();
  #opened: { readonly db: VerbatimDatabase; readonly desk: ReviewReader } | null = null;

  overview = (_onNews: () => void, filter: ReviewFilter) =>
    this.#answer((desk) => desk.overview(filter));

  details = (_onNews: () => void, ids: readonly string[], brief?: boolean) =>
    this.#answer((desk) => desk.details(ids, brief));

  bulk = (_onNews: () => void, filter: ReviewFilter, take: BulkSide) =>
    this.#answer((desk) => desk.bulk(filter, take));

  /** When storage fails, the next question opens the database anew. */
  #answer<T>(ask: (desk: ReviewReader) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      try {
        return await ask(await this.#desk());
      } catch (error) {
        this.#opened?.db.close();
        this.#opened = null;
        throw error;
      }
    });
  }

  async #desk(): Promise<ReviewReader> {
    if (this.#opened?.db.isOpen()) return this.#opened.desk;
    await settleStorePlace();
    const db = new VerbatimDatabase(DATABASE_NAME);
    await db.open();
    this.#opened = { db, desk: new ReviewReader(db) };
    return this.#opened.desk;
  }
}
