/**
 * Where annotators' layers differ on one text, and what was decided on it.
 *
 * `assessText(quotes, { decisions, resolve })`: every aligned group with its state;
 * `seenText(quotes)`: what a decision on them is about; `agreedOf(item)`: the quote that stands for a group.
 */
import { conflictsOf } from '../revision/merge-record';
import type { Id } from '../model/ids';
import type { DecisionRecord } from '../model/records';
import { canonicalJson, compareCodeUnits } from '../lib/canonical-json';
import { hashText } from '../text/hash';
import { AGREED_LAYER, decisionId } from './agreed-layer';
import { alignLayers, type AlignedGroup } from './align-layers';
import { FACETS } from './review-item';
import type { DisagreementItem, Facet, ReviewQuote, QuoteVersion } from './review-item';
import { createSaying } from './said';
import { addTo } from '../lib/group-by';

export interface AssessOptions {
  /** Living decisions by the quotes they are about. */
  readonly decisions: DecisionIndex;
  /** One id for all records that are the same speaker or event. */
  readonly resolve: (id: Id) => Id;
  /** See `createSaying`: the last that decides which of several quotes on the same words match. */
  readonly nameOf?: (id: Id) => string;
}

export type DecisionIndex = ReadonlyMap<Id, readonly DecisionRecord[]>;

/** Decisions by the quotes they are about; those taken back are left out. */
export function indexDecisions(decisions: readonly DecisionRecord[]): DecisionIndex {
  const index = new Map<Id, DecisionRecord[]>();
  for (const decision of decisions)
    if (!decision.deleted) for (const item of decision.items) addTo(index, item, decision);
  return index;
}

/**
 * What a decision on these quotes is about, as text: who marked what, with which speakers, events and kind. The ids
 * are those that annotators wrote, not those they resolve to, so that joining two speakers reopens nothing.
 */
export const seenText = (quotes: readonly ReviewQuote[]): string =>
  canonicalJson(
    quotes
      .toSorted((a, b) => compareCodeUnits(a.id, b.id))
      .map(({ id, layer, anchor, kind, speakerIds, eventIds }) => [
        id,
        layer,
        anchor.textHash,
        anchor.start,
        anchor.end,
        kind,
        speakerIds.toSorted(compareCodeUnits),
        eventIds.toSorted(compareCodeUnits),
      ]),
  );

/** SHA-256 of {@link seenText}, as a decision keeps it. */
export const seenHash = (quotes: readonly ReviewQuote[]): Promise<string> =>
  hashText(seenText(quotes));

const idSet = (ids: readonly Id[], resolve: (id: Id) => Id): readonly Id[] =>
  [...new Set(ids.map(resolve))].toSorted(compareCodeUnits);

/** The distinct versions of a passage, those of most annotators first. */
function versionsOf(
  quotes: readonly ReviewQuote[],
  resolve: (id: Id) => Id,
): readonly QuoteVersion[] {
  const versions = new Map<
    string,
    QuoteVersion & { voices: QuoteVersion['voices'][number][]; quoteIds: Id[] }
  >();
  for (const { id, layer, anchor, kind, at, ...links } of quotes) {
    const speakerIds = idSet(links.speakerIds, resolve);
    const eventIds = idSet(links.eventIds, resolve);
    const key = `${anchor.start} ${anchor.end} ${kind} ${speakerIds.join()} ${eventIds.join()}`;
    const known = versions.get(key);
    const voice = { by: layer, at };
    if (known) {
      known.voices.push(voice);
      known.quoteIds.push(id);
    } else {
      const span = { start: anchor.start, end: anchor.end };
      versions.set(key, { span, kind, speakerIds, eventIds, voices: [voice], quoteIds: [id] });
    }
  }
  return [...versions.values()].toSorted((a, b) => b.voices.length - a.voices.length);
}

const FACET_OF: Readonly<Record<Facet, (version: QuoteVersion) => string>> = {
  speakers: ({ speakerIds }) => speakerIds.join(),
  boundaries: ({ span }) => `${span.start}-${span.end}`,
  events: ({ eventIds }) => eventIds.join(),
  kind: ({ kind }) => kind,
};

/** The facets in which versions differ. */
export const differing = (versions: readonly QuoteVersion[]): readonly Facet[] =>
  versions.length < 2
    ? []
    : FACETS.filter((facet) => new Set(versions.map(FACET_OF[facet])).size > 1);

const kindOf = (differs: readonly Facet[]): DisagreementItem['kind'] =>
  differs.length > 1 ? 'several' : (differs[0] ?? 'found');

/** The decision on a group: the one on exactly these quotes, else the one that shares most with them. */
function decisionOn(ids: readonly Id[], index: DecisionIndex): DecisionRecord | null {
  const candidates = new Set(ids.flatMap((id) => index.get(id) ?? []));
  const shared = ({ items }: DecisionRecord) => items.filter((id) => ids.includes(id)).length;
  return (
    [...candidates].toSorted(
      (a, b) =>
        shared(b) - shared(a) || a.items.length - b.items.length || compareCodeUnits(a.id, b.id),
    )[0] ?? null
  );
}

/** One passage with its versions, who is absent, and what was decided. */
export async function assessGroup(
  { quotes, span, textHash }: AlignedGroup<ReviewQuote>,
  layers: readonly Id[],
  { decisions, resolve }: AssessOptions,
): Promise<DisagreementItem> {
  const ids = quotes.map(({ id }) => id);
  const present = new Set(quotes.map(({ layer }) => layer));
  const absent = layers.filter((layer) => !present.has(layer));
  const versions = versionsOf(quotes, resolve);
  const differs = differing(versions);
  const decision = decisionOn(ids, decisions);
  const state = decision
    ? conflictsOf(decision).some(({ field }) => field === 'verdict' || field === 'result')
      ? 'contested'
      : decision.seenHash === (await seenHash(quotes))
        ? 'settled'
        : 'changed'
    : differs.length > 0 || absent.length > 0
      ? 'open'
      : 'unanimous';
  return {
    kind: kindOf(differs),
    id: decision?.id ?? decisionId(ids),
    documentId: quotes[0]?.documentId ?? '',
    textHash,
    span,
    quotes,
    versions,
    differs,
    absent,
    state,
    decision,
  };
}

/** The passages of a text and the layers that have quotes in it. The agreed layer takes no part. */
export interface AlignedText {
  readonly groups: readonly AlignedGroup<ReviewQuote>[];
  readonly layers: readonly Id[];
}

/** Aligns the living quotes of one text. An annotator takes part in a text when they marked anything in it. */
export function alignText(
  quotes: readonly ReviewQuote[],
  { resolve, nameOf = () => '' }: Pick<AssessOptions, 'resolve' | 'nameOf'>,
): AlignedText {
  const own = quotes.filter(({ layer }) => layer !== AGREED_LAYER);
  return {
    groups: alignLayers(own, 0, createSaying(resolve, nameOf)),
    layers: [...new Set(own.map(({ layer }) => layer))].toSorted(compareCodeUnits),
  };
}

/**
 * Assesses the living quotes of one text, of all layers: each passage with its versions, who is absent, and what was
 * decided. A decision that was about other quotes, or about these as they were, is kept and its passage `changed`; one
 * that two people made differently is `contested`.
 */
export async function assessText(
  quotes: readonly ReviewQuote[],
  options: AssessOptions,
): Promise<readonly DisagreementItem[]> {
  const { groups, layers } = alignText(quotes, options);
  const items: DisagreementItem[] = [];
  for (const group of groups) items.push(await assessGroup(group, layers, options));
  return items;
}

/**
 * The quote that stands for a passage in the agreed layer: the decision's result, or what all have alike. Null when
 * it was rejected or is open.
 */
export const agreedOf = ({ state, decision, versions }: DisagreementItem): Id | null =>
  state === 'unanimous'
    ? (versions[0]?.quoteIds[0] ?? null)
    : state === 'open' || state === 'contested'
      ? null
      : (decision?.result ?? null);
