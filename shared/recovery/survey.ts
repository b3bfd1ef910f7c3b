import type { Id } from '../model/ids';
import type { StoreState } from './store-state';

/** Why a snapshot was taken. `set-aside`: what could be read of a store that was found damaged. */
export type SnapshotReason =
  | 'working'
  | 'start'
  | 'close'
  | 'import'
  | 'merge'
  | 'migration'
  | 'restore'
  | 'update'
  | 'opened-as-is'
  | 'set-aside'
  /** Kept by a version before there was a journal. */
  | 'former';

/** What is known of a snapshot without unpacking it. */
export interface SnapshotMark {
  /** Its name among the snapshots: letters, digits and hyphens. */
  readonly id: string;
  readonly reason: SnapshotReason;
  /** The project it holds. */
  readonly state: StoreState;
  readonly projectName: string;
  /** Who worked at this desk, so that after a restoration their quotes are still theirs. */
  readonly annotatorId: Id;
  /** When it was taken: ISO 8601, UTC. */
  readonly takenAt: string;
  /** Of the packed bytes as stored. */
  readonly bytes: number;
  readonly sha256: string;
}

/** A snapshot as it lies on disk. `mark` is null where that cannot be read; the packed bytes may still be whole. */
export interface StoredSnapshot {
  readonly id: string;
  readonly mark: SnapshotMark | null;
  /** `unchecked`: the sizes agree, the digest was not computed yet. */
  readonly condition: 'whole' | 'unchecked' | 'damaged' | 'missing';
}

/** What the journal holds, every line checked. */
export interface JournalSurvey {
  /** The state after the last line of the unbroken chain; null when there is none. */
  readonly last: StoreState | null;
  /** The first revision from which the chain is unbroken up to `last`; null when there is none. */
  readonly from: number | null;
  /** The state that the last readable line tells of, even where lines before it are damaged or missing. */
  readonly claimed: StoreState | null;
  /** Lines that cannot be read, or that a gap or a wrong hash cuts off from the chain. */
  readonly damagedLines: number;
  /** Whether a file of the journal is missing or was cut. */
  readonly broken: boolean;
}

/** A sentinel: what the database was last known to be. */
export interface SentinelSurvey {
  /** The newest readable one. */
  readonly state: StoreState | null;
  /** Whether one was there and could not be read. */
  readonly damaged: boolean;
}

/** All that lies outside the database, as found. Looking changes nothing. */
export interface RecoverySurvey {
  /** False where this host has no place of its own for copies (some private windows). */
  readonly available: boolean;
  readonly sentinel: SentinelSurvey;
  readonly journal: JournalSurvey;
  /** Newest first, by revision. */
  readonly snapshots: readonly StoredSnapshot[];
  /** Stores that were set aside, newest first. */
  readonly setAside: readonly {
    readonly id: string;
    readonly at: string;
    readonly bytes: number;
  }[];
}
