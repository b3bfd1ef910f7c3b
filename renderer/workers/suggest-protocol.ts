import type { TextHash } from '../../shared/model/ids';
import type { FoundSuggestion } from '../../shared/operations/suggestions';

/** One text to look through. `language` is a BCP 47 tag, '' to have it detected. */
export interface SuggestRequest {
  readonly hash: TextHash;
  readonly text: string;
  readonly language: string;
}

/** A part of what was found, in the order of the text; the last says how the text was read. */
export interface SuggestReply {
  readonly found: readonly FoundSuggestion[];
  readonly done: boolean;
  readonly language: string;
}
