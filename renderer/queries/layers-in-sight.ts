import { useCallback, useMemo } from 'react';
import type { Id } from '../../shared/model/ids';
import type { QuoteRecord } from '../../shared/model/records';
import { annotatorEntries } from './annotators';
import type { AnnotatorEntry } from './annotators';
import { useLive, useRepository } from './database-context';
import type { Repository } from '../db/repository';

/** The setting that names the layers left out while reading. A way of looking, not a part of the project. */
const SETTING = 'hidden-layers';

/** Another annotator's layer of the article that is read. */
export interface OtherLayer extends AnnotatorEntry {
  readonly quotes: number;
  readonly hidden: boolean;
}

/** An article's quotes as the reader shows them. */
export interface QuotesInSight {
  readonly documentId: Id | null;
  /** Without those of hidden layers. The same list while nothing changes. */
  readonly quotes: readonly QuoteRecord[];
  /** Those of hidden layers. */
  readonly hidden: readonly QuoteRecord[];
}

const idsFrom = (value: unknown): readonly Id[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];

/** Which layers are left out while reading; undefined while it is read. One's own never is. */
const useHiddenLayers = (): readonly Id[] | undefined =>
  useLive(async (reading) => idsFrom(await reading.setting(SETTING)), []);

/** Reads an article's quotes live, without those of hidden layers; undefined while loading. */
export function useQuotesInSight(documentId: Id | null): QuotesInSight | undefined {
  const me = useRepository().annotatorId();
  const hidden = useHiddenLayers();
  const read = useLive(
    async (reading) => ({
      documentId,
      all: documentId === null ? [] : await reading.quotesOf(documentId),
    }),
    [documentId],
  );
  return useMemo(() => {
    // After a change of article a live reading still holds the one before for a moment.
    if (!hidden || read?.documentId !== documentId) return undefined;
    const isHidden = ({ layer }: QuoteRecord) => layer !== me && hidden.includes(layer);
    const left = read.all.filter(isHidden);
    const quotes = left.length === 0 ? read.all : read.all.filter((quote) => !isHidden(quote));
    return { documentId, quotes, hidden: left };
  }, [documentId, hidden, read, me]);
}

/** The other annotators of an article, which of them are left out, and the way to change that. */
export interface ReadingLayers {
  /** Undefined while loading. */
  readonly others: readonly OtherLayer[] | undefined;
  /** The quotes that are left out. */
  readonly left: readonly QuoteRecord[];
  /** Shows layers again. */
  readonly show: (layers: readonly Id[]) => void;
  /** Leaves layers out, or shows them when all of them are left out; `told` hears which it was. */
  readonly toggle: (layers: readonly Id[], told?: (hidden: boolean) => void) => void;
}

/**
 * Changes which layers are left out, from what is left out when its turn comes: the screen may still show how it was
 * before the last key.
 */
export function changeHiddenLayers(
  repository: Repository,
  change: (hidden: readonly Id[]) => readonly Id[],
): void {
  repository.inTurn(async () => {
    const before = idsFrom(await repository.setting(SETTING));
    await repository.putSetting(SETTING, change(before));
  }, 'project');
}

/** Without some layers. */
const shown = (hidden: readonly Id[], layers: readonly Id[]): readonly Id[] =>
  hidden.filter((id) => !layers.includes(id));

/** With some layers, or without them when all of them are there. */
export const toggled = (hidden: readonly Id[], layers: readonly Id[]): readonly Id[] =>
  layers.every((id) => hidden.includes(id))
    ? shown(hidden, layers)
    : [...shown(hidden, layers), ...layers];

export function useReadingLayers(documentId: Id | null): ReadingLayers {
  const repository = useRepository();
  const me = repository.annotatorId();
  const annotators = useLive((reading) => reading.annotators(), []);
  const hidden = useHiddenLayers();
  const inSight = useQuotesInSight(documentId);
  const others = useMemo(() => {
    if (!annotators || !hidden || !inSight) return undefined;
    const layers = [...inSight.quotes, ...inSight.hidden].map(({ layer }) => layer);
    return annotatorEntries(layers, annotators, me)
      .filter(({ own }) => !own)
      .map((entry) => ({
        ...entry,
        quotes: layers.filter((id) => id === entry.id).length,
        hidden: hidden.includes(entry.id),
      }));
  }, [annotators, hidden, inSight, me]);
  const show = useCallback(
    (layers: readonly Id[]) => changeHiddenLayers(repository, (before) => shown(before, layers)),
    [repository],
  );
  const toggle = useCallback(
    (layers: readonly Id[], told?: (hidden: boolean) => void) =>
      changeHiddenLayers(repository, (before) => {
        const after = toggled(before, layers);
        told?.(layers.every((id) => after.includes(id)));
        return after;
      }),
    [repository],
  );
  return { others, left: inSight?.hidden ?? [], show, toggle };
}
