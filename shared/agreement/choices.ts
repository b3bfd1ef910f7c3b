import type { Id } from '../model/ids';
import type { QuoteRecord } from '../model/records';
import type { Passage } from './passages';
import type { Question, What } from './question';
import type { Study } from './read-study';

/** What one annotator said of a passage: labels in order, the same array for the same labels. */
export type LabelChoice = readonly string[];

const NONE: LabelChoice = [];

/** What a quote says of what is asked; speakers and events as the ids that stand for them. */
export function labelsOf(quote: QuoteRecord, what: What, resolve: Study['resolve']): LabelChoice {
  switch (what) {
    case 'quotes':
      return [];
    case 'kinds':
      return [quote.kind];
    case 'speakers':
      return [...new Set(quote.speakerIds.map(resolve))].toSorted();
    case 'events':
      return [...new Set(quote.eventIds.map(resolve))].toSorted();
  }
}

/**
 * Reads the choices of passages: a row for each, with one choice of each of `annotators`, null where one has none.
 * With `speaker`, each says only whether it is this one.
 */
export function createChoices({ resolve }: Study, { what, none }: Question) {
  const interned = new Map<string, LabelChoice>();
  const intern = (labels: LabelChoice): LabelChoice => {
    const key = labels.join(' ');
    const known = interned.get(key);
    if (known) return known;
    interned.set(key, labels);
    return labels;
  };
  const said = new Map<QuoteRecord, LabelChoice>();
  const choose = (quote: QuoteRecord, speaker: Id | null): LabelChoice | null => {
    // Asked again for every speaker: read once.
    const labels = said.get(quote) ?? intern(labelsOf(quote, what, resolve));
    said.set(quote, labels);
    if (labels.length === 0 && none === 'missing') return null;
    return speaker === null ? labels : labels.includes(speaker) ? labelled(speaker) : NONE;
  };
  const labelled = (speaker: Id): LabelChoice => intern([speaker]);
  return (
    { quotes }: Passage,
    annotators: readonly Id[],
    speaker: Id | null,
  ): readonly (LabelChoice | null)[] => {
    const byAnnotator = new Map(quotes.map((quote) => [quote.layer, quote]));
    return annotators.map((id) => {
      const quote = byAnnotator.get(id);
      return quote ? choose(quote, speaker) : null;
    });
  };
}
