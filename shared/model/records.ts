import type { Anchor, Span } from './anchor';
import type { Id, TextHash } from './ids';
import type { Revision } from './revision';

/** What every record has. `extra` holds fields this version does not know; they are written back unchanged. */
interface RecordOf<T extends string> {
  readonly type: T;
  readonly id: Id;
  readonly deleted: boolean;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly revision: Revision;
}

/** The file a text was read from. `sha256` is that of its bytes as they came; null when pasted. */
export interface Original {
  readonly name: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly sha256: string | null;
}

/** Where an article comes from. Dates are what the person wrote; see {@link EventDate} for what is understood. */
export interface ArticleSource {
  readonly publisher: string;
  readonly url: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly accessed: string;
  readonly dateline: string;
}

/** An article. The text itself is held once per hash, apart from it. */
export interface DocumentFields {
  readonly title: string;
  readonly textHash: TextHash;
  readonly original: Original;
  /** BCP 47 tag, or '' when unknown. */
  readonly language: string;
  readonly source: ArticleSource;
  readonly notes: string;
  /** Where the work on it stands, as the annotator says. */
  readonly progress: DocumentProgress;
}
export type DocumentProgress = 'new' | 'in-work' | 'done';
export type DocumentRecord = RecordOf<'document'> & DocumentFields;

export type QuoteKind = 'direct' | 'indirect' | 'mixed' | 'scare';
export type Attribution = 'stated' | 'inferred' | 'unknown';
export type CheckStatus = 'unchecked' | 'verbatim' | 'altered' | 'disputed';
/** Who found the quote: a person, or the suggestion engine with its confidence at that time. */
export type QuoteOrigin =
  | { readonly by: 'person' }
  | { readonly by: 'suggestion'; readonly confidence: 'high' | 'medium' | 'low' };

export interface QuoteFields {
  readonly documentId: Id;
  readonly anchor: Anchor;
  readonly kind: QuoteKind;
  readonly speakerIds: readonly Id[];
  readonly eventIds: readonly Id[];
  /** The words that attribute, such as “he said”; null for none. */
  readonly cue: Anchor | null;
  /** The words that name the speaker; null for none. */
  readonly mention: Anchor | null;
  readonly attribution: Attribution;
  readonly tags: readonly Id[];
  /** Markdown; a speaker is `[@Name](speaker:ID)`, an event `[#Name](event:ID)`; empty for none. */
  readonly note: string;
  readonly check: { readonly status: CheckStatus; readonly note: string };
  /** The annotator in whose layer the quote lies. */
  readonly layer: Id;
  readonly origin: QuoteOrigin;
}
export type QuoteRecord = RecordOf<'quote'> & QuoteFields;

export type SpeakerKind = 'person' | 'organisation' | 'document' | 'unnamed';
export interface SpeakerRole {
  readonly title: string;
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
}
export interface SpeakerFields {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: SpeakerKind;
  readonly roles: readonly SpeakerRole[];
  /** Identifiers in the world, such as `{ wikidata: 'Q42' }`. */
  readonly identifiers: Readonly<Record<string, string>>;
  readonly notes: string;
}
export type SpeakerRecord = RecordOf<'speaker'> & SpeakerFields;

/**
 * A date as the person wrote it and what was understood of it: an EDTF string, and the days it covers
 * (`YYYY-MM-DD`, both inclusive). What is not understood is kept as text and understood as nothing.
 */
export interface EventDate {
  readonly text: string;
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}
export interface EventFields {
  readonly name: string;
  readonly when: EventDate;
  readonly place: string;
  readonly participants: readonly Id[];
  readonly notes: string;
}
export type EventRecord = RecordOf<'event'> & EventFields;

export interface TagFields {
  readonly name: string;
  /** Names of the parents, outermost first. */
  readonly path: readonly string[];
  readonly description: string;
  /** An index into the palette of the interface, 0–7. */
  readonly colour: number;
}
export type TagRecord = RecordOf<'tag'> & TagFields;

export interface AnnotatorFields {
  readonly name: string;
  readonly colour: number;
}
export type AnnotatorRecord = RecordOf<'annotator'> & AnnotatorFields;

export interface IdentityFields {
  readonly a: Id;
  readonly b: Id;
  readonly verdict: 'same' | 'different';
}
/** Two records for one speaker or event. Its id is derived from the pair; references are never rewritten. */
export type IdentityRecord = RecordOf<'identity'> & IdentityFields;

/** A verdict on quotes on which annotators differ. */
export interface DecisionFields {
  /** The quotes it is on, at least one. */
  readonly items: readonly Id[];
  readonly verdict: 'accept' | 'reject' | 'edit' | 'none';
  readonly result: Id | null;
  readonly reason: string;
  readonly by: Id;
  /** SHA-256 of what was seen when deciding. */
  readonly seenHash: string;
}
export type DecisionRecord = RecordOf<'decision'> & DecisionFields;

/**
 * Words of a text that nobody wants to have suggested again. Its id is derived from both fields, so that two who
 * reject the same write one record; who did is said by its stamps.
 */
export interface RejectionFields {
  readonly textHash: TextHash;
  readonly span: Span;
}
export type RejectionRecord = RecordOf<'rejection'> & RejectionFields;

/** That an annotator is finished with a text. Its id is derived from both fields. */
export interface FinishedFields {
  readonly textHash: TextHash;
  readonly annotator: Id;
}
export type FinishedRecord = RecordOf<'finished'> & FinishedFields;

/** What a team has agreed on: one record with the same id in every project. */
export interface PolicyFields {
  /** Whether the quotes of others are hidden in articles that one is not finished with. */
  readonly blind: boolean;
}
export type PolicyRecord = RecordOf<'policy'> & PolicyFields;

/** A text, held once per hash. Immutable. */
export interface TextRecord {
  readonly hash: TextHash;
  readonly text: string;
}

export interface RecordByType {
  readonly document: DocumentRecord;
  readonly quote: QuoteRecord;
  readonly speaker: SpeakerRecord;
  readonly event: EventRecord;
  readonly tag: TagRecord;
  readonly annotator: AnnotatorRecord;
  readonly identity: IdentityRecord;
  readonly decision: DecisionRecord;
  readonly rejection: RejectionRecord;
  readonly finished: FinishedRecord;
  readonly policy: PolicyRecord;
}
export interface FieldsByType {
  readonly document: DocumentFields;
  readonly quote: QuoteFields;
  readonly speaker: SpeakerFields;
  readonly event: EventFields;
  readonly tag: TagFields;
  readonly annotator: AnnotatorFields;
  readonly identity: IdentityFields;
  readonly decision: DecisionFields;
  readonly rejection: RejectionFields;
  readonly finished: FinishedFields;
  readonly policy: PolicyFields;
}
export type RecordType = keyof RecordByType;
export type AnyRecord = RecordByType[RecordType];

/** The project that a database or a file holds. */
export interface Project {
  readonly id: Id;
  readonly name: string;
}
