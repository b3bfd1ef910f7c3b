import type { ParagraphFrame } from './frame';
import type { LanguagePack } from './languages/pack';
import type { CueAttribution } from './cues';

/** Words of a quotation that is taken for a term at most. */
const SHORT = 6;
/** Words of a work's title at most. */
const TITLE = 9;

/**
 * Whether a quotation is nobody's: a term held at a distance, or a work's title. Null when it may be somebody's words.
 * `attribution` is what its own sentence says of it.
 */
export function looksLikeTerm(
  text: string,
  frame: ParagraphFrame,
  index: number,
  attribution: CueAttribution | null,
  pack: LanguagePack,
): 'term' | 'title' | null {
  const quotation = frame.quotations[index];
  const place = frame.places[index];
  if (!quotation || !place) return null;
  const inner = text.slice(quotation.innerStart, quotation.innerEnd).trim();
  const words = inner.split(/\s+/u);
  const previous = frame.tokens[place.token - 1];
  const next = frame.tokens[place.token + 1];
  if (previous && pack.works.has(previous.lower)) return 'title';
  const isTitled = words.length <= TITLE && isTitleCase(words);
  if (isTitled && previous && hasPlaceOfTitle(previous, next, words.length, pack)) return 'title';
  if (attribution?.isSaying) return null;
  if (previous && pack.distance.has(previous.lower) && words.length <= SHORT && !attribution)
    return 'term';
  if (attribution || words.length > SHORT) return null;
  if (!previous || previous.tag === 'mark' || previous.tag === 'quote') return null;
  if (isTitled && words.length > 1) return 'title';
  return /[.!?]$/u.test(inner) && /^\p{Lu}/u.test(inner) && words.length > 2 ? null : 'term';
}

/** Capitals throughout but for small words: “The Long Way to Port Hale”. */
export function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return (
    capitals.length > 0 &&
    /^[\p{Lu}\p{N}]/u.test(words[0] ?? '') &&
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    capitals.length * 2 > words.length &&
    !/[!?]$/u.test(words.at(-1) ?? '')
  );
}

/** After an owner or a preposition, or before the kind of work it is: on the channel’s “Harbour Morning” show. */
function hasPlaceOfTitle(
  previous: { readonly tag: string; readonly lower: string },
  next: { readonly lower: string } | undefined,
  length: number,
  pack: LanguagePack,
): boolean {
  if (next && pack.works.has(next.lower)) return true;
  if (previous.tag === 'possessive' && previous.lower !== 'whose') return length < 6;
  return (
    length > 1 &&
    previous.tag === 'preposition' &&
    previous.lower !== 'as' &&
    previous.lower !== 'like'
  );
}
