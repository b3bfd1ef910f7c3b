import type { Quotation } from './marks';
import type { Resolved } from './resolve-speaker';
import type { Attribution } from './sieve';
import type { Confidence, SuggestionRule } from './suggestion';

/** How sure a rule is when it names somebody by name. */
const BY_RULE: Readonly<Record<SuggestionRule, Confidence>> = {
  'cue-after': 'high',
  'cue-before': 'high',
  'according-to': 'high',
  transcript: 'medium',
  split: 'high',
  'same-sentence': 'medium',
  introduced: 'medium',
  'next-in-paragraph': 'medium',
  continued: 'medium',
  'same-speaker': 'medium',
  'paragraph-before': 'medium',
  'sentence-before': 'medium',
  signature: 'medium',
  subject: 'low',
  term: 'low',
  title: 'low',
  'no-attribution': 'low',
};

/** The tier of a suggestion: the rule's, lowered where the name is inferred or the quotation has no end. */
export function confidenceOf(
  rule: SuggestionRule,
  resolved: Resolved | null,
  attribution: Attribution | null,
  quotation: Quotation,
): Confidence {
  const tier = BY_RULE[rule];
  if (!resolved) return 'low';
  if (tier === 'high' && (!attribution?.isSaying || quotation.open)) return 'medium';
  return tier;
}
