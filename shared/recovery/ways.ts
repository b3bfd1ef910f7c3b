import type { Id } from '../model/ids';
import type { Judgement } from './judge';
import type { StoreLook } from './store-look';
import type { LivingCounts, StoreState } from './store-state';

/** A snapshot as it was found when all of it was read. */
export interface ReadSnapshot {
  readonly id: Id;
  readonly state: StoreState;
  /** Records that cannot be read any more; 0 where it is whole. */
  readonly unreadable: number;
  /** Whether it was kept of a store that was suspect itself: it is shown, and nothing is built on it. */
  readonly suspect: boolean;
}

/** How far the journal leads from a snapshot, once its lines were read. */
export interface JournalReach {
  /** The snapshot it goes on from; null where it begins with the first change. */
  readonly base: Id | null;
  /** After the last line that can be replayed. */
  readonly state: StoreState;
  readonly replayed: number;
  /** Records of the snapshot that cannot be read. */
  readonly unreadable: number;
}

/** All that was found, read and checked. */
export interface Found {
  readonly look: StoreLook;
  readonly judgement: Extract<Judgement, { verdict: 'suspect' }>;
  /** Newest first. */
  readonly snapshots: readonly ReadSnapshot[];
  /** The farthest that a snapshot and the journal lead together. */
  readonly reach: JournalReach | null;
}

/** Differences by kind; 0 where there is none. */
export type CountDifferences = LivingCounts;

/** A way on, with what it brings back and leaves. Every number is held against what the store holds now. */
export type Way =
  | {
      readonly kind: 'put-back';
      readonly reach: JournalReach;
      readonly brings: CountDifferences;
      /** Acknowledged changes that nothing leads to. */
      readonly missingChanges: number;
    }
  | {
      readonly kind: 'snapshot';
      readonly snapshot: ReadSnapshot;
      readonly brings: CountDifferences;
      /** Changes after it that the journal has. */
      readonly laterChanges: number;
      /** Changes after it that nothing leads to. */
      readonly missingChanges: number;
    }
  | {
      readonly kind: 'open-as-is';
      readonly counts: LivingCounts;
      /** What the fullest copy has beyond it. */
      readonly without: CountDifferences;
      /** Acknowledged changes that it does not know. */
      readonly missingChanges: number;
    }
  /** The look may come out otherwise: disk freed, another window closed, a newer Verbatim installed. */
  | { readonly kind: 'try-again' }
  | { readonly kind: 'begin-anew' };

/** No records at all. */
export const NO_COUNTS: LivingCounts = { articles: 0, quotes: 0, speakers: 0, events: 0, tags: 0 };

/** What `to` has more than `from`; where it has less, the number is below 0. */
export const differencesOf = (from: LivingCounts, to: LivingCounts): CountDifferences => ({
  articles: to.articles - from.articles,
  quotes: to.quotes - from.quotes,
  speakers: to.speakers - from.speakers,
  events: to.events - from.events,
  tags: to.tags - from.tags,
});

const total = ({ articles, quotes, speakers, events, tags }: LivingCounts): number =>
  articles + quotes + speakers + events + tags;

/** What the store holds, as far as it could be read. */
export const storeCounts = (look: StoreLook): LivingCounts =>
  look.kind === 'read' ? look.counted : NO_COUNTS;

const missing = ({ judgement }: Found, revision: number): number =>
  Math.max(0, judgement.highest - revision);

type WayOf<K extends Way['kind']> = Extract<Way, { readonly kind: K }>;

function putBack(found: Found): WayOf<'put-back'> | null {
  const { reach, look } = found;
  if (reach === null || (reach.base !== null && reach.replayed === 0)) return null;
  return {
    kind: 'put-back',
    reach,
    brings: differencesOf(storeCounts(look), reach.state.counts),
    missingChanges: missing(found, reach.state.revision),
  };
}

function goBack(found: Found): WayOf<'snapshot'> | null {
  const { snapshots, reach, look } = found;
  const usable = snapshots.filter(({ suspect }) => !suspect);
  // Where the journal adds nothing, the snapshot that lost least is the way; else the newest is the second way.
  const chosen =
    reach !== null && reach.replayed === 0 ? usable.find(({ id }) => id === reach.base) : usable[0];
  if (!chosen) return null;
  const { revision, counts } = chosen.state;
  const known = Math.max(revision, reach?.state.revision ?? 0);
  return {
    kind: 'snapshot',
    snapshot: chosen,
    brings: differencesOf(storeCounts(look), counts),
    laterChanges: known - revision,
    missingChanges: missing(found, known),
  };
}

function asItIs(found: Found, best: LivingCounts | null): WayOf<'open-as-is'> | null {
  const { look } = found;
  if (look.kind !== 'read') return null;
  return {
    kind: 'open-as-is',
    counts: look.counted,
    without: differencesOf(look.counted, best ?? look.counted),
    missingChanges: missing(found, look.state.revision),
  };
}

/** Whether a store that can be read is worth more than what would be put in its place. */
function storeIsFuller({ look, judgement }: Found, state: StoreState, unreadable: number): boolean {
  if (look.kind !== 'read' || judgement.matter === 'another') return false;
  if (look.agrees && look.state.revision !== state.revision)
    return look.state.revision > state.revision;
  return total(look.counted) > total(state.counts) - unreadable;
}

/** Matters that may be over at the next look, and those of which nothing may be touched. */
const mayPass = ({ look }: Found): boolean =>
  look.kind === 'blocked' ||
  look.kind === 'newer-version' ||
  (look.kind === 'unreadable' && look.cause !== 'damaged');

/**
 * The ways on, the recommended first. From every state there is at least one. Beginning anew is among them only where
 * nothing can be brought back; elsewhere the page offers it apart.
 */
export function waysFrom(found: Found): readonly Way[] {
  const { look } = found;
  // What a newer version wrote, or another window has open, is not to be replaced.
  if (look.kind === 'newer-version' || look.kind === 'blocked') return [{ kind: 'try-again' }];
  const back = putBack(found);
  const snapshot = goBack(found);
  const copy = back?.reach ?? snapshot?.snapshot ?? null;
  const asIs = asItIs(found, copy?.state.counts ?? null);
  const restoring = [back, snapshot].filter((way) => way !== null);
  const opening = asIs === null ? [] : [asIs];
  const tryAgain: readonly Way[] = look.kind === 'unreadable' ? [{ kind: 'try-again' }] : [];
  if (mayPass(found)) return [...tryAgain, ...restoring];
  if (copy === null) {
    return asIs === null ? [{ kind: 'begin-anew' }, ...tryAgain] : opening;
  }
  return storeIsFuller(found, copy.state, copy.unreadable)
    ? [...opening, ...restoring, ...tryAgain]
    : [...restoring, ...opening, ...tryAgain];
}
