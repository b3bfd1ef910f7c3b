import type { Span } from '../model/anchor';
import { CHECKPOINTS, WORDS_BETWEEN_CHECKPOINTS } from './search-entry';
import { notedPlaces } from './term-places';
import type { EntryPlace } from './text-numbers';
import { eachWordPlace, indexedWord } from './word-units';

/**
 * Where stretches of words stand in a text (UTF-16), given by the numbers of their first word and of the one behind the
 * last. The text is read from the last place noted before each, since it may be long.
 */
export function placesOfWords(
  { segment, entry }: EntryPlace,
  text: string,
  parts: readonly (readonly [number, number])[],
): readonly Span[] {
  const noted = notedPlaces(segment, CHECKPOINTS).positionsIn(entry);
  return parts.flatMap(([from, to]) => {
    const checkpoint = Math.floor(from / WORDS_BETWEEN_CHECKPOINTS);
    let number = checkpoint * WORDS_BETWEEN_CHECKPOINTS;
    let span: Span | null = null;
    eachWordPlace(text, noted[checkpoint] ?? 0, (start, end) => {
      if (indexedWord(text.slice(start, end)) === '') return true;
      if (number === from) span = { start, end };
      else if (span) span = { start: span.start, end };
      number += 1;
      return number < to;
    });
    return span ? [span] : [];
  });
}
