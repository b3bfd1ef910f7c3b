import type { TextHash } from './ids';

/** A stretch of a text in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a quote stands: W3C TextPosition and TextQuote selectors in one.
 * `exact === text.slice(start, end)` always holds in the text whose hash it names.
 * `prefix` and `suffix` are up to 32 UTF-16 units of context and never split a surrogate pair.
 */
export interface Anchor extends Span {
  readonly textHash: TextHash;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How an anchor fits the text at hand. Always shown to the person; an orphan is kept, never deleted. */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan';
