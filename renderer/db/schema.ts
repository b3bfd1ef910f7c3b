import type { UnknownRecord } from '../../shared/model/content';
import type { Id } from '../../shared/model/ids';
import type { QuoteRecord } from '../../shared/model/records';
import { RECORD_TYPES, type RecordType } from '../../shared/records/record-types';
import type { StoreState } from '../../shared/recovery/store-state';
import type { Counter } from '../../shared/recovery/counters';
import type { Sibling } from '../../shared/model/revision';
import type { ChangeLabel, RecordWrite } from '../../shared/operations/change-set';

/** The name of the database. Never to change: another name would hide people's data. */
export const DATABASE_NAME = 'verbatim';

/** The stores of version 1. Never edited once released: later shapes are migrations. */
export const FIRST_STORES: Readonly<Record<string, string>> = {
  meta: 'key',
  documents: 'id, textHash',
  speakers: 'id',
  events: 'id',
  tags: 'id',
  annotators: 'id',
  identities: 'id',
  decisions: 'id',
  unknown: 'id',
  texts: 'hash',
  originals: 'sha256',
  manifests: 'documentId',
  leaves: '[documentId+first], *speakerIds, *eventIds, *tags',
  counts: '[kind+id]',
  journal: 'seq',
  journalParts: '[seq+part]',
  settings: 'key',
  drafts: 'key',
};

/** Types that are stored a row each; quotes lie in leaves. */
export type RowType = Exclude<RecordType, 'quote'>;
export const ROW_TYPES = RECORD_TYPES.filter((type): type is RowType => type !== 'quote');

/** Facts about the database itself: project, annotator, state, journal (where undo stands). */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export interface OriginalRow {
  readonly sha256: string;
  /** Empty once they were dropped. */
  readonly bytes: Uint8Array;
  /** When somebody dropped them to free their room, and how many they were. */
  readonly dropped?: { readonly at: string; readonly size: number };
}

/**
 * Some 200 quotes of one document, those whose id is at or after `first` and before the `first` of the next
 * leaf, in order of id. The lists name what its living quotes hold; where a speaker stands is told by {@link PlaceGroupRow}. `version` is new with every write and never comes again.
 */
export interface LeafRow {
  readonly documentId: Id;
  readonly first: string;
  readonly version: string;
  readonly quotes: readonly QuoteRecord[];
  readonly speakerIds: readonly Id[];
  readonly eventIds: readonly Id[];
  readonly tags: readonly Id[];
}
export interface LeafEntry {
  readonly first: string;
  readonly version: string;
  readonly size: number;
}
/** What quotes name, and the list of a leaf in which it stands. */
export const NAMED_IN = { speaker: 'speakerIds', event: 'eventIds', tag: 'tags' } as const;
export type NamedKind = keyof typeof NAMED_IN;
export type LeafNames = Pick<LeafRow, (typeof NAMED_IN)[NamedKind]>;
/** In which leaves a speaker, event or tag stands on a living quote, by their keys. */
export interface NamePlaces {
  readonly id: Id;
  readonly leaves: readonly (readonly [documentId: Id, first: string])[];
}
/** Those of one kind whose ids fall into one group. */
export interface PlaceGroupRow {
  readonly kind: NamedKind;
  readonly group: number;
  readonly places: readonly NamePlaces[];
}
/** The leaves of one document in order of `first`, so that only those that changed need to be read again. */
export interface ManifestRow {
  readonly documentId: Id;
  readonly leaves: readonly LeafEntry[];
}

export type CountKind = Counter['kind'];
/** A counter. None is stored that shows no quotes. */
export type CountRow = Counter;
/** The counters of one kind whose ids fall into one group: a row for each costs as much as all of its group. */
export interface CounterGroupRow {
  readonly kind: CountKind;
  readonly group: number;
  readonly counters: readonly CountRow[];
}

/** One undoable change; what it did lies in parts, so that reading the labels stays cheap. */
export interface HistoryRow {
  readonly seq: number;
  readonly kind: 'change' | 'import';
  readonly label: ChangeLabel;
  readonly weight: number;
}
/** What one write did: undone by writing `before`, redone by writing `after`, both as new writes. */
export interface WriteStep extends Pick<RecordWrite, 'type' | 'id' | 'documentId'> {
  readonly created: boolean;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** All values of the fields that were in conflict and that the write settled; absent when there were none. */
  readonly siblings?: Readonly<Record<string, readonly Sibling[]>>;
}
/**
 * A place an import wrote, with what is to be put there when it is undone (or redone); null for nothing.
 * Undoing swaps: what stands there moves into the history, so no record is stored twice. The place `leaves`
 * stands for all quotes that are left in an article the import brought: deleted ones, made there since.
 */
export interface SwapStep {
  readonly place: RecordType | 'leaves' | 'unknown' | 'text' | 'meta';
  readonly id: string;
  readonly documentId: Id | null;
  readonly image: unknown;
}
export interface HistoryPartRow {
  readonly seq: number;
  readonly part: number;
  readonly steps: readonly WriteStep[] | readonly SwapStep[];
}

/** Where undo stands: entries `first` to `cursor` can be undone, `cursor + 1` to `last` redone. */
export interface HistoryState {
  readonly first: number;
  readonly cursor: number;
  readonly last: number;
  readonly weight: number;
}

/** The record that a draft belongs to. */
export interface DraftOwner {
  readonly type: string;
  readonly id: Id;
  /** Of a quote: its article. */
  readonly documentId: Id | null;
}

export interface DraftRow {
  readonly key: string;
  readonly text: string;
  /** Absent where it belongs to no record, or was kept before this was noted. */
  readonly of?: DraftOwner;
}

export type UnknownRow = UnknownRecord;

/** The state, with the write that led to it: one row, since each request of a write costs as much as its content. */
export interface StateRow extends MetaRow {
  readonly value: StoreState;
  readonly job?: string;
}

/**
 * A change that may not be in the journal outside the database yet: the JSON of its entry, stored by the transaction
 * of the change itself.
 */
export interface OutboxRow {
  readonly revision: number;
  readonly entry: string;
}
