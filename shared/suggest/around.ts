import type { Clause } from './clause';
import type { CueAttribution } from './cues';
import { frameOf, lastSentenceIn } from './frame';
import type { Quotation } from './marks';
import type { Paragraph } from './paragraphs';
import { resolveSpeaker, type ArticleContext, type ResolvedSpeaker } from './resolve-speaker';
import { attributionIn, sentenceSubjectOf } from './sieve';
import type { SuggestionRule } from './suggestion';

/** What is known of a quotation on the way to a suggestion. */
export interface Draft {
  rule: SuggestionRule;
  resolved: ResolvedSpeaker | null;
  attribution: CueAttribution | null;
}

/** Reads who speaks in a sentence. */
export type ReadSentence = (clause: Clause) => CueAttribution | null;

/** Units that the last sentence of a paragraph is looked for in. */
const LAST = 600;

/** Who speaks in the last sentence of a paragraph without quotations. */
export function lastSentenceOf(
  article: ArticleContext,
  paragraph: Paragraph | undefined,
  read: ReadSentence,
): CueAttribution | null {
  if (!paragraph || paragraph.quotations.length > 0) return null;
  const start = Math.max(paragraph.start, paragraph.end - LAST);
  const last = lastSentenceIn(article, { start, end: paragraph.end });
  return last ? read(last) : null;
}

/** “…” — X, on the quotation's own line or the next. */
export function signatureOf(
  article: ArticleContext,
  paragraph: Paragraph,
  next: Paragraph | undefined,
): Draft | null {
  const { text } = article;
  const last = paragraph.quotations.at(-1);
  if (!last) return null;
  const own = text.slice(last.end, paragraph.end);
  const line = own.trim() === '' ? next : { start: last.end, end: paragraph.end };
  if (!line || line.end - line.start > 120) return null;
  const dash = /^\s*[–—―-]{1,2}\s*(?=\p{Lu})/u.exec(text.slice(line.start, line.end));
  if (!dash) return null;
  const frame = frameOf(article, { start: line.start + dash[0].length, end: line.end }, []);
  const [sentence] = frame.sentences;
  const phrase = sentence?.phraseFrom(sentence.from);
  const resolved =
    sentence && phrase ? resolveSpeaker(article, { clause: sentence, phrase }) : null;
  return resolved?.via === 'name' ? { rule: 'signature', resolved, attribution: null } : null;
}

/** Whoever a colon at the end of the paragraph before brings in. */
export interface Introduction {
  readonly resolved: ResolvedSpeaker;
  readonly attribution: CueAttribution;
}

/** The speaker that the paragraph before brings in with a colon. */
export function introductionOf(
  article: ArticleContext,
  paragraph: Paragraph | undefined,
): Introduction | null {
  if (!paragraph) return null;
  const { text } = article;
  let end = paragraph.end;
  while (end > paragraph.start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (!/[:：]\.?$/u.test(text.slice(end - 2, end))) return null;
  // The colon stands for the quotation that follows.
  const mark: Quotation = { start: end, end, innerStart: end, innerEnd: end, open: false };
  const frame = frameOf(article, { start: Math.max(paragraph.start, end - 1500), end }, [
    ...paragraph.quotations.filter((one) => one.start > end - 1500),
    mark,
  ]);
  const index = frame.quotations.length - 1;
  const attribution = attributionIn(frame, index) ?? sentenceSubjectOf(frame, index);
  const resolved = attribution && resolveSpeaker(article, attribution);
  return attribution && resolved ? { attribution, resolved } : null;
}
