/** The types of records and of their fields, derived from their definitions in shared/records. */
import type { FieldsByType, RecordType } from '../records/record-types';
import type { Id, TextHash } from './ids';
import type { Revision } from './revision';

/** What every record has. `extra` holds fields this version does not know; they are written back unchanged. */
interface RecordBase<T extends RecordType> {
  readonly type: T;
  readonly id: Id;
  readonly deleted: boolean;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly revision: Revision;
}
type RecordOf<T extends RecordType> = RecordBase<T> & FieldsByType[T];
export type RecordByType = { readonly [T in RecordType]: RecordOf<T> };
export type AnyRecord = RecordByType[RecordType];

/** A text, held once per hash. Immutable. */
export interface TextRecord {
  readonly hash: TextHash;
  readonly text: string;
}

/** The project that a database or a file holds. */
export interface Project {
  readonly id: Id;
  readonly name: string;
}

export type DocumentFields = FieldsByType['document'];
export type DocumentRecord = RecordByType['document'];
export type QuoteFields = FieldsByType['quote'];
export type QuoteRecord = RecordByType['quote'];
export type SpeakerFields = FieldsByType['speaker'];
export type SpeakerRecord = RecordByType['speaker'];
export type EventFields = FieldsByType['event'];
export type EventRecord = RecordByType['event'];
export type TagFields = FieldsByType['tag'];
export type TagRecord = RecordByType['tag'];
export type AnnotatorFields = FieldsByType['annotator'];
export type AnnotatorRecord = RecordByType['annotator'];
export type IdentityRecord = RecordByType['identity'];
export type DecisionFields = FieldsByType['decision'];
export type DecisionRecord = RecordByType['decision'];
export type RejectionRecord = RecordByType['rejection'];
export type FinishedRecord = RecordByType['finished'];
export type PolicyRecord = RecordByType['policy'];
export type MarkupFields = FieldsByType['markup'];
export type MarkupRecord = RecordByType['markup'];

/** Where an article comes from. */
export type ArticleSource = DocumentFields['source'];
export type DocumentProgress = DocumentFields['progress'];
export type QuoteKind = QuoteFields['kind'];
export type Attribution = QuoteFields['attribution'];
export type CheckStatus = QuoteFields['check']['status'];
export type SpeakerKind = SpeakerFields['kind'];
export type SpeakerRole = SpeakerFields['roles'][number];
/** A date as the person wrote it and what was understood of it. */
export type EventDate = EventFields['when'];
