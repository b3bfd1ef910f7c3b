import type { FindAnswer, FindQuery } from '../../../shared/find/find-query';
import type { OnHits } from '../../../shared/find/text-finder';

/** What the worker that finds in a text is asked. */
export interface FindQuestions {
  /** Takes the text that the next questions are about. */
  read(onNews: () => void, text: string): Promise<null>;
  /** Finds in it. Hits of a pattern are told in portions first: it may be ended before it is done. */
  find(onHits: OnHits, query: FindQuery): Promise<FindAnswer>;
}
