import type { Id, TextHash } from '../../../shared/model/ids';
import type { Span } from '../../../shared/model/anchor';
import type { QuoteRecord } from '../../../shared/model/records';
import { initialsOf } from '../../../shared/names/initials';
import { speakerNameOf } from '../../../shared/operations/findings';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import type { Highlight, HighlightLook } from '../../editor/reader-contract';

/** What a highlight needs to know of a speaker. */
export interface HighlightSpeaker {
  readonly initials: string;
  readonly colour: number;
}

const PARTS = { cue: ':cue', mention: ':mention' } as const;
/** The quietest colour of the palette, near the accent: for what is nobody's. */
const NEUTRAL = 6;
/** The id of the outlined quotation that `Q` would take next. */
export const NEXT_QUOTATION: Id = 'next-quotation';

function lookOf(quote: QuoteRecord): HighlightLook {
  if (quote.speakerIds.length > 0) return 'quote';
  return quote.kind === 'scare' ? 'scare' : 'unattributed';
}

/** A quote as it is painted: colour and initials of its first speaker, look by kind and attribution. */
export function quoteHighlight(
  quote: QuoteRecord,
  span: Span,
  speakers: ReadonlyMap<Id, HighlightSpeaker>,
): Highlight {
  const look = lookOf(quote);
  const first = quote.speakerIds[0];
  const speaker = first === undefined ? undefined : speakers.get(first);
  return {
    id: quote.id,
    start: span.start,
    end: span.end,
    look,
    colour: speaker?.colour ?? NEUTRAL,
    initials: look === 'scare' ? '' : (speaker?.initials ?? '?'),
  };
}

/** The words that attribute the current quote, where they were marked in this very text. */
export function partHighlights(
  quote: QuoteRecord,
  textHash: TextHash,
  colour: number,
): readonly Highlight[] {
  return (['cue', 'mention'] as const).flatMap((part) => {
    const anchor = quote[part];
    if (anchor?.textHash !== textHash) return [];
    const { start, end } = anchor;
    return [{ id: `${quote.id}${PARTS[part]}`, start, end, look: part, colour, initials: '' }];
  });
}

/** The quotation that would be taken next, outlined. */
export const nextHighlight = (span: Span): Highlight => ({
  id: NEXT_QUOTATION,
  start: span.start,
  end: span.end,
  look: 'suggestion',
  colour: NEUTRAL,
  initials: '',
});

/** The highlight of a suggestion: dashed, in the colour of the speaker it names, with a question mark. */
export function suggestionHighlight(
  suggestion: FoundSuggestion,
  speakerCalled: (name: string) => HighlightSpeaker | undefined,
): Highlight {
  const { id, start, end, kind } = suggestion;
  const { name } = speakerNameOf(suggestion) ?? { name: '' };
  const speaker = speakerCalled(name);
  const initials = name === '' ? '?' : `${speaker?.initials ?? initialsOf(name)}?`;
  return {
    id,
    start,
    end,
    look: 'suggestion',
    colour: speaker?.colour ?? NEUTRAL,
    initials: kind === 'scare' ? '' : initials,
  };
}

/** The words that a suggestion rests on: what attributes, and who is named. */
export const reasonHighlights = ({ id, cue, reason }: FoundSuggestion): readonly Highlight[] =>
  reason.spans.map(({ start, end }) => {
    const part = cue?.start === start ? 'cue' : 'mention';
    return { id: `${id}${PARTS[part]}`, start, end, look: part, colour: NEUTRAL, initials: '' };
  });
