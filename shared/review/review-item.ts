import type { Span } from '../model/anchor';
import type { Id, Instant, TextHash } from '../model/ids';
import type { DecisionRecord, QuoteKind, QuoteRecord } from '../model/records';
import type { RecordType } from '../records/record-types';
import { restOf } from './said';

/** In what the quotes of one passage may differ. */
export type Facet = 'speakers' | 'boundaries' | 'events' | 'kind';
export const FACETS: readonly Facet[] = ['speakers', 'boundaries', 'events', 'kind'];

/** What there is to settle: one facet, several at once, a quote only some marked, or a field with several values. */
export type ReviewKind = Facet | 'several' | 'found' | 'conflict';
export const REVIEW_KINDS: readonly ReviewKind[] = [...FACETS, 'several', 'found', 'conflict'];

/** Who said it, and when. The time is shown and decides nothing. */
export interface Voice {
  readonly by: Id;
  readonly at: Instant;
}

/** What review needs of a quote: small enough for all quotes of twenty annotators to be held. */
export interface ReviewQuote {
  readonly id: Id;
  readonly documentId: Id;
  readonly layer: Id;
  readonly anchor: Span & { readonly textHash: TextHash };
  readonly kind: QuoteKind;
  readonly speakerIds: readonly Id[];
  readonly eventIds: readonly Id[];
  /** Cue, mention, attribution and tags; see `restOf`. They are nobody else's to settle, but tell quotes on the same words apart. */
  readonly rest: string;
  /** When it was last written. */
  readonly at: Instant;
}

/** A quote for review; `intern` may give equal texts back as one. */
export function toReviewQuote(
  quote: QuoteRecord,
  intern: (text: string) => string = (text) => text,
): ReviewQuote {
  const { id, documentId, layer, anchor, kind, speakerIds, eventIds, revision } = quote;
  const { textHash, start, end } = anchor;
  const times = [revision.created, ...Object.values(revision.fields)].map(({ at }) => at);
  return {
    id,
    documentId: intern(documentId),
    layer: intern(layer),
    anchor: { textHash: intern(textHash), start, end },
    kind,
    speakerIds: speakerIds.map(intern),
    eventIds: eventIds.map(intern),
    rest: intern(restOf(quote)),
    at: times.reduce((a, b) => (a > b ? a : b)),
  };
}

/** One of the values of a field in conflict, with all who wrote it. */
export interface ConflictValue {
  readonly value: unknown;
  readonly voices: readonly Voice[];
  /** Of a deletion in conflict: the other fields that were written together with this value. */
  readonly along: readonly string[];
}

/** A field of a record with several values. */
export interface ConflictItem {
  readonly kind: 'conflict';
  readonly id: string;
  readonly type: RecordType;
  readonly recordId: Id;
  /** Of a quote: its article. */
  readonly documentId: Id | null;
  /** Of a quote: where it stands. */
  readonly span: Span | null;
  readonly field: string;
  readonly values: readonly ConflictValue[];
  /** Two values under one stamp: a copied profile, or a file edited by hand. */
  readonly forked: boolean;
}

/** The quote as one or more annotators have it. */
export interface QuoteVersion {
  readonly span: Span;
  readonly kind: QuoteKind;
  /** Resolved ids, sorted; equal sets are one version. */
  readonly speakerIds: readonly Id[];
  readonly eventIds: readonly Id[];
  readonly voices: readonly Voice[];
  /** The quotes that are so, in order of layer. */
  readonly quoteIds: readonly Id[];
}

/** What a group of aligned quotes has come to. `changed`: what was decided on is no longer what is there. */
export type GroupState = 'unanimous' | 'open' | 'settled' | 'changed' | 'contested';

/** A passage that annotators see differently, or one that only some of them marked. */
export interface DisagreementItem {
  readonly kind: Exclude<ReviewKind, 'conflict'>;
  /** Also the id of the decision on it. */
  readonly id: Id;
  readonly documentId: Id;
  readonly textHash: TextHash;
  readonly span: Span;
  readonly quotes: readonly ReviewQuote[];
  /** Most voices first. */
  readonly versions: readonly QuoteVersion[];
  readonly differs: readonly Facet[];
  /** Layers that have quotes in this text, but none here. */
  readonly absent: readonly Id[];
  readonly state: GroupState;
  /** What was decided, also when it has changed since; null when nothing was. */
  readonly decision: Pick<
    DecisionRecord,
    'id' | 'verdict' | 'result' | 'reason' | 'by' | 'items'
  > | null;
}

export type ReviewItem = ConflictItem | DisagreementItem;

/** Whether a person has something to do. */
export const isOpen = (item: ReviewItem): boolean =>
  item.kind === 'conflict' ||
  item.state === 'open' ||
  item.state === 'changed' ||
  item.state === 'contested';

/** The annotators an item is between. */
export const voicesOf = (item: ReviewItem): readonly Id[] => [
  ...new Set(
    item.kind === 'conflict'
      ? item.values.flatMap(({ voices }) => voices.map(({ by }) => by))
      : item.quotes.map(({ layer }) => layer),
  ),
];
