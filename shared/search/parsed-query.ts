import type { Span } from '../model/anchor';

/** What a typed query can be narrowed by. Each has a name that is typed before a colon, see `SEARCH_FIELD_NAMES`. */
export type SearchField =
  | 'speaker'
  | 'event'
  | 'tag'
  | 'publisher'
  | 'author'
  | 'kind'
  | 'check'
  | 'annotator'
  | 'language'
  | 'after'
  | 'before'
  | 'title'
  | 'note'
  | 'is';

/** The names that may be typed before a colon, and what they mean. `layer` says the same as `annotator`. */
export const SEARCH_FIELD_NAMES: ReadonlyMap<string, SearchField> = new Map([
  ['speaker', 'speaker'],
  ['event', 'event'],
  ['tag', 'tag'],
  ['publisher', 'publisher'],
  ['author', 'author'],
  ['kind', 'kind'],
  ['check', 'check'],
  ['annotator', 'annotator'],
  ['layer', 'annotator'],
  ['lang', 'language'],
  ['language', 'language'],
  ['after', 'after'],
  ['before', 'before'],
  ['title', 'title'],
  ['note', 'note'],
  ['is', 'is'],
]);

/** What `is:` can say of a hit. The first six choose a kind of hit, the others a property of quotes or articles. */
export const IS_VALUES = [
  'quote',
  'passage',
  'article',
  'speaker',
  'event',
  'tag',
  'attributed',
  'unattributed',
  'noted',
  'suggested',
  'new',
  'in-work',
  'done',
] as const;
export type IsValue = (typeof IS_VALUES)[number];

/** How a word is looked for: whole, or as the beginning, the end or any part of a word. */
export type WordMatch = 'whole' | 'start' | 'end' | 'inside';

/** Words that stand one after the other; most often one word. "d'Arc" and "well-known" are two. */
export interface PhraseTerm {
  /** The words, folded as the index holds them; at least one. */
  readonly words: readonly string[];
  /** How the last word is looked for; with `end` the first one, with `inside` the only one. The others are whole. */
  readonly match: WordMatch;
}

/** A part of the query that is looked for in words. */
export interface WordsClause {
  readonly type: 'words';
  readonly term: PhraseTerm;
  /** It must not be there: `-word`. */
  readonly excluded: boolean;
  /** Whether it was put in quotation marks. */
  readonly quoted: boolean;
  /** Where it stands in the query as typed, with its sign and marks (UTF-16). */
  readonly range: Span;
}

/** Two phrases at most `distance` words apart, in either order: `white near house`, `white near/3 house`. */
export interface NearClause {
  readonly type: 'near';
  readonly terms: readonly [PhraseTerm, PhraseTerm];
  /** How many words further the second may begin than the first ends, and the other way around. */
  readonly distance: number;
  readonly excluded: false;
  readonly range: Span;
}

/** `field:value` */
export interface FieldClause {
  readonly type: 'field';
  readonly field: SearchField;
  /** As typed, without quotation marks. */
  readonly value: string;
  readonly excluded: boolean;
  readonly range: Span;
  /** Where the value stands in the query as typed, without quotation marks. Empty while nothing is typed yet. */
  readonly valueRange: Span;
  /** Why it narrows nothing yet; null where it does. A clause with a problem is left out of the search. */
  readonly problem: FieldProblem | null;
}

/** Why a field narrows nothing: nothing stands behind the colon, a date or a value is none that the field knows. */
export type FieldProblem = 'empty' | 'not-a-date' | 'not-a-value';

export type SearchClause = WordsClause | NearClause | FieldClause;

/** A query as it was understood. Every clause must hold of a hit. */
export interface ParsedQuery {
  /** As typed. */
  readonly text: string;
  readonly clauses: readonly SearchClause[];
}

// `parseQuery(text: string, options?: { typing?: boolean }): ParsedQuery` is in parse-query.ts. With `typing` the last
// word counts as a beginning as long as neither a blank nor a mark stands behind it.
