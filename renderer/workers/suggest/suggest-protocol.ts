import type { TextHash } from '../../../shared/model/ids';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';

/** What a request is told apart by. */
export const lookKey = ({ hash, language }: Pick<SuggestRequest, 'hash' | 'language'>): string =>
  `${hash} ${language}`;

/** One text to look through. `language` is a BCP 47 tag, '' to have it detected. */
export interface SuggestRequest {
  readonly hash: TextHash;
  readonly text: string;
  readonly language: string;
}

/** A part of what was found, in the order of the text; the last says how the text was read. */
export interface SuggestReply {
  /** The key of the request. */
  readonly of: string;
  readonly found: readonly FoundSuggestion[];
  readonly done: boolean;
  readonly language: string;
}
