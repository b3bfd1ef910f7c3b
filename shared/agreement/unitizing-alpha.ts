import type { Span } from '../model/anchor';
import { noValue } from './figure';
import type { ChanceFigure, Counted, Estimator } from './figure';

/** One text and what each annotator marked in it as one category, in UTF-16 units. */
export interface Continuum {
  readonly length: number;
  /** Of each annotator: in order, within the text, none overlapping another. */
  readonly layers: readonly (readonly Span[])[];
}

/** A stretch of a text that an annotator marked, or the gap between two. */
interface Section extends Span {
  readonly unit: boolean;
}
interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

function sectionsOf(units: readonly Span[], length: number): readonly Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of units) {
    if (start > at) sections.push({ start: at, end: start, unit: false });
    sections.push({ start, end, unit: true });
    at = end;
  }
  if (at < length) sections.push({ start: at, end: length, unit: false });
  return sections;
}

/** δ² of two sections that overlap: how far their ends are apart, or the unit that lies wholly within a gap. */
function difference(a: Section, b: Section): number {
  if (a.unit && b.unit) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (a.unit && a.start >= b.start && a.end <= b.end) return (a.end - a.start) ** 2;
  if (b.unit && b.start >= a.start && b.end <= a.end) return (b.end - b.start) ** 2;
  return 0;
}

/** The differences of all sections of two annotators that overlap, in one walk along the text. */
function differencesOf(one: readonly Section[], other: readonly Section[]): number {
  let sum = 0;
  let [i, j] = [0, 0];
  for (let [a, b] = [one[0], other[0]]; a && b; [a, b] = [one[i], other[j]]) {
    if (a.unit || b.unit) sum += difference(a, b);
    if (a.end <= b.end) i += 1;
    if (b.end <= a.end) j += 1;
  }
  return sum;
}

/** For each unit: the places at which gaps at least as long would hold it whole, Σ (gap − unit + 1). */
function placesInGaps(units: readonly number[], gaps: readonly number[]): readonly number[] {
  const longestFirst = gaps.toSorted((a, b) => b - a);
  const order = units
    .map((_, index) => index)
    .toSorted((a, b) => (units[b] ?? 0) - (units[a] ?? 0));
  const places = Array.from(units, () => 0);
  let taken = 0;
  let sum = 0;
  for (const index of order) {
    const length = units[index] ?? 0;
    for (let gap = longestFirst[taken]; gap !== undefined && gap >= length; ) {
      sum += gap + 1;
      taken += 1;
      gap = longestFirst[taken];
    }
    places[index] = sum - taken * length;
  }
  return places;
}

function disagreementOf({ length, layers }: Continuum): Disagreement {
  const annotators = layers.length;
  const sections = layers.map((units) => sectionsOf(units, length));
  let observed = 0;
  for (const [at, one] of sections.entries())
    for (const other of sections.slice(at + 1)) observed += 2 * differencesOf(one, other);

  const lengths = (unit: boolean): number[] =>
    sections.flatMap((all) =>
      all.filter((section) => section.unit === unit).map(({ start, end }) => end - start),
    );
  const units = lengths(true);
  const places = placesInGaps(units, lengths(false));
  let expected = 0;
  let taken = 0;
  for (const [index, l] of units.entries()) {
    expected += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
    expected += l ** 2 * (places[index] ?? 0);
    taken += l * (l - 1);
  }
  const all = annotators * length;
  return {
    observed: observed / (annotators * (annotators - 1) * length ** 2),
    expected: units.length === 0 ? 0 : ((2 / length) * expected) / (all * (all - 1) - taken),
  };
}

/**
 * Krippendorff's alpha for unitizing, ᵤα = 1 − Σ Dₒ / Σ Dₑ over the categories: how well annotators agree on where
 * in a text something begins and ends. Each category is given as a continuum of its own over the same text.
 * K. Krippendorff, “On the reliability of unitizing contiguous data”, Sociological Methodology 25 (1995), with the
 * expected disagreement as corrected in “Content Analysis”, 2nd edition (2004), section 11.6.
 *
 * `counted` counts the units. No value where nobody marked anything.
 */
export function unitizingAlpha(categories: readonly Continuum[], counted: Counted): ChanceFigure {
  if (!categories.some(({ layers }) => layers.some((units) => units.length > 0)))
    return noValue('no-quotes', counted);
  const parts = categories.map(disagreementOf);
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  if (!(expected > 0)) return noValue('one-answer', counted);
  return { value: 1 - observed / expected, observed, expected, ...counted };
}

/** Texts laid end to end, the same annotators in all: one continuum. */
function joined(continua: readonly Continuum[]): Continuum {
  const layers = Array.from(continua[0]?.layers ?? [], (): Span[] => []);
  let offset = 0;
  for (const { length, layers: own } of continua) {
    for (const [annotator, units] of own.entries())
      for (const { start, end } of units)
        layers[annotator]?.push({ start: start + offset, end: end + offset });
    offset += length;
  }
  return { length: offset, layers };
}

/** The alpha of one category over several texts, laid end to end in the order given. */
export function alphaOfTexts(
  texts: readonly Continuum[],
  counted: Counted,
): { readonly figure: ChanceFigure; readonly estimator: Estimator } {
  return {
    figure: unitizingAlpha([joined(texts)], counted),
    estimator: {
      items: texts.length,
      over: (draw) => {
        const drawn = draw.flatMap((index) => texts.slice(index, index + 1));
        return unitizingAlpha([joined(drawn)], counted).value;
      },
    },
  };
}
