import { useCallback, useMemo } from 'react';
import type { Id } from '../../shared/model/ids';
import type { QuoteRecord } from '../../shared/model/records';
import { annotatorEntries } from './annotators';
import type { AnnotatorEntry } from './annotators';
import { useLive, useRepository } from './database-context';

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
  readonly hide: (layers: readonly Id[], hidden: boolean) => void;
}

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
  const hide = useCallback(
    (layers: readonly Id[], hiding: boolean) => {
      const kept = (hidden ?? []).filter((id) => !layers.includes(id));
      void repository.putSetting(SETTING, hiding ? [...kept, ...layers] : kept);
    },
    [repository, hidden],
  );
  return { others, left: inSight?.hidden ?? [], hide };
}
