import { createAnchor } from '../anchoring/create-anchor';
import type { Anchor, Span } from '../model/anchor';
import type { TextHash } from '../model/ids';
import type {
  Attribution,
  DocumentRecord,
  QuoteFields,
  QuoteKind,
  SpeakerKind,
} from '../model/records';
import { speakerNamed } from '../names/speaker-named';
import { quotationsOf } from '../suggest/marks';
import { SUGGESTION_RULES } from '../suggest/suggestion';
import type { Suggestion } from '../suggest/suggestion';
import type { ChangeSet } from './change-set';
import { editDocument } from './documents';
import { addQuote } from './quotes';
import type { NewQuote } from './quotes';

/** The words a quote is to be made of. */
export interface QuotePlace {
  /** The document's whole normalised text, and its hash. */
  readonly text: string;
  readonly textHash: TextHash;
  readonly span: Span;
}

/** What a finding tells of a quote. */
export type FoundFields = Pick<QuoteFields, 'kind' | 'cue' | 'mention' | 'attribution'>;

/**
 * What is recorded of a quote by what was found at its words: the one place for it, so that the same quotation gets the
 * same record by whichever key it was reached. `named`: whether the speaker found is named; their mention and how sure
 * the attribution is are recorded only with them. `finding` is null where nothing was found.
 */
export function foundFields(
  finding: Suggestion | null,
  { text, textHash, span }: QuotePlace,
  named: boolean,
): FoundFields {
  return {
    kind: kindOf(finding, text, span),
    cue: anchorOf(text, textHash, finding?.cue ?? null),
    mention: named ? anchorOf(text, textHash, finding?.speaker ?? null) : null,
    attribution: named && finding ? attributionOf(finding) : 'unknown',
  };
}

/** Marks a span of a text as a quote, with what was found there; the first one means that the work has begun. */
export function markQuote(
  { document, text, span, ...rest }: NewQuote & { readonly document: DocumentRecord },
  finding: Suggestion | null,
): ChangeSet {
  const found = foundFields(finding, { text, textHash: document.textHash, span }, false);
  const { label, writes } = addQuote({ ...rest, document, text, span, ...found });
  return { label, writes: [...writes, ...begun(document)] };
}

/** The first quote means that the work has begun; one step takes both back. */
export const begun = (document: DocumentRecord): ChangeSet['writes'] =>
  document.progress === 'new' ? editDocument(document, { progress: 'in-work' }).writes : [];

/** Where a finding's words stand, without what else is known of them. */
export const anchorOf = (text: string, hash: TextHash, span: Span | null): Anchor | null =>
  span && createAnchor(text, hash, { start: span.start, end: span.end });

/** A finding's kind; words without marks beside the quotation make it a mixed one. */
function kindOf(finding: Suggestion | null, text: string, span: Span): QuoteKind {
  if (finding) {
    const beyond = text.slice(span.start, finding.start) + text.slice(finding.end, span.end);
    return /[\p{L}\p{N}]/u.test(beyond) ? 'mixed' : finding.kind;
  }
  const around = { start: Math.max(0, span.start - 1), end: Math.min(text.length, span.end + 1) };
  const isMarked = [span, around].some((part) =>
    quotationsOf(text, part, true).some(
      ({ start, end }) => start === part.start && end === part.end,
    ),
  );
  if (isMarked) return 'direct';
  return quotationsOf(text, span, false).length > 0 ? 'mixed' : 'indirect';
}

/** Whether the article names the speaker beside the quotation, or it follows from other words. */
export const attributionOf = ({ speaker, reason }: Suggestion): Attribution => {
  if (!speaker) return 'unknown';
  return SUGGESTION_RULES[reason.rule].stated && reason.via !== 'pronoun' ? 'stated' : 'inferred';
};

/** “a senior official”, “one County Official”: somebody without a name. */
const ARTICLE = /^(?:an?|one|another|some)(?=\s)/iu;

/**
 * What the speaker of a suggestion is called: “a senior official” is the unnamed “Senior official”. Null for a pronoun
 * that leads to nobody: it stands in lower case, as no name does.
 */
export function speakerNameOf({
  speaker,
  reason,
}: Suggestion): { readonly name: string; readonly as: SpeakerKind } | null {
  if (!speaker || (reason.via === 'pronoun' && !/\p{Lu}/u.test(speaker.name))) return null;
  const isName =
    reason.via !== 'description' ||
    (/\p{Lu}/u.test(speaker.name.slice(1)) && !ARTICLE.test(speaker.name));
  if (isName) return { name: speaker.name, as: 'person' };
  const bare = speaker.name.replace(/^(?:an?|one|another|some|the)\s+/iu, '');
  return { name: bare.charAt(0).toUpperCase() + bare.slice(1), as: 'unnamed' };
}

/**
 * Whether somebody of these names is whom a finding means: by the name that it leads to, or by the words that stand
 * there when they are a name (“Pell” for Dana Maria Pell).
 */
export function meansSpeaker(
  finding: Suggestion,
  text: string,
  names: readonly [string, ...string[]],
): boolean {
  const called = speakerNameOf(finding);
  if (!called || !finding.speaker) return false;
  const words = text.slice(finding.speaker.start, finding.speaker.end);
  return isNamed(called.name, names) || (finding.reason.via === 'name' && isNamed(words, names));
}

/** Whether some words name somebody of these names. */
export const isNamed = (
  words: string,
  [name, ...aliases]: readonly [string, ...string[]],
): boolean => speakerNamed(words, [{ name, aliases, item: true, weight: 1 }], 1) === true;
