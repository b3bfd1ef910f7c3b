import type { Quotation } from './marks';
import type { Resolved } from './resolve-speaker';
import type { Attribution } from './cues';
import type { Confidence, SuggestionRule } from './suggestion';

/** Rules that are right as a matter of course, given a plain cue and a clear name. */
const SURE: ReadonlySet<SuggestionRule> = new Set([
  'cue-after',
  'cue-before',
  'according-to',
  'same-sentence',
  'same-speaker',
  'signature',
]);
const GUESSED: ReadonlySet<SuggestionRule> = new Set([
  'subject',
  'term',
  'title',
  'no-attribution',
]);
/** Words between a plain cue and the words quoted; further away something else may have come between. */
const NEAR = 14;

/**
 * The tier of a suggestion. High: a plain verb of saying with its subject beside a whole sentence, or before words of
 * its own clause, and a name that means one person. Low: no attribution in sight. Medium: everything else.
 */
export function confidenceOf(
  rule: SuggestionRule,
  resolved: Resolved | null,
  attribution: Attribution | null,
  { quotation, isWhole }: { readonly quotation: Quotation; readonly isWhole: boolean },
): Confidence {
  if (!resolved || GUESSED.has(rule)) return 'low';
  if (!SURE.has(rule) || !resolved.isClear || quotation.open) return 'medium';
  if (rule === 'signature') return 'high';
  if (!attribution) return 'medium';
  if (attribution.rule === 'cue-after' && isWhole && attribution.isSaying) return 'high';
  if (!attribution.isPlain || resolved.via === 'description') return 'medium';
  return attribution.distance <= NEAR ? 'high' : 'medium';
}
