import type { Id } from '../model/ids';

/** How many living records of each kind a project holds: what a person reads on the recovery page. */
export interface LivingCounts {
  readonly articles: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly events: number;
  readonly tags: number;
}

/**
 * What a project is after so many changes, small enough to be written beside the database with each of them. Two
 * copies with equal states hold the same project, as far as their counters tell.
 */
export interface StoreState {
  /** How many changes the database had acknowledged. It only ever rises, through wipes and restorations too. */
  readonly revision: number;
  /** When the last of them was made: ISO 8601, UTC, ms. Empty before the first. */
  readonly at: string;
  readonly projectId: Id;
  readonly counts: LivingCounts;
  /** A digest of all counters, equal for equal counters in any order: 16 hexadecimal digits. */
  readonly digest: string;
}
