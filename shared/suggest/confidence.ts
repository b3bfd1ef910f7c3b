import type { Quotation } from './marks';
import type { ResolvedSpeaker } from './resolve-speaker';
import type { CueAttribution } from './cues';
import { SUGGESTION_RULES } from './suggestion';
import type { Confidence, SuggestionRule } from './suggestion';

/** Words between a plain cue and the words quoted; further away something else may have come between. */
const NEAR = 14;

/**
 * The tier of a suggestion. High: a plain verb of saying with its subject beside a whole sentence, or before words of
 * its own clause, and a name that means one person. Low: no attribution in sight. Medium: everything else.
 */
export function confidenceOf(
  rule: SuggestionRule,
  resolved: ResolvedSpeaker | null,
  attribution: CueAttribution | null,
  { quotation, isWhole }: { readonly quotation: Quotation; readonly isWhole: boolean },
): Confidence {
  const { trust } = SUGGESTION_RULES[rule];
  if (!resolved || trust === 'guessed') return 'low';
  if (trust !== 'sure' || !resolved.isClear || quotation.open) return 'medium';
  if (rule === 'signature') return 'high';
  if (!attribution) return 'medium';
  if (attribution.rule === 'cue-after' && isWhole && attribution.isSaying) return 'high';
  if (!attribution.isPlain || resolved.via === 'description') return 'medium';
  return attribution.distance <= NEAR ? 'high' : 'medium';
}
