import type { Span } from '../model/anchor';
import { rejectionId } from '../model/derived-ids';
import type { Id, TextHash } from '../model/ids';
import type { DocumentRecord, SpeakerKind } from '../model/records';
import type { Suggestion } from '../suggest/suggestion';
import type { ChangeSet, RecordWrite } from './change-set';
import { begun, foundFields } from './findings';
import { addQuote } from './quotes';
import { excerptOf, writeRecord } from './write-record';

/** A suggestion under the id that its rejection would have. */
export interface FoundSuggestion extends Suggestion {
  readonly id: Id;
}

/** The write that rejects what is suggested at a span, or takes that back. Who did it is said by its stamp. */
export const rejectionWrite = (textHash: TextHash, span: Span, deleted = false): RecordWrite =>
  writeRecord('rejection', rejectionId(textHash, span), {
    textHash,
    span: { start: span.start, end: span.end },
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
