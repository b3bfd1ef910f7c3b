import type { Span } from '../../../shared/model/anchor';
import type { QuoteKind } from '../../../shared/model/records';

const MARKS = '"“”„«»‹›‘’\'「」『』';
/** Marks that cannot be an apostrophe, so that one inside a span means a quotation begins or ends there. */
const DOUBLE_MARK = /["“”„«»「」『』]/;
const SPEECH =
  /\b(?:said|says|say|saying|told|tells|asked|asks|added|adds|wrote|writes|replied|called|calls|declared|insisted|argued|warned|announced|according to|stated|noted|suggested|described)\b/i;
const CONTEXT = 90;
/** A quotation of at most this many words that nobody is said to say is taken for a scare quote. */
const SCARE_WORDS = 2;

const isMark = (character: string | undefined): boolean =>
  character !== undefined && character !== '' && MARKS.includes(character);

/** The sentence part around a span, near enough to look for a verb of saying: within the line, 90 units each side. */
function surroundings(text: string, span: Span): string {
  const before = text.slice(Math.max(0, span.start - CONTEXT), span.start);
  const after = text.slice(span.end, span.end + CONTEXT);
  return `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n', 1)[0] ?? ''}`;
}

/**
 * What kind of quote a span most likely is. In quotation marks from end to end: direct, or scare when it is
 * a word or two that nobody near is said to say. Marks somewhere inside: mixed. None: indirect.
 * Only a first guess: the kind is shown and changed with one key. The verbs of saying are English.
 */
export function guessKind(text: string, span: Span): QuoteKind {
  const exact = text.slice(span.start, span.end).trim();
  const start =
    span.start +
    (text.slice(span.start, span.end).length - text.slice(span.start, span.end).trimStart().length);
  const marked = exact.length > 2 && isMark(exact[0]) && isMark(exact.at(-1));
  const within = isMark(text[start - 1]) && isMark(text[start + exact.length]);
  const inner = marked ? exact.slice(1, -1) : exact;
  if (DOUBLE_MARK.test(inner)) return 'mixed';
  if (!marked && !within) return 'indirect';
  const short = inner.trim().split(/\s+/).length <= SCARE_WORDS && !/[,.?!…—]$/.test(inner);
  return short && !SPEECH.test(surroundings(text, span)) ? 'scare' : 'direct';
}
