import { alignWords, type SourceColumns } from './align-words';
import type { QuotationChange } from './change';
import { WordComparison, type Pairs } from './compare-words';
import type { QuotedWords } from './quoted-words';
import type { SourceWords } from './source-words';

/** A place of a source where a quotation stands, perhaps with changes. */
export interface QuotedPlace {
  /** Which of the sources, by its number. */
  readonly text: number;
  /** The first and the last word of the source that the quotation has. */
  readonly first: number;
  readonly last: number;
  readonly changes: readonly QuotationChange[];
}

/** Shorter quotations are found word for word or not at all: other words are other words. */
const EXACT_ONLY = 3;
/** Places of the very words that are looked at, and texts in which changed ones are looked for. */
const MOST_EXACT = 200;
const MOST_TEXTS = 4;
/** A text is looked at for changed words when this share of what speaks for the likeliest place speaks for one of its. */
const AS_LIKELY = 0.5;
/** Up to so many pairs of words a text is compared as a whole; beyond, only its likeliest passages. */
const CELLS = 4000;
const PASSAGES = 6;
const ENDS = /[.!?。！？\n”“«»"]/u;
/** Words of one alignment; longer quotations are compared piece by piece. */
const PIECE = 300;

/** All places of a quotation with the fewest changes, in the order of the sources; none when it was not found. */
export function findQuotation(quoted: QuotedWords, source: SourceWords): readonly QuotedPlace[] {
  if (quoted.plain === 0) return [];
  const exact = fewestChanges(exactPlaces(quoted, source));
  const isShort = quoted.plain <= EXACT_ONLY;
  const isMarked = quoted.plain < quoted.units.length;
  if (exact.length > 0 || (isShort && !isMarked)) return exact;
  const found = alignedPlaces(quoted, source).filter(
    ({ changes }) => !isShort || changes.every(({ honest }) => honest),
  );
  return fewestChanges(found);
}

export const isVerbatim = ({ changes }: Pick<QuotedPlace, 'changes'>): boolean =>
  changes.every(({ honest }) => honest);

function fewestChanges(places: readonly QuotedPlace[]): readonly QuotedPlace[] {
  const real = ({ changes }: QuotedPlace) => changes.filter(({ honest }) => !honest).length;
  const fewest = Math.min(...places.map(real));
  return places
    .filter((place) => real(place) === fewest)
    .toSorted((a, b) => a.changes.length - b.changes.length || a.first - b.first);
}

/** Where all words stand in a row, whatever is in brackets. */
function exactPlaces(quoted: QuotedWords, source: SourceWords): readonly QuotedPlace[] {
  if (quoted.units.some(({ kind }) => kind === 'ellipsis')) return [];
  const ids = quoted.units.map(({ id }) => id);
  return source.index
    .standing(ids, MOST_EXACT)
    .map((from) =>
      placeOf(
        quoted,
        source,
        ids.map((_, at) => from + at),
      ),
    )
    .filter((place) => place !== null);
}

function placeOf(quoted: QuotedWords, source: SourceWords, pairs: Pairs): QuotedPlace | null {
  const comparison = new WordComparison(quoted, source, pairs);
  const words = comparison.same.map((at) => pairs[at] ?? 0);
  if (words.length === 0) return null;
  const first = Math.min(...words);
  return {
    text: source.index.textAt(first),
    first,
    last: Math.max(...words),
    changes: comparison.changes(),
  };
}

/** Where the words stand with changes, in the texts that have most of them. */
function alignedPlaces(quoted: QuotedWords, source: SourceWords): readonly QuotedPlace[] {
  const { index } = source;
  const places = index.likely(quoted.units.map(({ id }) => id));
  const best = places[0]?.weight ?? 0;
  const texts = new Map<number, number[]>();
  for (const { place, weight } of places) {
    const text = index.textAt(place);
    const known = texts.get(text);
    if (known) known.push(place);
    else if (texts.size < MOST_TEXTS && weight >= best * AS_LIKELY) texts.set(text, [place]);
  }
  const found: QuotedPlace[] = [];
  for (const [text, near] of texts) {
    const pairs = pairsIn(quoted, source, text, near);
    const place = pairs && placeOf(quoted, source, pairs.pairs);
    if (pairs && place && isFound(quoted, source, pairs, place)) found.push(place);
  }
  return found;
}

function pairsIn(
  { units }: QuotedWords,
  source: SourceWords,
  text: number,
  near: readonly number[],
): { readonly pairs: Pairs; readonly score: number } {
  const pairs: number[] = [];
  let score = 0;
  for (let from = 0; from < units.length; from += PIECE) {
    const piece = units.slice(from, from + PIECE);
    const columns = columnsOf(
      source,
      text,
      near.map((place) => place + from),
      piece.length,
    );
    const aligned = alignWords(piece, columns);
    score += aligned.score;
    for (const column of aligned.pairs) pairs.push(columns.words[column] ?? -1);
  }
  return { pairs, score };
}

/** The words of a text among which is looked: all, or those of its likeliest passages. */
function columnsOf(
  source: SourceWords,
  text: number,
  near: readonly number[],
  length: number,
): SourceColumns {
  const { index } = source;
  const from = index.firsts[text] ?? 0;
  const to = (index.firsts[text + 1] ?? 0) - 1;
  const slack = length + 32;
  const taken: number[] = [];
  if ((to - from) * length <= CELLS) for (let at = from; at < to; at += 1) taken.push(at);
  else
    for (const place of near.slice(0, PASSAGES).toSorted((a, b) => a - b)) {
      const begin = Math.max(from, place - slack, (taken.at(-1) ?? -1) + 1);
      for (let at = begin; at < Math.min(to, place + length + slack); at += 1) taken.push(at);
    }
  const words = Int32Array.from(taken);
  const ids = words.map((at) => index.ids[at] ?? 0);
  const classes = Uint8Array.from(ids, (id) => index.classes[id] ?? 0);
  const heads = ids.map((id) => index.heads[id] ?? 0);
  const ends = Uint8Array.from(words, (at) => (ENDS.test(source.after(at)) ? 1 : 0));
  return { words, ids, classes, heads, ends };
}

/** Whether so many words are the same, and so near each other, that it is that place and no chance. */
function isFound(
  { units, plain }: QuotedWords,
  { index }: SourceWords,
  { pairs, score }: { readonly pairs: Pairs; readonly score: number },
  { changes }: QuotedPlace,
): boolean {
  const same = units.filter(
    ({ id, kind }, at) => kind === 'word' && index.ids[pairs[at] ?? -1] === id,
  ).length;
  const real = changes.filter(({ honest }) => !honest).length;
  if (plain <= EXACT_ONLY) return same === plain;
  if (same < 3 || same < leastSame(plain)) return false;
  return real <= 1 || score >= plain * 0.9;
}

const leastSame = (words: number): number =>
  words <= 4 ? words - 1 : words <= 6 ? words - 2 : words <= 10 ? words * 0.6 : words * 0.5;
