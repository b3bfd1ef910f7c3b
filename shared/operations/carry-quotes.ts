import { createCarrier } from '../anchoring/carry-anchor';
import type { Carrier } from '../anchoring/carry-anchor';
import { createAnchor } from '../anchoring/create-anchor';
import { resolveAnchor } from '../anchoring/resolve-anchor';
import type { ResolvedAnchor } from '../anchoring/resolved-anchor';
import type { Anchor, Span } from '../model/anchor';
import type { TextHash } from '../model/ids';
import type { DocumentRecord, QuoteRecord } from '../model/records';
import { sentenceAround } from '../text/sentences';
import { CARRYING } from '../texts/carrying';
import type { ChangeSet } from './change-set';
import { changeRecord } from './write-record';

/** An article with its text, onto which quotes of another version are carried. */
export interface Target {
  readonly document: Pick<DocumentRecord, 'id' | 'title' | 'textHash'>;
  readonly text: string;
}

/** Words that a quote has beside it: those that attribute it, and those that name its speaker. */
export type Beside = 'cue' | 'mention';

/** A quote of another version with where its words stand in the target. */
export interface Carried extends ResolvedAnchor {
  readonly quote: QuoteRecord;
  /** Where the cue and the mention stand in the target; null when there is none, or it stays behind. */
  readonly beside: Readonly<Record<Beside, Span | null>>;
  /** Cue and mention of the quote that do not stand beside it in the target: carried, it would lose them. */
  readonly leftBehind: readonly Beside[];
}

/** From this confidence on, changed words are offered to be carried; below, only when a person says so. */
export const SURE_ENOUGH = 0.9;
/** How much further from its quote a cue may stand than it did, in UTF-16 units, in another sentence than it. */
const FURTHER = 40;

const isFound = ({ state, confidence }: ResolvedAnchor): boolean =>
  state === 'exact' || state === 'moved' || (state === 'changed' && confidence >= SURE_ENOUGH);

/** Whether a quote is carried without being asked about alone: with all it has. */
export const isSure = (found: ResolvedAnchor & Partial<Pick<Carried, 'leftBehind'>>): boolean =>
  isFound(found) && (found.leftBehind ?? []).length === 0;

/**
 * Looks for the words of quotes in another version of their text. With the texts they were marked in (`textOf`) both
 * versions are aligned as wholes; without, the anchors alone have to do. Nothing is written.
 */
export function findCarried(
  quotes: readonly QuoteRecord[],
  { document, text }: Target,
  textOf: (hash: TextHash) => string | undefined = () => undefined,
): readonly Carried[] {
  const carriers = new Map<TextHash, Carrier>();
  const find = (anchor: Anchor): ResolvedAnchor => {
    const former = textOf(anchor.textHash);
    if (former === undefined) return resolveAnchor(text, document.textHash, anchor);
    const carrier = carriers.get(anchor.textHash) ?? createCarrier(former, text, document.textHash);
    carriers.set(anchor.textHash, carrier);
    return carrier(anchor);
  };
  return quotes.map((quote) => {
    const found = find(quote.anchor);
    const former = textOf(quote.anchor.textHash);
    const spanOf = (anchor: Anchor | null): Span | null => {
      if (!anchor || !found.span) return null;
      const { span, ...rest } = find(anchor);
      const keeps =
        span !== null &&
        isFound({ span, ...rest }) &&
        keepsPlace({ text: former, quote: quote.anchor, beside: anchor }, text, found.span, span);
      return keeps ? span : null;
    };
    const beside = { cue: spanOf(quote.cue), mention: spanOf(quote.mention) };
    const leftBehind = found.span
      ? (['cue', 'mention'] as const).filter((one) => quote[one] && !beside[one])
      : [];
    return { quote, ...found, beside, leftBehind };
  });
}

interface Former {
  readonly text: string | undefined;
  readonly quote: Anchor;
  readonly beside: Anchor;
}

/**
 * Whether words beside a quote stand to it as they did: on the same side, and in its sentence where they were in it.
 * Where they were in another one, as many lines away and not much further; where that is not known, in its sentence.
 */
function keepsPlace(former: Former, text: string, quote: Span, beside: Span): boolean {
  if (sideOf(former.quote, former.beside) !== sideOf(quote, beside)) return false;
  if (isInSentence(text, quote, beside)) return true;
  const known = former.text !== undefined && former.quote.textHash === former.beside.textHash;
  if (!known || isInSentence(former.text, former.quote, former.beside)) return false;
  const before = between(former.text, former.quote, former.beside);
  const now = between(text, quote, beside);
  return linesIn(before) === linesIn(now) && now.length <= before.length + FURTHER;
}

function isInSentence(text: string, quote: Span, beside: Span): boolean {
  const { start, end } = sentenceAround(text, quote, '');
  return start <= beside.start && beside.end <= end;
}

const sideOf = (quote: Span, beside: Span): -1 | 0 | 1 =>
  beside.end <= quote.start ? -1 : beside.start >= quote.end ? 1 : 0;

const between = (text: string, a: Span, b: Span): string =>
  text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));

const linesIn = (text: string): number => text.split(/\n+/).length;

/**
 * Carries quotes over to another version of their article. Those whose words were not found stay where they are. A cue
 * or mention that does not stand beside its quote any more is not put elsewhere: its words are kept in the note.
 */
export function carryQuotes(carried: readonly Carried[], target: Target): ChangeSet {
  const { document, text } = target;
  const anchorOf = (span: Span | null) => span && createAnchor(text, document.textHash, span);
  return {
    label: { key: 'carry-quotes', subject: document.title },
    writes: carried.flatMap(({ quote, span, beside, leftBehind }) => {
      if (!span) return [];
      const kept = leftBehind.flatMap((one) => {
        const words = quote[one]?.exact;
        return words === undefined ? [] : [CARRYING.keptInNote[one](words)];
      });
      return changeRecord('carry-quotes', quote, {
        documentId: document.id,
        anchor: createAnchor(text, document.textHash, span),
        cue: anchorOf(beside.cue),
        mention: anchorOf(beside.mention),
        note: [quote.note, ...kept].filter((one) => one !== '').join('\n\n'),
      }).writes;
    }),
  };
}
