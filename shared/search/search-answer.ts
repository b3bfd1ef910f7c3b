import type { Span } from '../model/anchor';
import type { Id, TextHash } from '../model/ids';
import type { ParsedQuery } from './parsed-query';

/** A line of a hit as it is shown, with the words that were found. */
export interface MarkedLine {
  /** One line, no line breaks. A stretch of a text is cut at words. */
  readonly text: string;
  /** What to mark in `text`: ascending, disjoint UTF-16 ranges of it. Empty where only fields were asked for. */
  readonly marks: readonly Span[];
  /** Whether something of the text was cut off before, or behind. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A quote whose words or note hold what was looked for. */
export interface QuoteHit {
  readonly kind: 'quote';
  readonly documentId: Id;
  readonly quoteId: Id;
  /** Boundaries of the quote in its text. */
  readonly start: number;
  readonly end: number;
  /** The quote's words. */
  readonly exact: string;
  /** The quote's words, cut where they are long; of its note where only that holds what was looked for. */
  readonly line: MarkedLine;
  readonly lineOf: 'words' | 'note';
  /** Title of its article. */
  readonly title: string;
  /** Names of its speakers as they stand in their records. */
  readonly speakers: readonly string[];
}

/** A stretch of a text, inside one paragraph, that holds all words looked for and nothing more. */
export interface PassageHit {
  readonly kind: 'passage';
  /** The article that the text is shown as. */
  readonly documentId: Id;
  readonly textHash: TextHash;
  /** From the first word looked for to the end of the last. */
  readonly start: number;
  readonly end: number;
  /** The text from start to end. */
  readonly exact: string;
  /** The ranges of the words looked for, in the text. */
  readonly words: readonly Span[];
  /** The words with what stands around them. */
  readonly line: MarkedLine;
  readonly title: string;
}

/**
 * An article whose title, details or notes hold a word looked for (the others stand there or in its text), or whose
 * text holds all of them, but not in one paragraph.
 */
export interface ArticleHit {
  readonly kind: 'article';
  readonly documentId: Id;
  /** The title with marks. */
  readonly title: MarkedLine;
  /** Where else something was found: details, notes, or the text; null where all is in the title. */
  readonly line: MarkedLine | null;
  readonly lineOf: 'details' | 'notes' | 'text' | null;
  /** The first word looked for in the text; null where none stands there. */
  readonly at: Span | null;
}

/** A speaker, an event or a tag. */
export interface PersonHit {
  readonly kind: 'speaker' | 'event' | 'tag';
  readonly id: Id;
  /** The name with marks. */
  readonly name: MarkedLine;
  /** Other names, roles, place, date or notes where something was found there; else null. */
  readonly line: MarkedLine | null;
}

export type SearchHit = QuoteHit | PassageHit | ArticleHit | PersonHit;

/** The hits of one kind. */
export interface HitGroup<H> {
  /** Best first, at most as many as were asked for. */
  readonly hits: readonly H[];
  /** How many there are. */
  readonly count: number;
  /** Whether there may be more than `count`: counting stopped there. */
  readonly isLeast: boolean;
}

/** What was found. */
export interface SearchAnswer {
  readonly query: ParsedQuery;
  readonly quotes: HitGroup<QuoteHit>;
  readonly passages: HitGroup<PassageHit>;
  readonly articles: HitGroup<ArticleHit>;
  readonly people: HitGroup<PersonHit>;
  /** How much of the project was looked through. */
  readonly state: SearchState;
}

/** How a search is to be carried out. */
export interface SearchOptions {
  /** The person is still typing: the last word counts as a beginning. */
  readonly typing: boolean;
  /** Most hits wanted of each group. */
  readonly most: number;
}

/**
 * How much of the project is in the index. `indexing`: of so many texts and rows of quotes so many are; what is found is
 * of those. `failed`: storage did not answer; the next question tries again.
 */
export type SearchState =
  | { readonly state: 'ready' }
  | { readonly state: 'indexing'; readonly done: number; readonly of: number }
  | { readonly state: 'failed' };

/** What the window hears of the index without asking. `changed`: what was found before may no longer be all. */
export type SearchNews =
  | { readonly news: 'state'; readonly state: SearchState }
  | { readonly news: 'changed' };

/**
 * The window's side of search, `SearchClient` in renderer/workers/search/search-client.ts. The worker is started with
 * the first call, reads what blind mode shows, and follows every write, whoever made it: words of texts, quotes, notes,
 * titles and details of articles, speakers, events, tags, identities, who is finished, and blind mode itself.
 */
export interface Search {
  /** Starts the worker, so that the index is ready before the first key. */
  open(): void;
  /**
   * Searches. Null when the signal is aborted or the client closed first: a later query of the same window makes an
   * earlier one needless, so each should abort the one before. Rejects when storage failed; it can be asked again.
   */
  query(text: string, options: SearchOptions, signal?: AbortSignal): Promise<SearchAnswer | null>;
  /** Hears news from now on; answers how to stop. Tells the state as known at once. */
  follow(listener: (news: SearchNews) => void): () => void;
  close(): void;
}
