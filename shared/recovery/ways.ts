import type { Id } from '../model/ids';
import { NOTHING_LIVING } from './counters';
import type { Judgement } from './judge';
import type { StoreLook } from './store-look';
import type { LivingCounts, StoreState } from './store-state';

/** A snapshot as it was found when all of it was read. */
export interface ReadSnapshot {
  readonly id: Id;
  readonly state: StoreState;
  /** Records that cannot be read any more; 0 where it is whole. */
  readonly unreadable: number;
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
  /** The living records that could be read of the store; null where none could. */
  readonly counted: LivingCounts | null;
  readonly judgement: Extract<Judgement, { verdict: 'suspect' }>;
  /** Newest first, and none of a store that was suspect itself: nothing is built on those. */
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
      /** Changes after it that the journal or the store has. */
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

/** What the store holds of the project, as far as it could be read: nothing, where another project lies there. */
const storeCounts = ({ counted, judgement }: Found): LivingCounts =>
  counted !== null && judgement.matter !== 'another' ? counted : NOTHING_LIVING;

const missing = ({ judgement }: Found, revision: number): number =>
  Math.max(0, judgement.highest - revision);

type WayOf<K extends Way['kind']> = Extract<Way, { readonly kind: K }>;

function putBack(found: Found): WayOf<'put-back'> | null {
  const { reach } = found;
  if (reach === null || (reach.base !== null && reach.replayed === 0)) return null;
  return {
    kind: 'put-back',
    reach,
    brings: differencesOf(storeCounts(found), reach.state.counts),
    missingChanges: missing(found, reach.state.revision),
  };
}

function goBack(found: Found): WayOf<'snapshot'> | null {
  const { snapshots, reach, look, judgement } = found;
  // Where the journal adds nothing, the snapshot that lost least is the way; else the newest is the second way.
  const chosen =
    reach !== null && reach.replayed === 0
      ? snapshots.find(({ id }) => id === reach.base)
      : snapshots[0];
  if (!chosen) return null;
  const { revision, counts } = chosen.state;
  const own = look.kind === 'read' && look.agrees ? look.state.revision : 0;
  // What only the store knows is set aside with it.
  const known =
    judgement.matter === 'another'
      ? Math.max(revision, reach?.state.revision ?? 0)
      : Math.max(revision, reach?.state.revision ?? 0, own);
  return {
    kind: 'snapshot',
    snapshot: chosen,
    brings: differencesOf(storeCounts(found), counts),
    laterChanges: known - revision,
    missingChanges: missing(found, known),
  };
}

function asItIs(found: Found, best: LivingCounts | null): WayOf<'open-as-is'> | null {
  const { look, judgement, counted } = found;
  if (look.kind !== 'read' || counted === null) return null;
  const fullest = judgement.matter === 'another' ? counted : (best ?? counted);
  return {
    kind: 'open-as-is',
    counts: counted,
    without: differencesOf(counted, fullest),
    missingChanges: missing(found, look.state.revision),
  };
}

/** Whether a store that can be read is worth more than what would be put in its place. */
function storeIsFuller(
  { look, judgement, counted }: Found,
  state: StoreState,
  unreadable: number,
): boolean {
  if (look.kind !== 'read' || counted === null || judgement.matter === 'another') return false;
  if (look.agrees && look.state.revision !== state.revision)
    return look.state.revision > state.revision;
  return total(counted) > total(state.counts) - unreadable;
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
    return asIs === null ? [...tryAgain, { kind: 'begin-anew' }] : opening;
  }
  return storeIsFuller(found, copy.state, copy.unreadable)
    ? [...opening, ...restoring, ...tryAgain]
    : [...restoring, ...opening, ...tryAgain];
}
