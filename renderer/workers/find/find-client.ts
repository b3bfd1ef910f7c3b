import type { FindAnswer, FindQuery, HitSpans } from '../../../shared/find/find-query';
import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { FindQuestions } from './find-questions';
import workerAddress from './find-worker?worker&url';

/** So long a pattern may run, in ms. Some never come to an end. */
const PATIENCE = 2_000;

/** What was found, or that a pattern took too long, with the hits up to then. */
export type FoundInText = FindAnswer | { readonly found: 'too-long'; readonly hits: HitSpans };

/**
 * The window's side of finding in one text: the worker has a copy of it, so that neither a long text nor a pattern that
 * never ends holds up a key. A pattern that takes too long ends the worker; the next question starts another.
 */
export class FindClient {
  readonly #text: string;
  #conversation: Conversation<FindQuestions> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Finds. Null when it was closed first; rejects when the worker failed. */
  async find(query: FindQuery): Promise<FoundInText | null> {
    const conversation = this.#begin();
    const so: number[] = [];
    let tooLong = false;
    const limit = query.pattern
      ? setTimeout(() => {
          tooLong = true;
          this.#end(conversation);
        }, PATIENCE)
      : undefined;
    try {
      const answer = await conversation.ask('find', [query], {
        onNews: (hits) => {
          for (const one of hits) so.push(one);
        },
      });
      return tooLong ? { found: 'too-long', hits: Uint32Array.from(so) } : answer;
    } catch (error) {
      this.#end(conversation);
      throw error;
    } finally {
      clearTimeout(limit);
    }
  }

  /** Ends the worker; a later question starts another. */
  close(): void {
    if (this.#conversation) this.#end(this.#conversation);
  }

  #begin(): Conversation<FindQuestions> {
    if (this.#conversation) return this.#conversation;
    const conversation = converse<FindQuestions>(workerAddress);
    this.#conversation = conversation;
    // Answered before the first question, since the worker answers in turn; a failure is told by that one.
    void conversation.ask('read', [this.#text]).catch(() => undefined);
    return conversation;
  }

  #end(conversation: Conversation<FindQuestions>): void {
    conversation.end();
    if (this.#conversation === conversation) this.#conversation = null;
  }
}
