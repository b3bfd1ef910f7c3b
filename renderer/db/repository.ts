import type { ChangeLabel, ChangeSet, RecordWrite } from '../../shared/operations/change-set';
import type { Sight } from '../../shared/visibility/sight';
import type { ProjectContent, UnknownRecord } from '../../shared/model/content';
import type { UnsavedChange } from '../../shared/copies/unsaved-changes';
import type { StoreState } from '../../shared/recovery/store-state';
import type { Span } from '../../shared/model/anchor';
import type { Id, TextHash } from '../../shared/model/ids';
import type { DraftOwner } from './schema';
import type {
  AnnotatorRecord,
  AnyRecord,
  DecisionRecord,
  DocumentRecord,
  EventRecord,
  IdentityRecord,
  MarkupRecord,
  Project,
  QuoteRecord,
  SpeakerRecord,
  TagRecord,
  TextRecord,
} from '../../shared/model/records';

/** Counts of one article's living quotes. */
export interface QuoteCounts {
  readonly quotes: number;
  /** Quotes with at least one speaker. */
  readonly attributed: number;
}
export interface DocumentSummary {
  readonly document: DocumentRecord;
  readonly counts: QuoteCounts;
  /** The other records of the same text; absent when there are none. */
  readonly also?: readonly DocumentRecord[];
}
export interface SpeakerSummary {
  readonly speaker: SpeakerRecord;
  readonly quotes: number;
  /** Place among all speakers ever made, deleted ones included: it stays when another one is deleted. */
  readonly order: number;
}
export interface EventSummary {
  readonly event: EventRecord;
  readonly quotes: number;
}
export interface TagSummary {
  readonly tag: TagRecord;
  readonly quotes: number;
}

/** A quote as a table of all quotes shows it: what it says, and no history. */
export interface ListedQuote
  extends Pick<
    QuoteRecord,
    'id' | 'documentId' | 'speakerIds' | 'eventIds' | 'tags' | 'kind' | 'note' | 'layer'
  > {
  readonly words: string;
  /** Where it begins in the text of `textHash` (UTF-16). */
  readonly start: number;
  readonly textHash: TextHash;
  readonly check: QuoteRecord['check']['status'];
  /** Two copies of the project say different things of it. */
  readonly inConflict: boolean;
}

/** How much an annotator marked: living quotes, and articles that have one. */
export interface LayerSummary {
  readonly layer: Id;
  readonly quotes: number;
  readonly articles: number;
}

/** What is acknowledged: `saved` means on disk. A failure says why and keeps the change for `retry`. */
export type SavingState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: SavingFailure | StepFailure };
/** Why storage refused a write; the change is kept for `retry`. */
export type SavingFailure =
  | 'disk-full'
  | 'timed-out'
  | 'closed'
  | 'newer-version'
  /** The browser or the system does not let the app at its storage. */
  | 'denied'
  /** The database was removed by another window. */
  | 'closed-elsewhere'
  /** The database is gone or holds less than was acknowledged: nothing is written to it any more. */
  | 'store-lost'
  /** The same, thrown away by the browser because the disk is full. */
  | 'evicted'
  | 'unknown';

/**
 * Why something the person did came to no write at all. The first five name a step that is kept for `retry`:
 * what it needed could not be read, what it changes is not stored yet, or it has a bug. The others are
 * errors from elsewhere, which may have stopped a step that nobody can repeat.
 */
export type StepFailure =
  | 'article-unread'
  | 'passage-unread'
  | 'project-unread'
  | 'not-stored-yet'
  | 'step-failed'
  | 'unread'
  | 'unexpected';
/** What a step has to read before it can write. */
export type StepNeeds = 'article' | 'passage' | 'project';
export type RetryOutcome =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'failed'; readonly reason: SavingFailure | StepFailure };

export type WriteOutcome =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'failed'; readonly reason: SavingFailure };

/** What an import puts in, whole: merged records replace those of the same id. Undone by restoring what was there. */
export interface ImportPlan {
  readonly label: ChangeLabel;
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
  readonly texts: readonly TextRecord[];
  /** Adopted when the database is empty. */
  readonly project: Project | null;
  /** Quotes that leave another article with this import, with that article. */
  readonly moved?: readonly { readonly id: Id; readonly documentId: Id }[];
  /** Records that go without a tombstone: what an earlier state of the project did not have. */
  readonly removed?: readonly Pick<RecordWrite, 'type' | 'id' | 'documentId'>[];
  /** Who the annotator at this desk is from now on; for restoring one's own snapshot, not for others' files. */
  readonly adoptAnnotator?: Id;
}

/**
 * Leave to write one import over another connection to the same database, as a worker has: see `writeElsewhere`.
 * `alive` is to be called at every sign of life; `signal` says that the wait was given up.
 */
export interface ImportTicket {
  /** Marks the write, so that one that was given up but came through is not done twice. */
  readonly job: string;
  /** Marks the leaves written. */
  readonly version: string;
  /** When it was asked for: ISO 8601, UTC. */
  readonly at: string;
  readonly signal: AbortSignal;
  readonly alive: () => void;
}
/** `stale`: the project is no longer the one that was planned for. Only `written` has changed anything. */
export type ImportEnd = 'written' | 'cancelled' | 'stale';

export interface History {
  /** What undo would take back, and redo bring again; null when there is nothing. */
  readonly undo: ChangeLabel | null;
  readonly redo: ChangeLabel | null;
}

/** What blind mode hides in an article. */
export interface Hiding {
  /** Other annotators who marked something there. */
  readonly layers: number;
  /** Whether the annotator at this desk was finished with it before, and so has seen them. */
  readonly reopened: boolean;
}

/** How blind mode stands. */
export interface BlindMode {
  /** The team has agreed on it. */
  readonly agreed: boolean;
  /** One copy agreed on it and another ended it, each without knowing of the other. */
  readonly contested: boolean;
  /** Everything is shown at this desk all the same. */
  readonly looking: boolean;
}

/** The file an article was read from, as it lies here. */
export type KeptOriginal =
  | { readonly state: 'kept'; readonly bytes: Uint8Array }
  /** Its room was wanted back; `size` is how much that was. */
  | { readonly state: 'dropped'; readonly at: string; readonly size: number }
  /** It never was here: the article came in a Verbatim file. */
  | { readonly state: 'absent' };

/** What is kept beside the records. Blind mode hides none of it. */
export interface BesideRecords {
  /** Small things that are kept but are not records: theme, panels, keys, the annotator at this desk. */
  setting(key: string): Promise<unknown>;
  /** The annotator at this desk. The record itself is written with their first change. */
  annotatorId(): Id;
  /** How many changes were ever acknowledged; the recovery sentinel outside the database follows it. */
  changes(): Promise<number>;
}

/** Reading: living records only, unless said otherwise. Consistent, and never over a whole table of quotes. */
export interface Reading extends BesideRecords {
  project(): Promise<Project>;
  /** As shown, each text once: an article that several opened is one. */
  documents(): Promise<readonly DocumentSummary[]>;
  /** An article that is there: living, or deleted and held by quotes that others went on with. */
  document(id: Id): Promise<DocumentRecord | undefined>;
  /** The records of a text; the first stands for all of them. */
  documentsWithText(hash: TextHash): Promise<readonly DocumentRecord[]>;
  text(hash: TextHash): Promise<string | undefined>;
  /** What the newest reader of files found beside a text; null when none read it. */
  markup(hash: TextHash): Promise<MarkupRecord | null>;
  /** In order of `start`, longer first. As shown, those of all records of the article's text. */
  quotesOf(documentId: Id): Promise<readonly QuoteRecord[]>;
  quote(documentId: Id, id: Id): Promise<QuoteRecord | undefined>;
  /** Quotes that name a speaker, or one of several, each quote once. */
  quotesOfSpeaker(speakers: Id | readonly Id[]): Promise<readonly QuoteRecord[]>;
  quotesOfEvent(events: Id | readonly Id[]): Promise<readonly QuoteRecord[]>;
  quotesOfTag(tagId: Id): Promise<readonly QuoteRecord[]>;
  speakers(): Promise<readonly SpeakerSummary[]>;
  events(): Promise<readonly EventSummary[]>;
  tags(): Promise<readonly TagSummary[]>;
  annotators(): Promise<readonly AnnotatorRecord[]>;
  /** Counts by annotator; those who marked nothing are not among them. */
  layers(): Promise<readonly LayerSummary[]>;
  /** Who is finished with which text. */
  finishers(): Promise<ReadonlyMap<TextHash, ReadonlySet<Id>>>;
  /** The file that articles were read from, by `original.sha256`. */
  keptOriginal(sha256: string): Promise<KeptOriginal>;
  /** Who was said to be whom, withdrawn verdicts included: `resolveIdentities` judges them. */
  identities(): Promise<readonly IdentityRecord[]>;
  /** How disagreements were settled, decisions taken back included. */
  decisions(): Promise<readonly DecisionRecord[]>;
  /** The words of a text that nothing is to be suggested at: see `rejectSuggestion`. */
  rejected(hash: TextHash): Promise<readonly Span[]>;
}

/** Reading for the screen: without what blind mode hides, as `sees` in shared/visibility/sight.ts decides. */
export interface ShownReading extends Reading {
  /** What is seen of other annotators here. */
  sight(): Promise<Sight>;
  blindMode(): Promise<BlindMode>;
  /** All quotes of the project, by article and place. The same list as before when none of them changed. */
  quoteLines(): Promise<readonly ListedQuote[]>;
  /** What is hidden in an article; null when nothing is to be. */
  hiding(documentId: Id): Promise<Hiding | null>;
}

/**
 * Reading for writing, merging and exporting: blind mode hides nothing from it. `scripts/reading.test.ts` lists the
 * files that may use it.
 */
export interface WholeReading extends Reading {
  /** The bytes an article was read from, by `original.sha256`. */
  original(sha256: string): Promise<Uint8Array | undefined>;
  /** The hashes of all originals in the store, those that were dropped included. */
  originals(): Promise<ReadonlySet<string>>;
  /** Records of the given documents with all that they refer to, or of the whole project (tombstones included) for 'all'. */
  content(of: 'all' | readonly Id[]): Promise<ProjectContent>;
}

/** A text that is not stored. */
export interface TextDraft {
  readonly text: string;
  /** The record it belongs to; null where that is none. */
  readonly of: DraftOwner | null;
}

/**
 * The only way to the records. It is no reading itself: whoever reads says which of the two is meant. Writes are
 * queued, each one transaction with strict durability, and resolve when the disk has them.
 */
export interface Repository extends BesideRecords {
  readonly everything: WholeReading;
  readonly shown: ShownReading;
  history(): Promise<History>;

  // Writing.
  /** Originals that were dropped while this window is open, by their SHA-256: they can still be put back. */
  readonly droppedOriginals: ReadonlyMap<string, Uint8Array>;
  /** Gives the room of an original back. Its hash, the text and the quotes stay. */
  dropOriginal(sha256: string): Promise<boolean>;
  /** Keeps an original, also one that was dropped. Both say whether the disk has done it. */
  keepOriginal(sha256: string, bytes: Uint8Array): Promise<boolean>;
  apply(change: ChangeSet): Promise<WriteOutcome>;
  undo(): Promise<ChangeLabel | null>;
  redo(): Promise<ChangeLabel | null>;
  importContent(
    plan: ImportPlan,
    options?: {
      readonly signal?: AbortSignal;
      readonly onProgress?: (done: number, of: number) => void;
    },
  ): Promise<WriteOutcome | { readonly outcome: 'cancelled' }>;
  /** Holds all writing here while an import is written over another connection; told like any write. */
  importElsewhere(
    write: (ticket: ImportTicket) => Promise<ImportEnd>,
  ): Promise<{ readonly outcome: ImportEnd } | Extract<WriteOutcome, { outcome: 'failed' }>>;
  renameProject(name: string): Promise<WriteOutcome>;
  /** Removes everything: records, texts, history, settings. Asked for twice by the interface. */
  wipe(): Promise<void>;

  putSetting(key: string, value: unknown): Promise<void>;
  /** The settings that this window has read or written, as they were last: known without asking the database. */
  readonly knownSettings: ReadonlyMap<string, unknown>;
  /** Texts that were typed and never stored, by key. Those of deleted records go. */
  drafts(): Promise<ReadonlyMap<string, TextDraft>>;
  /** Keeps a text that is being typed; null removes it. Answers whether the disk has it. */
  putDraft(key: string, draft: TextDraft | null): Promise<boolean>;
  /** Removes a draft once everything is written that was asked for before. Answers whether it is gone. */
  dropDraft(key: string): Promise<boolean>;

  /**
   * Carries out something the person asked for, after all they asked for before. A step that fails is told by
   * `saving`, kept for another try, and stops none of those behind it.
   */
  inTurn(step: () => Promise<void>, needs: StepNeeds): void;
  saving: {
    current(): SavingState;
    /** Tells of every change, and of every failure, also when its reason is the same as before. */
    subscribe(listener: () => void): () => void;
    /** Tries again what failed: writes that were refused first, then steps, in their order. */
    retry(): Promise<RetryOutcome>;
    /** Takes note of an error outside the steps. `again` does what it stopped; null when nobody knows. */
    report(error: unknown, again: (() => Promise<void>) | null, needs: StepNeeds): void;
    /** Gives up the steps that failed. Writes that were refused stay. */
    dismiss(): void;
  };
  /** What the disk has, for the second copy outside the database. */
  readonly acknowledged: Acknowledged;
  close(): void;
}

/** Changes that the database has, and which of them the journal outside it may not have yet. */
export interface Acknowledged {
  /** The project after the last of them. */
  state(): StoreState;
  /** Entries of the journal, as JSON, that nobody has confirmed, in order of revision. */
  pending(): readonly { readonly revision: number; readonly entry: string }[];
  /** Tells of every change as soon as the disk has it. */
  subscribe(listener: () => void): () => void;
  /** The journal has all entries up to this revision. */
  confirm(revision: number): void;
  /** Changes that were asked for and that the disk does not have, in order. */
  unsaved(): readonly UnsavedChange[];
}

/** Why a database could not be opened. Never answered with an empty project. */
export type OpenFailure =
  | { readonly kind: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'blocked' }
  /** The sentinel says there were changes, the database is empty. */
  | { readonly kind: 'data-missing'; readonly changes: number }
  | { readonly kind: 'unreadable'; readonly reason: string };
