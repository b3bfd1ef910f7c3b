import type { Identities } from '../identities/resolve-identities';
import type { Span } from '../model/anchor';
import type { Id } from '../model/ids';
import type { QuoteFields } from '../model/records';
import { canonicalJson, compareCodeUnits } from '../lib/canonical-json';

/** What a quote says, as far as quotes on the same words are matched by it. Equal quotes have equal `key`s. */
export interface Said {
  /** Ids that stand for the speakers, in order, each once; so for events. */
  readonly speakers: readonly Id[];
  readonly events: readonly Id[];
  readonly kind: string;
  /** All else that the annotator said of it; see {@link restOf}. */
  readonly rest: string;
  readonly key: string;
  /** Orders by content, with names in the place of ids; the key comes last, for two speakers of one name. */
  readonly order: string;
}

/** What {@link createSaying} needs of a quote. */
export interface Saying extends Pick<QuoteFields, 'kind' | 'speakerIds' | 'eventIds'> {
  readonly rest: string;
}

const spanOf = (anchor: Span | null): readonly number[] | null =>
  anchor && [anchor.start, anchor.end];

/** Cue, mention, attribution and tags of a quote as text; '' when it has none of them. */
export function restOf({
  cue,
  mention,
  attribution,
  tags,
}: Pick<QuoteFields, 'cue' | 'mention' | 'attribution' | 'tags'>): string {
  if (!cue && !mention && tags.length === 0 && attribution === 'unknown') return '';
  return canonicalJson([
    spanOf(cue),
    spanOf(mention),
    attribution,
    tags.toSorted(compareCodeUnits),
  ]);
}

/** Of those who are one the name that comes first, whichever of their records stands for them. */
export const firstNameOf =
  ({ group }: Identities, nameOf: (id: Id) => string): ((id: Id) => string) =>
  (id) =>
    group(id).map(nameOf).toSorted(compareCodeUnits)[0] ?? '';

/**
 * Reads what quotes say. `resolve` gives one id for all records that are the same, `nameOf` what that is called; see
 * {@link firstNameOf}.
 */
export function createSaying(
  resolve: (id: Id) => Id,
  nameOf: (id: Id) => string,
): (quote: Saying) => Said {
  const setOf = (ids: readonly Id[]): readonly Id[] =>
    [...new Set(ids.map(resolve))].toSorted(compareCodeUnits);
  const namesOf = (ids: readonly Id[]): readonly string[] =>
    ids.map(nameOf).toSorted(compareCodeUnits);
  return ({ kind, speakerIds, eventIds, rest }) => {
    const [speakers, events] = [setOf(speakerIds), setOf(eventIds)];
    const key = canonicalJson([speakers, kind, events, rest]);
    const order = `${canonicalJson([namesOf(speakers), kind, namesOf(events)])} ${key}`;
    return { speakers, events, kind, rest, key, order };
  };
}

/** A share of a facet in whole numbers: exact for sets of up to ten members, rounded up beyond. */
const WHOLE = 2520;
const WEIGHTS = { speakers: 8, events: 3, kind: 3, rest: 1 } as const;

/** The most by which two quotes can differ. */
export const MOST_DIFFERENT = WHOLE * 15 + 1;

/** 1 − the Jaccard index of two sets, in {@link WHOLE}s. */
function setDifference(a: readonly Id[], b: readonly Id[]): number {
  const shared = a.filter((id) => b.includes(id)).length;
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : Math.ceil((WHOLE * (all - shared)) / all);
}

/**
 * How much two quotes differ in what they say, from 0 for the same up to {@link MOST_DIFFERENT}; a whole number, so
 * that sums do not depend on their order. Who speaks weighs more than all else together, since that is what makes two
 * quotes out of the same words. Each part is a metric: that the triangle inequality holds is why matching what is
 * equal first never costs anything, and the 1 for any difference is why it is always done.
 */
export function differenceOf(a: Said, b: Said): number {
  if (a.key === b.key) return 0;
  return (
    WEIGHTS.speakers * setDifference(a.speakers, b.speakers) +
    WEIGHTS.events * setDifference(a.events, b.events) +
    (a.kind === b.kind ? 0 : WEIGHTS.kind * WHOLE) +
    (a.rest === b.rest ? 0 : WEIGHTS.rest * WHOLE) +
    1
  );
}
