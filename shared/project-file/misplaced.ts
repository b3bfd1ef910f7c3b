import { locateQuote } from '../anchoring/locate-quote';
import type { ProjectContent } from '../model/content';
import { compareCodeUnits } from '../lib/canonical-json';
import { QUOTE_PARTS } from './check-meaning';
import { asKept } from './kept';
import { SECTIONS } from '../records/record-types';
import type { FileMisplaced } from './schema';

/**
 * The living quotes of a project whose words are not those at their offsets, in the order of their ids: where they, or
 * the words that attribute them, stand instead, or that this cannot be said. What hangs on a text that is not at hand is
 * left out.
 */
export function misplacedIn({
  records,
  texts,
}: Pick<ProjectContent, 'records' | 'texts'>): readonly FileMisplaced[] {
  const textOf = new Map(texts.map(({ hash, text }) => [hash, text]));
  return records
    .flatMap((quote): readonly FileMisplaced[] => {
      if (quote.type !== 'quote' || quote.deleted) return [];
      const located = locateQuote(quote, (hash) => textOf.get(hash));
      return QUOTE_PARTS.flatMap((field): readonly FileMisplaced[] => {
        const { place, span } = located[field] ?? { place: 'as-stated', span: null };
        if (place === 'as-stated' || place === 'unchecked') return [];
        return [{ quote: quote.id, field, place, ...span }];
      });
    })
    .toSorted((a, b) => compareCodeUnits(a.quote, b.quote));
}

/** How many quotes of a project do not stand where they say, and how many cannot be used at all. */
export interface PlaceCounts {
  readonly foundAgain: number;
  readonly notFound: number;
  /** Quotes kept unread. */
  readonly setAside: number;
}

/** Counts them, for whoever exports the project. */
export function countPlaces(
  content: Pick<ProjectContent, 'records' | 'texts' | 'unknown'>,
): PlaceCounts {
  const quotes = misplacedIn(content).filter(({ field }) => field === 'anchor');
  const foundAgain = quotes.filter(({ place }) => place === 'found-again').length;
  const aside = content.unknown.filter((one) => {
    const kept = asKept(one);
    return kept.keeps === 'quarantined' && kept.entry.section === SECTIONS.quote;
  });
  return { foundAgain, notFound: quotes.length - foundAgain, setAside: aside.length };
}
