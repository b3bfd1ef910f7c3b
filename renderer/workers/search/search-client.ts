import { createTurns } from '../../../shared/lib/turns';
import type {
  Search,
  SearchAnswer,
  SearchNews,
  SearchOptions,
  SearchState,
} from '../../../shared/search/search-answer';
import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { SearchQuestions } from './search-session';
import workerAddress from './search-worker?worker&url';

/**
 * The window's side of the search worker. One question is with the worker at a time: those that are given up before their
 * turn are never asked, so that somebody who types waits for one answer at most.
 */
export class SearchClient implements Search {
  readonly #listeners = new Set<(news: SearchNews) => void>();
  readonly #turns = createTurns();
  #conversation: Conversation<SearchQuestions> | null = null;
  #state: SearchState = { state: 'indexing', done: 0, of: 0 };

  open(): void {
    this.#talk();
  }

  async query(
    text: string,
    options: SearchOptions,
    signal?: AbortSignal,
  ): Promise<SearchAnswer | null> {
    const isGivenUp = () => signal?.aborted === true;
    return this.#turns.take(async () => {
      if (isGivenUp()) return null;
      const answer = await this.#talk().ask('query', [text, options]);
      return isGivenUp() ? null : answer;
    });
  }

  follow(listener: (news: SearchNews) => void): () => void {
    this.#listeners.add(listener);
    listener({ news: 'state', state: this.#state });
    return () => this.#listeners.delete(listener);
  }

  /** Ends the worker and frees what it holds. */
  close(): void {
    this.#conversation?.end();
    this.#conversation = null;
    this.#listeners.clear();
  }

  #talk(): Conversation<SearchQuestions> {
    if (this.#conversation) return this.#conversation;
    const conversation = converse<SearchQuestions>(workerAddress);
    this.#conversation = conversation;
    const onNews = (news: SearchNews) => {
      if (news.news === 'state') this.#state = news.state;
      for (const listener of this.#listeners) listener(news);
    };
    conversation.ask('follow', [], { onNews }).catch(() => {
      // The worker failed: the next question starts another, which is followed anew.
      onNews({ news: 'state', state: { state: 'failed' } });
      if (this.#conversation === conversation) this.#conversation = null;
      conversation.end();
    });
    return conversation;
  }
}
