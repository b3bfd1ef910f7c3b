/** What is looked for in a text. */
export interface FindQuery {
  /** As typed. */
  readonly words: string;
  /** Capitals count. */
  readonly matchCase: boolean;
  /** No letter or digit of the same word stands before or behind. */
  readonly wholeWord: boolean;
  /** The words are a regular expression, which meets the text as it stands. Otherwise both are folded as search does. */
  readonly pattern: boolean;
}

/** Hits of one text as UTF-16 offsets: start and end of the first, of the second, and so on; ascending and disjoint. */
export type HitSpans = Uint32Array<ArrayBuffer>;

/** What was found: the hits, or why a pattern is none, in the words of the engine. */
export type FindAnswer =
  | {
      readonly found: 'hits';
      readonly hits: HitSpans;
      /** Whether there may be more: counting stopped at {@link MOST_HITS}. */
      readonly isLeast: boolean;
    }
  | { readonly found: 'no-pattern'; readonly reason: string };

/** So many hits are counted; nobody walks through more. */
export const MOST_HITS = 500_000;
