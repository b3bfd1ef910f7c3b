import { createContext, useContext } from 'react';
import type { Span } from '../../shared/model/anchor';
import type { Id } from '../../shared/model/ids';
import type { DocumentRecord } from '../../shared/model/records';
import type { FoundSuggestion } from '../../shared/operations/suggestions';
import type { Suggestion } from '../../shared/suggest/suggestion';

/** An article in which something is asked for. */
export type FoundIn = Pick<DocumentRecord, 'id' | 'textHash' | 'language'>;

/** What is suggested in the open article, and the ways to answer. Nothing becomes a quote by itself. */
export interface Suggestions {
  /** `off`: not wanted, or no article is worked on. */
  readonly state: 'off' | 'looking' | 'ready' | 'failed';
  /** Whether they are wanted at all. */
  readonly wanted: boolean;
  /** Those not answered yet, in the order of the text: neither quoted by the annotator nor rejected. */
  readonly offered: readonly FoundSuggestion[];
  /** What was found at the words of a quote, answered or not: who may have said it. */
  readonly about: (span: Span) => FoundSuggestion | null;
  /**
   * What was found at the words of a quote or around them, for its record, also while suggestions are off: they change
   * what is offered and never what is recorded.
   */
  readonly finding: {
    /** What is known already. */
    now(span: Span): Suggestion | null;
    /** The same, when the article has been looked through; null when nothing is found there or looking failed. */
    ask(document: FoundIn, text: string, span: Span): Promise<Suggestion | null>;
  };
  /** How the text was read, BCP 47; '' when its language is not clear, null before it is known. */
  readonly language: string | null;
  /** Whether the reason of the current one is shown. */
  readonly why: boolean;
  readonly setWhy: (why: boolean) => void;
  /** Makes the quote, at once for the eye; gives its id. Without `speaker` it is made without one. */
  readonly accept: (suggestion: FoundSuggestion, options: { readonly speaker: boolean }) => Id;
  /** Whether this quote was accepted without its speaker just now and waits for another one; asked once. */
  readonly changed: (id: Id) => boolean;
  /** Makes quotes of several as one change. */
  readonly acceptAll: (suggestions: readonly FoundSuggestion[]) => void;
  readonly reject: (suggestion: FoundSuggestion) => void;
}

const NONE: Suggestions = {
  state: 'off',
  wanted: false,
  offered: [],
  about: () => null,
  finding: { now: () => null, ask: async () => null },
  language: null,
  why: false,
  setWhy: () => undefined,
  accept: () => '',
  changed: () => false,
  acceptAll: () => undefined,
  reject: () => undefined,
};

const SuggestionsContext = createContext<Suggestions>(NONE);

export const SuggestionsContextProvider = SuggestionsContext.Provider;

/** The suggestions of the open article; none outside of one. */
export const useSuggestions = (): Suggestions => useContext(SuggestionsContext);
