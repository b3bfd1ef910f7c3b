import { useMemo } from 'react';
import type { Id } from '../../shared/model/ids';
import type { AnnotatorRecord, QuoteRecord } from '../../shared/model/records';
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

/** Whose quotes are in the article that is read, which of them are left out, and the way to change that. */
export interface ChosenLayers {
  /** The article's quotes without those of hidden layers; undefined while loading. The same list while nothing changes. */
  readonly inSight: readonly QuoteRecord[] | undefined;
  /** Those of hidden layers. */
  readonly hiddenQuotes: readonly QuoteRecord[];
  /** The other annotators who marked something; undefined while loading. */
  readonly others: readonly OtherLayer[] | undefined;
  /** Shows layers again. */
  readonly show: (layers: readonly Id[]) => void;
  /** Leaves layers out, or shows them when all of them are left out; `told` hears which it was. */
  readonly toggle: (layers: readonly Id[], told?: (hidden: boolean) => void) => void;
}

const NO_QUOTES: readonly QuoteRecord[] = [];

const idsFrom = (value: unknown): readonly Id[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];

/** Which layers are left out while reading; undefined while it is read. One's own never is. */
const useHiddenLayers = (): readonly Id[] | undefined =>
  useLive(async (reading) => idsFrom(await reading.setting(SETTING)), []);

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

/** Leaves hidden layers out of an article's quotes. Quotes and annotators are undefined while they are read. */
export function useChosenLayers(
  quotes: readonly QuoteRecord[] | undefined,
  annotators: readonly AnnotatorRecord[] | undefined,
): ChosenLayers {
  const repository = useRepository();
  const me = repository.annotatorId();
  const hidden = useHiddenLayers();
  const { inSight, hiddenQuotes } = useMemo(() => {
    if (!hidden || !quotes) return { inSight: undefined, hiddenQuotes: NO_QUOTES };
    const isSwitchedOff = ({ layer }: QuoteRecord) => layer !== me && hidden.includes(layer);
    const out = quotes.filter(isSwitchedOff);
    return out.length === 0
      ? { inSight: quotes, hiddenQuotes: NO_QUOTES }
      : { inSight: quotes.filter((quote) => !isSwitchedOff(quote)), hiddenQuotes: out };
  }, [hidden, quotes, me]);
  const others = useMemo(() => {
    if (!annotators || !hidden || !quotes) return undefined;
    const layers = quotes.map(({ layer }) => layer);
    return annotatorEntries(layers, annotators, me)
      .filter(({ isMe }) => !isMe)
      .map((entry) => ({
        ...entry,
        quotes: layers.filter((id) => id === entry.id).length,
        hidden: hidden.includes(entry.id),
      }));
  }, [annotators, hidden, quotes, me]);
  return useMemo(
    () => ({
      inSight,
      hiddenQuotes,
      others,
      show: (layers) => changeHiddenLayers(repository, (before) => shown(before, layers)),
      toggle: (layers, told) =>
        changeHiddenLayers(repository, (before) => {
          const after = toggled(before, layers);
          told?.(layers.every((id) => after.includes(id)));
          return after;
        }),
    }),
    [repository, inSight, hiddenQuotes, others],
  );
}
