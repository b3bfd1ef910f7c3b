/**
 * Stage 6 of reading a file: does what it says make sense? Spans against their texts, and links.
 * `checkQuote(quote, textOf)`; links are in shared/records/record-links.ts.
 */
import { fitsOtherwise, locateQuote } from '../anchoring/locate-quote';
import type { Anchor, Span } from '../model/anchor';
import type { TextHash } from '../model/ids';
import type { QuoteRecord } from '../model/records';
import { ANCHOR_FIELDS } from '../records/record-types';
import type { QuarantineReason } from './problems';

/** What the spans of a quote lead to: quarantine for those that cannot be, warnings for those that may be. */
export interface SpanFindings {
  readonly fault: { readonly reason: QuarantineReason; readonly detail: string } | null;
  readonly warnings: readonly (
    | 'anchor-text-differs'
    | 'anchor-found-again'
    | 'span-splits-grapheme'
  )[];
  /** Where parts of the quote that do not stand where it says were found again by their words. */
  readonly found: Readonly<Partial<Record<QuotePart, Span>>>;
}

/** The fields of a quote that say where words stand. */
export const QUOTE_PARTS = ANCHOR_FIELDS.quote;
export type QuotePart = (typeof QUOTE_PARTS)[number];

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const splitsCharacter = (text: string, at: number): boolean =>
  isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Far enough for any cluster that people write; text around is not looked at, for speed. */
const CLUSTER_REACH = 40;
/** Latin, Greek and Cyrillic letters, dashes and quotation marks form no clusters alone: most boundaries. */
export const isPlain = (code: number): boolean =>
  Number.isNaN(code) ||
  code < 0x300 ||
  (code >= 0x370 && code < 0x483) ||
  (code >= 0x2010 && code < 0x2028);

function splitsGrapheme(text: string, at: number): boolean {
  if (isPlain(text.charCodeAt(at)) || at === 0) return false;
  const start = Math.max(0, at - CLUSTER_REACH);
  const around = text.slice(start, at + CLUSTER_REACH);
  return graphemes.segment(around).containing(at - start)?.index !== at - start;
}

function faultOf(anchor: Anchor, text: string | undefined): QuarantineReason | null {
  if (anchor.start >= anchor.end) return 'span-empty';
  if (text === undefined) return null;
  const isOutside = anchor.end > text.length;
  const splits = splitsCharacter(text, anchor.start) || splitsCharacter(text, anchor.end);
  // Offsets that count bytes or code points are no nonsense: they give the very words, and say so.
  if ((!isOutside && !splits) || fitsOtherwise(text, anchor)) return null;
  return isOutside ? 'span-outside' : 'span-splits-character';
}

/**
 * Checks the anchors of a quote, and looks for those whose words are not at their offsets. A text that is not at hand
 * leaves only their numbers to check.
 */
export function checkQuote(
  quote: Pick<QuoteRecord, QuotePart>,
  textOf: (hash: TextHash) => string | undefined,
): SpanFindings {
  const warnings = new Set<SpanFindings['warnings'][number]>();
  const astray: QuotePart[] = [];
  for (const name of QUOTE_PARTS) {
    const anchor = quote[name];
    if (!anchor) continue;
    const text = textOf(anchor.textHash);
    const reason = faultOf(anchor, text);
    if (reason) return { fault: { reason, detail: name }, warnings: [], found: {} };
    const { start, end, exact } = anchor;
    if (text === undefined ? exact.length !== end - start : text.slice(start, end) !== exact)
      astray.push(name);
    else if (text !== undefined && (splitsGrapheme(text, start) || splitsGrapheme(text, end)))
      warnings.add('span-splits-grapheme');
  }
  const found: Partial<Record<QuotePart, Span>> = {};
  const located = astray.length > 0 ? locateQuote(quote, textOf) : null;
  for (const name of astray) {
    const part = located?.[name];
    if (part?.place === 'found-again' && part.span) found[name] = part.span;
    warnings.add(found[name] ? 'anchor-found-again' : 'anchor-text-differs');
  }
  return { fault: null, warnings: [...warnings], found };
}
