import type { Span } from '../model/anchor';
import type { Id, TextHash } from '../model/ids';
import type { DecisionRecord, DocumentRecord, SpeakerKind } from '../model/records';
import type { Suggestion } from '../suggest/suggestion';
import type { ChangeSet, RecordWrite } from './change-set';
import { begun, foundFields } from './findings';
import { addQuote } from './quotes';
import { excerptOf, writeRecord } from './write-record';

const HASH_DIGITS = 15;
const BITS = 31;
const hex = (value: bigint, digits: number): string => value.toString(16).padStart(digits, '0');

/** A suggestion under the id that its rejection would have. */
export interface FoundSuggestion extends Suggestion {
  readonly id: Id;
}

/** What the ids of all rejections in one text begin with. */
export const rejectionPrefix = (hash: TextHash): string =>
  `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(12, HASH_DIGITS)}-`;

/**
 * The id of a suggestion, and of the decision that rejects it: a UUID of version 8 (RFC 9562, section 5.8) of 60 bits
 * of the text's hash and 31 bits each of start and end. Whoever rejects the same words writes the same record, and
 * the rejections of one text lie side by side.
 */
export function rejectionId(hash: TextHash, { start, end }: Span): Id {
  const span = (BigInt(start) << BigInt(BITS)) | BigInt(end);
  const high = (2n << 14n) | (span >> 48n);
  return `${rejectionPrefix(hash)}${hex(high, 4)}-${hex(span & 0xffff_ffff_ffffn, 12)}`;
}

/** The words that a rejection is about; null for the id of anything else. */
export function rejectedSpan(id: Id): Span | null {
  const digits = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-([89ab][0-9a-f]{3})-([0-9a-f]{12})$/.exec(
    id,
  );
  if (!digits) return null;
  const span = ((BigInt(`0x${digits[1]}`) & 0x3fffn) << 48n) | BigInt(`0x${digits[2]}`);
  const [start, end] = [Number(span >> BigInt(BITS)), Number(span & 0x7fff_ffffn)];
  return start < end ? { start, end } : null;
}

/** Whether a decision rejects a suggestion: it is about no quote, and `seenHash` names the text. */
export const isRejection = ({ items, verdict, deleted }: DecisionRecord): boolean =>
  items.length === 0 && verdict === 'reject' && !deleted;

/** The write that rejects what is suggested at a span, or takes that back. Who did it is said by its stamp. */
export const rejectionWrite = (hash: TextHash, span: Span, deleted = false): RecordWrite =>
  writeRecord('decision', rejectionId(hash, span), {
    items: [],
    verdict: 'reject',
    // Two who reject the same apart have said the same: a name here would make it a conflict.
    by: '',
    seenHash: hash,
    deleted,
  });

/** Rejects a suggestion. */
export const rejectSuggestion = (hash: TextHash, text: string, span: Span): ChangeSet => ({
  label: { key: 'reject-suggestion', subject: excerptOf(text.slice(span.start, span.end)) },
  writes: [rejectionWrite(hash, span)],
});

/** Who is to be named for a suggestion: somebody of the project, or somebody to be made. */
export type AcceptedSpeaker =
  | { readonly kind: 'known'; readonly id: Id }
  | { readonly kind: 'new'; readonly id: Id; readonly name: string; readonly as: SpeakerKind };

/** A suggestion and what becomes of it. */
export interface Accepted {
  readonly suggestion: Suggestion;
  /** Of the quote to be made. */
  readonly id: Id;
  /** Null: the quote is made without a speaker. */
  readonly speaker: AcceptedSpeaker | null;
}

/** Where suggestions are accepted, and by whom. */
export interface AcceptedIn {
  readonly document: DocumentRecord;
  readonly text: string;
  readonly layer: Id;
}

/** Makes quotes of suggestions, with all that was found, as one change. `subject` names it when they are several. */
export function acceptSuggestions(
  accepted: readonly Accepted[],
  { document, text, layer }: AcceptedIn,
  subject: string,
): ChangeSet {
  const made = new Set<Id>();
  const writes = accepted.flatMap(({ suggestion, id, speaker }) => {
    const isNew = speaker?.kind === 'new' && !made.has(speaker.id);
    if (isNew) made.add(speaker.id);
    const person = isNew
      ? [writeRecord('speaker', speaker.id, { name: speaker.name, kind: speaker.as })]
      : [];
    const span = { start: suggestion.start, end: suggestion.end };
    const quote = addQuote({
      id,
      document,
      text,
      layer,
      span,
      ...foundFields(suggestion, { text, textHash: document.textHash, span }, speaker !== null),
      speakerIds: speaker ? [speaker.id] : [],
      origin: { by: 'suggestion', confidence: suggestion.confidence },
    });
    return [...person, ...quote.writes];
  });
  const [first] = accepted;
  return {
    label:
      first && accepted.length === 1
        ? {
            key: 'accept-suggestion',
            subject: excerptOf(text.slice(first.suggestion.start, first.suggestion.end)),
          }
        : { key: 'accept-suggestions', subject },
    writes: [...writes, ...begun(document)],
  };
}
