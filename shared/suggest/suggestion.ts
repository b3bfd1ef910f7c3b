import type { Span } from '../model/anchor';

/** How sure the engine is: `high` may be accepted in bulk after a look, `low` is only pointed out. */
export type Confidence = 'high' | 'medium' | 'low';

/** What a suggestion rests on. Each is a rule of the sieve, in the order of their certainty; worded in the interface. */
export type SuggestionRule =
  | 'cue-after' // “…,” said X
  | 'cue-before' // X said: “…”
  | 'according-to' // “…,” according to X
  | 'transcript' // X: …
  | 'same-sentence' // X said that it was “…”
  | 'introduced' // X …: and the quotation in the next paragraph
  | 'next-in-paragraph' // “…?” “…,” X said
  | 'continued' // the paragraph before was left open
  | 'same-speaker' // “…,” X said. “…”
  | 'paragraph-before' // the paragraph before was X's
  | 'sentence-before' // X announced it on Monday. “…”
  | 'signature' // “…” — X
  | 'subject' // X’s plan to “…”: no verb of saying
  | 'term' // so-called “…”
  | 'title' // the film “…”
  | 'no-attribution';

/** Why a suggestion was made: the rule, and where the cue and the mention stand that it rests on. */
export interface SuggestionReason {
  readonly rule: SuggestionRule;
  /** How the mention led to the name: as it stands, by a longer form, by a pronoun, by a description. */
  readonly via: 'name' | 'pronoun' | 'description' | null;
  readonly spans: readonly Span[];
}

/** Who is suggested as the speaker. */
export interface SuggestedSpeaker extends Span {
  /** The fullest form of the name in the article, without titles; a description as it stands when there is no name. */
  readonly name: string;
}

/**
 * A quotation of a text and who may have said it: offered, never written by itself. Offsets are UTF-16 code units;
 * `start`/`end` with the quotation marks, `innerStart`/`innerEnd` without. A `scare` is a term, a title or words held at
 * a distance: nobody's quote, as far as can be told. An `indirect` one has no marks.
 */
export interface Suggestion extends Span {
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly kind: 'direct' | 'indirect' | 'mixed' | 'scare';
  readonly speaker: SuggestedSpeaker | null;
  readonly cue: Span | null;
  readonly confidence: Confidence;
  readonly reason: SuggestionReason;
}
