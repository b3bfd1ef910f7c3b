import type { StoreState } from './store-state';

/** What the database is found to be when it is looked at without making or changing anything. */
export type StoreLook =
  /** There is none, or one without a project and without changes. */
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'read';
      /** As the database itself says. */
      readonly state: StoreState;
      /** Whether its counters, counted again, agree with that. */
      readonly agrees: boolean;
      /** Entries that were acknowledged and may not be in the journal yet, in order of revision. */
      readonly outbox: readonly string[];
    }
  | {
      readonly kind: 'unreadable';
      readonly cause: 'disk-full' | 'denied' | 'damaged' | 'no-answer';
      readonly reason: string;
    }
  | { readonly kind: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly kind: 'blocked' };
