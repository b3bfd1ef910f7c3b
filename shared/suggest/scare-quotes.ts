import type { Frame } from './frame';
import type { LanguagePack } from './languages/pack';
import type { Attribution } from './sieve';

/** Words of a quotation that is taken for a term at most. */
const SHORT = 6;

/**
 * Whether a quotation is nobody's: a term held at a distance, or a work's title. Asked only where no verb of saying
 * claims it. Null when it may be somebody's words.
 */
export function looksLikeTerm(
  text: string,
  frame: Frame,
  index: number,
  attribution: Attribution | null,
  pack: LanguagePack,
): 'term' | 'title' | null {
  const quotation = frame.quotations[index];
  const place = frame.places[index];
  if (!quotation || !place) return null;
  const inner = text.slice(quotation.innerStart, quotation.innerEnd).trim();
  const words = inner.split(/\s+/u);
  const previous = frame.tokens[place.token - 1];
  if (previous && pack.works.has(previous.lower)) return 'title';
  if (
    previous?.lower.startsWith('so-call') ||
    (previous && pack.distance.has(previous.lower) && words.length <= SHORT && !attribution)
  )
    return 'term';
  if (attribution) return null;
  if (words.length > SHORT) return null;
  if (/[,]$/u.test(inner) && /^\p{Lu}/u.test(inner) && place.token === 0) return null;
  // A title: capitals throughout, in the middle of a sentence.
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (words.length > 1 && capitals >= words.length - 1 && previous?.tag !== 'mark' && previous)
    return 'title';
  if (/[.!?]$/u.test(inner) && /^\p{Lu}/u.test(inner) && words.length > 2) return null;
  return previous && previous.tag !== 'mark' && previous.tag !== 'quote' ? 'term' : null;
}
