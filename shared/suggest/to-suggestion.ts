import type { Draft } from './around';
import { confidenceOf } from './confidence';
import type { Quotation } from './marks';
import type { ArticleContext } from './resolve-speaker';
import type { Suggestion } from './suggestion';

/** A draft as it is offered. */
export function suggestionOf(
  { text }: ArticleContext,
  quotation: Quotation,
  { rule, resolved, attribution }: Draft,
  term: 'term' | 'title' | null,
): Suggestion {
  const { start, end, innerStart, innerEnd } = quotation;
  const span = { start, end, innerStart, innerEnd };
  if (term)
    return {
      ...span,
      kind: 'scare',
      speaker: null,
      cue: null,
      confidence: 'low',
      reason: { rule: term, via: null, spans: [] },
    };
  const tokens = attribution?.clause.tokens;
  const first = attribution?.cue ? tokens?.[attribution.cue.from] : undefined;
  const last = attribution?.cue ? tokens?.[attribution.cue.to - 1] : undefined;
  const cue = first && last ? { start: first.start, end: last.end } : null;
  const speaker = resolved?.speaker ?? null;
  const whole = isWhole(text, quotation);
  return {
    ...span,
    kind: whole ? 'direct' : 'mixed',
    speaker,
    cue,
    confidence: confidenceOf(rule, resolved, attribution, { quotation, isWhole: whole }),
    reason: {
      rule,
      via: resolved?.via ?? null,
      spans: [
        ...(cue ? [cue] : []),
        ...(speaker ? [{ start: speaker.start, end: speaker.end }] : []),
      ],
    },
  };
}

/** A whole sentence in marks is direct speech; words of a sentence are mixed into it. */
function isWhole(text: string, { innerStart, innerEnd }: Quotation): boolean {
  const inner = text.slice(innerStart, innerEnd).trim();
  return (
    /^[\p{Lu}\p{Lo}\p{N}[(…¿¡]/u.test(inner) &&
    (/[.,!?…。！？；;—–-]['’”)\]]?$/u.test(inner) || inner.length > 40)
  );
}
