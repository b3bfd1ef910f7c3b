import type { Span } from '../model/anchor';

/** How sure the engine is: `high` may be accepted in bulk after a look, `low` is only pointed out. */
export type Confidence = 'high' | 'medium' | 'low';

/** What is known of a rule, whatever text it is applied to. */
interface RuleFacts {
  /** `sure` rules are right as a matter of course, given a plain cue and a clear name; `guessed` ones never are. */
  readonly trust: 'sure' | 'fair' | 'guessed';
  /** Whether the rule reads who speaks off the words beside the quotation; otherwise it concludes who speaks. */
  readonly stated: boolean;
}

/** Every rule that a suggestion may rest on, in the order of their certainty. The interface words each of them. */
export const SUGGESTION_RULES = {
  /** “…,” said X */
  'cue-after': { trust: 'sure', stated: true },
  /** X said: “…” */
  'cue-before': { trust: 'sure', stated: true },
  /** “…,” according to X */
  'according-to': { trust: 'sure', stated: true },
  /** X: … */
  transcript: { trust: 'fair', stated: true },
  /** X said that it was “…” */
  'same-sentence': { trust: 'sure', stated: true },
  /** X …: and the quotation in the next paragraph */
  introduced: { trust: 'fair', stated: true },
  /** “…?” “…,” X said */
  'next-in-paragraph': { trust: 'fair', stated: false },
  /** The paragraph before left the quotation open. */
  continued: { trust: 'fair', stated: false },
  /** “…,” X said. “…” */
  'same-speaker': { trust: 'sure', stated: false },
  /** The paragraph before quotes X. */
  'paragraph-before': { trust: 'fair', stated: false },
  /** X announced it on Monday. “…” */
  'sentence-before': { trust: 'fair', stated: false },
  /** “…” — X */
  signature: { trust: 'sure', stated: true },
  /** X’s plan to “…”: there is no verb of saying. */
  subject: { trust: 'guessed', stated: false },
  /** so-called “…” */
  term: { trust: 'guessed', stated: false },
  /** the film “…” */
  title: { trust: 'guessed', stated: false },
  'no-attribution': { trust: 'guessed', stated: false },
} as const satisfies Readonly<Record<string, RuleFacts>>;
export type SuggestionRule = keyof typeof SUGGESTION_RULES;

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
