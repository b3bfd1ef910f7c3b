/**
 * The items of a project in the order in which they are gone through, and what a person sees of all of them.
 *
 * `orderQueue(items, order)`, `overview(items, filter)`, `matches(item, filter)`, `bulkChoice(item, layer)`.
 */
import type { Id } from '../model/ids';
import { RECORD_TYPES, type RecordType } from '../records/record-types';
import { compareCodeUnits } from '../lib/canonical-json';
import { isOpen, voicesOf } from './review-item';
import type { ReviewItem, ReviewKind } from './review-item';

/** Which items of the queue are shown; null for all. */
export interface ReviewFilter {
  readonly kind: ReviewKind | null;
  readonly documentId: Id | null;
  readonly annotator: Id | null;
}
export const NO_FILTER: ReviewFilter = { kind: null, documentId: null, annotator: null };

/** The queue at a glance. */
export interface ReviewOverview {
  /** Open items that the filter lets through, in order. */
  readonly ids: readonly string[];
  /** All open items. */
  readonly open: number;
  /** Passages on which a decision stands. */
  readonly settled: number;
  /** Open items by kind, of those that the other filters let through; so by article and by annotator. */
  readonly kinds: Readonly<Partial<Record<ReviewKind, number>>>;
  readonly documents: Readonly<Record<Id, number>>;
  readonly annotators: Readonly<Record<Id, number>>;
}

const typeRank = (type: RecordType): number =>
  type === 'quote' ? RECORD_TYPES.length : RECORD_TYPES.indexOf(type);

const placeOf = (item: ReviewItem): number => item.span?.start ?? -1;
const documentOf = (item: ReviewItem): Id =>
  item.kind === 'conflict' && item.type === 'document' ? item.recordId : (item.documentId ?? '');

const typeOf = (item: ReviewItem): number =>
  typeRank(item.kind === 'conflict' ? item.type : 'quote');

/**
 * Shared records first, since what a speaker is called helps with the quotes; then article by article in the order
 * of `documents`, down the text. The same for any order of `items`.
 */
export function orderQueue<T extends ReviewItem>(
  items: readonly T[],
  documents: readonly Id[],
): readonly T[] {
  const rank = new Map(documents.map((id, at) => [id, at]));
  const rankOf = (item: ReviewItem): number => {
    const document = documentOf(item);
    return document === '' ? -1 : (rank.get(document) ?? documents.length);
  };
  return items.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compareCodeUnits(documentOf(a), documentOf(b)) ||
      placeOf(a) - placeOf(b) ||
      typeOf(a) - typeOf(b) ||
      compareCodeUnits(a.id, b.id),
  );
}

/** Whether an item is of the kind, article and annotator asked for. */
export const matches = (item: ReviewItem, filter: ReviewFilter): boolean =>
  (filter.kind === null || item.kind === filter.kind) &&
  (filter.documentId === null || documentOf(item) === filter.documentId) &&
  (filter.annotator === null || voicesOf(item).includes(filter.annotator));

const count = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Counts open items and lists those that the filter lets through. `items` are in order. */
export function overview(items: readonly ReviewItem[], filter: ReviewFilter): ReviewOverview {
  const ids: string[] = [];
  const kinds = new Map<ReviewKind, number>();
  const documents = new Map<Id, number>();
  const annotators = new Map<Id, number>();
  let open = 0;
  let settled = 0;
  for (const item of items) {
    if (!isOpen(item)) {
      if (item.kind !== 'conflict' && item.state === 'settled') settled += 1;
      continue;
    }
    open += 1;
    if (matches(item, filter)) ids.push(item.id);
    if (matches(item, { ...filter, kind: null })) count(kinds, item.kind);
    if (matches(item, { ...filter, documentId: null }) && documentOf(item) !== '')
      count(documents, documentOf(item));
    if (matches(item, { ...filter, annotator: null }))
      for (const annotator of voicesOf(item)) count(annotators, annotator);
  }
  return {
    ids,
    open,
    settled,
    kinds: Object.fromEntries(kinds),
    documents: Object.fromEntries(documents),
    annotators: Object.fromEntries(annotators),
  };
}

/** Whose side many items are settled for at once; `keep` and `drop` are for quotes that only some marked. */
export type BulkSide = { readonly annotator: Id } | 'keep' | 'drop';
/** A value or version by its index, or that no quote stands there. */
export type SettlingChoice = number | 'reject';

/**
 * How an item is settled when many are: as the annotator has it, which is no quote where they marked none. Null where
 * they have no say, where they said two things, or where more than finding is at stake; such items stay open.
 */
export function bulkChoice(item: ReviewItem, take: BulkSide): SettlingChoice | null {
  if (take === 'keep' || take === 'drop') {
    if (item.kind !== 'found' || item.versions.length !== 1) return null;
    return take === 'keep' ? 0 : 'reject';
  }
  const { annotator } = take;
  if (item.kind !== 'conflict' && item.absent.includes(annotator)) return 'reject';
  const choices = item.kind === 'conflict' ? item.values : item.versions;
  const own = choices.flatMap(({ voices }, index) =>
    voices.some(({ by }) => by === annotator) ? [index] : [],
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}
