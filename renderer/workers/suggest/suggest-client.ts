import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { FoundPart, SuggestQuestions, SuggestRequest } from './look-through';
import workerAddress from './suggest-worker?worker&url';

/** What was found in a text so far. */
export interface SuggestionsFound {
  readonly suggestions: readonly FoundSuggestion[];
  readonly done: boolean;
  /** How the text was read, BCP 47; '' when its language is not clear. */
  readonly language: string;
}

/** Texts whose suggestions are kept in memory. */
const KEPT = 8;
/** Suggestions after which the first are shown, and after which all so far are shown again: few times for any length. */
const GROWTH = 4;

type Listener = (found: SuggestionsFound | 'failed') => void;

/** What a request is told apart by. */
const lookKey = ({ hash, language }: SuggestRequest): string => `${hash} ${language}`;

/** A text that is being looked through, for those who listen. */
interface Look {
  readonly request: SuggestRequest;
  readonly listeners: Set<Listener>;
  suggestions: FoundSuggestion[];
  shown: number;
}

/**
 * The window's side of the suggestion worker, which is started with the first text and kept, with its model, for the
 * next. It looks through one text after another, each once, however many ask. A text that nobody waits for any more
 * ends the worker: nothing else stops it; those that others wait for are begun anew.
 */
export class SuggestClient {
  readonly #kept = new Map<string, SuggestionsFound>();
  readonly #looks = new Map<string, Look>();
  #conversation: Conversation<SuggestQuestions> | null = null;

  /** Looks through a text; tells what is found, the last time all of it, or that it failed. Gives what cancels. */
  look(request: SuggestRequest, onFound: Listener): () => void {
    const key = lookKey(request);
    const known = this.#kept.get(key);
    if (known) {
      onFound(known);
      return () => undefined;
    }
    const look = this.#looks.get(key) ?? this.#begin(request);
    look.listeners.add(onFound);
    return () => {
      if (!look.listeners.delete(onFound) || look.listeners.size > 0) return;
      if (this.#looks.get(key) !== look) return;
      this.#looks.delete(key);
      this.#restart();
    };
  }

  /** All that is found in a text; null when that failed. */
  all(request: SuggestRequest): Promise<SuggestionsFound | null> {
    return new Promise((resolve) => {
      this.look(request, (found) => {
        if (found === 'failed') resolve(null);
        else if (found.done) resolve(found);
      });
    });
  }

  /** Ends the worker. Whoever waits is told that it failed. */
  close(): void {
    this.#fail();
  }

  #begin(request: SuggestRequest): Look {
    const look = { request, listeners: new Set<Listener>(), suggestions: [], shown: 0 };
    this.#looks.set(lookKey(request), look);
    void this.#ask(look);
    return look;
  }

  async #ask(look: Look): Promise<void> {
    const conversation = (this.#conversation ??= converse<SuggestQuestions>(workerAddress));
    try {
      const last = await conversation.ask('lookThrough', [look.request], {
        onNews: (part) => this.#receive(look, part, false),
      });
      if (last && this.#conversation === conversation) this.#receive(look, last, true);
    } catch (error) {
      if (this.#conversation !== conversation) return;
      console.error('The suggestion worker failed:', error);
      this.#fail();
    }
  }

  #receive(look: Look, { found, language }: FoundPart, done: boolean): void {
    for (const one of found) look.suggestions.push(one);
    const { suggestions } = look;
    if (!done && suggestions.length < look.shown * GROWTH) return;
    look.shown = suggestions.length;
    const so = { suggestions: done ? suggestions : [...suggestions], done, language };
    if (done) {
      const key = lookKey(look.request);
      this.#looks.delete(key);
      this.#keep(key, so);
    }
    for (const tell of look.listeners) tell(so);
  }

  /** Ends the worker in the midst of a text; the others are looked through by a new one. */
  #restart(): void {
    this.#end();
    for (const look of this.#looks.values()) {
      look.suggestions = [];
      look.shown = 0;
      void this.#ask(look);
    }
  }

  #fail(): void {
    const looks = [...this.#looks.values()];
    this.#looks.clear();
    this.#end();
    for (const { listeners } of looks) for (const tell of listeners) tell('failed');
  }

  #end(): void {
    this.#conversation?.end();
    this.#conversation = null;
  }

  #keep(key: string, found: SuggestionsFound): void {
    this.#kept.set(key, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
