/**
 * Where the words of a quote stand when its offsets may count in another unit, as other programs write them:
 * `locateQuote(quote, textOf)`, `locateAnchor(text, anchor)`.
 */
import type { Anchor, Span } from '../model/anchor';
import type { TextHash } from '../model/ids';
import type { QuoteRecord } from '../model/records';
import { normaliseText } from '../text/normalise';
import { offsetUnits, placeIn } from '../text/offset-units';
import { sentenceAround } from '../text/sentences';
import { resolveAnchor } from './resolve-anchor';

/**
 * `as-stated`: the words stand at the offsets. `found-again`: they do not, and stand in one place that can be meant.
 * `ambiguous`: in several. `not-found`: in none. `unchecked`: the text that the offsets count in is not at hand.
 */
export type WordsPlace = 'as-stated' | 'found-again' | 'ambiguous' | 'not-found' | 'unchecked';

/** Where an anchor's words are. `span` is null where no place may be claimed. */
export interface Located {
  readonly place: WordsPlace;
  readonly span: Span | null;
}
export type QuoteParts = Pick<QuoteRecord, 'anchor' | 'cue' | 'mention'>;
export interface LocatedQuote {
  readonly anchor: Located;
  readonly cue: Located | null;
  readonly mention: Located | null;
}

const NOT_FOUND: Located = { place: 'not-found', span: null };
const AMBIGUOUS: Located = { place: 'ambiguous', span: null };
const found = (span: Span): Located => ({ place: 'found-again', span });

/** Whether the words of an anchor are those at its offsets. */
const standsThere = (text: string, { start, end, exact }: Anchor): boolean =>
  exact !== '' && end - start === exact.length && text.startsWith(exact, start);

/** An anchor with its words as texts are kept: another program may have left CR LF or NUL in them. */
const normalised = (anchor: Anchor): Anchor => ({
  ...anchor,
  exact: normaliseText(anchor.exact).text,
  prefix: normaliseText(anchor.prefix).text,
  suffix: normaliseText(anchor.suffix).text,
});

/** Characters of what stands around that are compared: as many as tell one place from another. */
const BESIDE = 4;
/** What an anchor says stands around it: on each side whether it does; undefined where it says nothing. */
function sidesAgree(text: string, { start, end }: Span, { prefix, suffix }: Anchor) {
  const before = prefix.slice(-BESIDE);
  const after = suffix.slice(0, BESIDE);
  return [
    before === '' ? undefined : text.slice(0, start).endsWith(before),
    after === '' ? undefined : text.startsWith(after, end),
  ];
}

const isWord = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
/** Whether a stretch neither begins nor ends within a word. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  !(isWord(text, start - 1) && isWord(text, start)) &&
  !(isWord(text, end - 1) && isWord(text, end));

/**
 * Places whose offsets, counted in some unit, are those of the anchor (both of them, or else the first alone), where
 * nothing that is known of their surroundings speaks against them.
 */
function countedOtherwise(text: string, anchor: Anchor): readonly Span[] {
  const whole = new Map<number, Span>();
  const begun = new Map<number, Span>();
  for (const unit of offsetUnits(text)) {
    const start = placeIn(unit, text.length, anchor.start);
    if (start === null || !text.startsWith(anchor.exact, start)) continue;
    const span = { start, end: start + anchor.exact.length };
    if (!isWhole(text, span) || sidesAgree(text, span, anchor).includes(false)) continue;
    begun.set(start, span);
    if (placeIn(unit, text.length, anchor.end) === span.end) whole.set(start, span);
  }
  return [...(whole.size > 0 ? whole : begun).values()];
}

/** Whether offsets that do not fit a text give the very words of the anchor when both are counted in another unit. */
export function fitsOtherwise(text: string, anchor: Anchor): boolean {
  const sought = normalised(anchor);
  if (sought.exact === '') return false;
  return offsetUnits(text).some((unit) => {
    const start = placeIn(unit, text.length, sought.start);
    if (start === null || !text.startsWith(sought.exact, start)) return false;
    return placeIn(unit, text.length, sought.end) === start + sought.exact.length;
  });
}

/** The places of whole words within a stretch of a text, at most two: more tell nothing. */
function occurrences(text: string, words: string, within: Span): readonly Span[] {
  const spans: Span[] = [];
  for (
    let start = text.indexOf(words, within.start);
    start >= 0 && start + words.length <= within.end && spans.length < 2;
    start = text.indexOf(words, start + 1)
  ) {
    const span = { start, end: start + words.length };
    if (isWhole(text, span)) spans.push(span);
  }
  return spans;
}

/**
 * Where the words of an anchor stand in the text it was made in. Where its offsets do not give them, they are counted
 * in other units; else the words decide: by what is around them, or because they stand in one place only. `within` is
 * the stretch in which they may be looked for, the whole text if left out. Never throws.
 */
export function locateAnchor(text: string, anchor: Anchor, within?: Span): Located {
  const { start, end } = anchor;
  if (standsThere(text, anchor)) return { place: 'as-stated', span: { start, end } };
  const sought = normalised(anchor);
  const { exact } = sought;
  if (exact === '') return NOT_FOUND;
  const isWithin = (span: Span) =>
    !within || (within.start <= span.start && span.end <= within.end);
  const [counted, ...others] = countedOtherwise(text, sought).filter(isWithin);
  if (counted && others.length === 0) return found(counted);
  const around = resolveAnchor(text, anchor.textHash, sought);
  const moved = around.state === 'exact' || around.state === 'moved' ? around.span : null;
  if (moved && isWithin(moved)) return found(moved);
  const [only, more] = occurrences(text, exact, within ?? { start: 0, end: text.length });
  if (more) return AMBIGUOUS;
  if (!only) return NOT_FOUND;
  // The text is the very one: words that stand in it once are meant, unless other words are said to be around them.
  const sides = sidesAgree(text, only, sought);
  return sides.includes(true) || !sides.includes(false) ? found(only) : NOT_FOUND;
}

/** Where an anchor stands whose text is not at hand: there are only its numbers to go by. */
const withoutText = ({ start, end, exact }: Anchor): Located =>
  exact.length === end - start ? { place: 'unchecked', span: { start, end } } : NOT_FOUND;

/**
 * Where a quote and the words that attribute it stand. Cue and mention are looked for in the quote's sentence only:
 * elsewhere the same words are about something else.
 */
export function locateQuote(
  { anchor, cue, mention }: QuoteParts,
  textOf: (hash: TextHash) => string | undefined,
): LocatedQuote {
  const text = textOf(anchor.textHash);
  const quote = text === undefined ? withoutText(anchor) : locateAnchor(text, anchor);
  const part = (one: Anchor | null): Located | null => {
    if (!one) return null;
    const own = textOf(one.textHash);
    if (own === undefined) return withoutText(one);
    if (standsThere(own, one)) return locateAnchor(own, one);
    return quote.span && own === text
      ? locateAnchor(own, one, sentenceAround(own, quote.span, ''))
      : NOT_FOUND;
  };
  return { anchor: quote, cue: part(cue), mention: part(mention) };
}
